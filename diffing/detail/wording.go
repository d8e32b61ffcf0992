package detail

import (
	"fmt"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// wording tells what the edits of a link add, leave out or put in other words, beside
// what the typed details cover.
func wording(in *Input, left, right *reading.Sentence, typed []model.Detail) []model.Detail {
	var out []model.Detail
	// Many articles have millions of such details: their spans lie in one piece of memory, and
	// what is said of them is written once.
	spans := make([]model.Span, 0, 2*len(in.Link.Edits))
	span := func(text string, start, end int32) *model.Span {
		if start == end {
			return nil
		}
		spans = append(spans, model.Span{Text: text[start:end], Start: int(start), End: int(end)})
		return &spans[len(spans)-1]
	}
	for _, e := range in.Link.Edits {
		if covered(typed, e) {
			continue
		}
		d := model.Detail{Kind: model.Wording, Left: span(left.Text, e.LeftStart, e.LeftEnd), Right: span(right.Text, e.RightStart, e.RightEnd)}
		switch {
		case d.Left == nil:
			d.Verdict, d.Why = model.AddedDetail, in.only(1)
		case d.Right == nil:
			d.Verdict, d.Why = model.MissingDetail, in.only(0)
		default:
			d.Verdict, d.Why = model.RewordedDetail, "said in other words"
		}
		out = append(out, d)
	}
	return out
}

// only says that the article on a side alone has something.
func (in *Input) only(side int) string {
	if in.Only[side] == "" {
		in.Only[side] = Only([]*model.Article{in.Left, in.Right}[side])
	}
	return in.Only[side]
}

// Only says that an article alone has something.
func Only(a *model.Article) string { return fmt.Sprintf("only %s has this", a.Name()) }

func covered(typed []model.Detail, e model.Edit) bool {
	for _, d := range typed {
		if overlaps(d.Left, int(e.LeftStart), int(e.LeftEnd)) || overlaps(d.Right, int(e.RightStart), int(e.RightEnd)) {
			return true
		}
	}
	return false
}
