package diffing

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"crosscheck/model"
)

// invented gives an article of n sentences. Articles of one seed tell the same events:
// sentence k of each shares names, figures and words with sentence k of the others.
func invented(seed, outlet uint64, n int) model.Article {
	story := rand.New(rand.NewPCG(seed, 1))
	own := rand.New(rand.NewPCG(seed, outlet+2))
	const syllables = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu"
	parts := strings.Fields(syllables)
	word := func(r *rand.Rand) string {
		w := ""
		for range 2 + r.IntN(2) {
			w += parts[r.IntN(len(parts))]
		}
		return w
	}
	common := strings.Fields("people police official company government minister fire report court city road school week month money plan vote party")
	a := model.Article{Outlet: fmt.Sprintf("Outlet %d", outlet), Language: "en"}
	var text strings.Builder
	for k := range n {
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		start := text.Len()
		name, verb, object := word(story), word(story), word(story)
		figure := 10 + story.IntN(5000)
		if own.IntN(20) == 0 {
			figure++
		}
		fmt.Fprintf(&text, "The %s said %s%s %s %d %s", common[own.IntN(len(common))], strings.ToUpper(name[:1]), name[1:], verb, figure, object)
		for range 8 + own.IntN(8) {
			text.WriteByte(' ')
			if own.IntN(3) == 0 {
				text.WriteString(word(own))
			} else {
				text.WriteString(common[own.IntN(len(common))])
			}
		}
		text.WriteByte('.')
		role := model.Body
		if k == 0 {
			role = model.Headline
		}
		a.Paragraphs = append(a.Paragraphs, model.Paragraph{Start: start, End: text.Len(), Role: role})
	}
	a.Text = text.String()
	return a
}

func stories(articles, sentences int) []model.Article {
	var out []model.Article
	for o := range articles {
		out = append(out, invented(7, uint64(o), sentences))
	}
	return out
}

// BenchmarkWire compares a hundred articles that carry one report word for word.
func BenchmarkWire(b *testing.B) {
	articles := copied(100, 40)
	b.ReportAllocs()
	for b.Loop() {
		Compare(articles)
	}
}

// copied gives articles that carry one report.
func copied(articles, sentences int) []model.Article {
	out := stories(1, sentences)
	for o := 1; o < articles; o++ {
		x := out[0]
		x.Outlet = fmt.Sprintf("Outlet %d", o)
		out = append(out, x)
	}
	return out
}

func BenchmarkCompare(b *testing.B) {
	for _, size := range []struct{ articles, sentences int }{{2, 40}, {10, 40}, {100, 40}, {2, 1000}, {2, 10000}} {
		b.Run(fmt.Sprintf("%dx%d", size.articles, size.sentences), func(b *testing.B) {
			articles := stories(size.articles, size.sentences)
			b.ReportAllocs()
			for b.Loop() {
				Compare(articles)
			}
		})
	}
}
