package viewtest

import (
	"testing"

	"crosscheck/model"
	"crosscheck/ui/uitest"
	"crosscheck/ui/view"
)

// Bench measures what a key costs in a view of two articles of ten thousand sentences
// that changes the scene, and drawing a screen of it.
func Bench(b *testing.B, v view.View) {
	c := uitest.Big(2, 10000)
	for id := range c.Articles {
		for i := range c.Articles[id].Sentences {
			text := c.Articles[id].Sentences[i].Text
			at := model.Ref{Article: id, Sentence: i}
			c.Mentions = append(c.Mentions,
				model.Mention{At: at, Kind: model.Name, Value: text[:12], Span: model.Span{Text: text[:12], End: 12}},
				model.Mention{At: at, Kind: model.Quote, Value: text[:20], Span: model.Span{Text: text, End: len(text)}})
		}
	}
	sc := Scene(c)
	v.Sync(sc, 197, 55)
	b.ReportAllocs()
	for b.Loop() {
		sc.Epoch++
		v.Sync(sc, 197, 55)
		for i := range min(55, v.Len()) {
			v.Lines(i)
		}
	}
}
