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
	for _, e := range in.Link.Edits {
		if covered(typed, e) {
			continue
		}
		d := model.Detail{Kind: model.Wording}
		if e.LeftStart < e.LeftEnd {
			d.Left = &model.Span{Text: left.Text[e.LeftStart:e.LeftEnd], Start: e.LeftStart, End: e.LeftEnd}
		}
		if e.RightStart < e.RightEnd {
			d.Right = &model.Span{Text: right.Text[e.RightStart:e.RightEnd], Start: e.RightStart, End: e.RightEnd}
		}
		switch {
		case d.Left == nil:
			d.Verdict, d.Why = model.AddedDetail, fmt.Sprintf("only %s has this", in.Right.Name())
		case d.Right == nil:
			d.Verdict, d.Why = model.MissingDetail, fmt.Sprintf("only %s has this", in.Left.Name())
		default:
			d.Verdict, d.Why = model.RewordedDetail, "said in other words"
		}
		out = append(out, d)
	}
	return out
}

func covered(typed []model.Detail, e model.Edit) bool {
	for _, d := range typed {
		if overlaps(d.Left, e.LeftStart, e.LeftEnd) || overlaps(d.Right, e.RightStart, e.RightEnd) {
			return true
		}
	}
	return false
}
