package finding

import (
	"strings"
	"testing"

	"crosscheck/model"
	"crosscheck/ui/uitest"
)

func describe(f Finding) string {
	parts := []string{f.Verdict.String(), f.Kind.String()}
	for _, v := range f.Values {
		parts = append(parts, string(rune('A'+v.At.Article))+":"+v.Span.Text)
	}
	for _, a := range f.Lacks {
		parts = append(parts, "no "+string(rune('A'+a)))
	}
	return strings.Join(parts, " ")
}

func TestOf(t *testing.T) {
	b := uitest.New("t", "A", "B", "C")
	b.Row("why", "At least [number=12] died.", "[number=Seventeen] died.", "[number=19] died.")
	b.Row("why", "The {big} <place=port> closed.", "The {} <place=harbour> closed.", "")
	b.Row("why", "Two boats.", "Two {old} boats.", "Two boats.")
	b.Row("why", "", "Two {old} boats.", "Two boats.")
	c := b.Comparison()
	tests := []struct {
		row, ref int
		want     string
	}{
		{0, 0, "conflicting number A:12 B:Seventeen C:19"},
		{0, 2, "conflicting number A:12 B:Seventeen C:19"},
		{1, 0, "differs place A:port B:harbour"},
		{2, 0, "added number B:old no A"},
		{2, 1, "missing number B:old no A no C"},
		{2, 2, "added number B:old no C"},
		{3, 0, "added number B:old no C"},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range Of(c, &c.Rows[tt.row], tt.ref) {
			got = append(got, describe(f))
			if f.Why != "why" {
				t.Errorf("row %d: why is %q", tt.row, f.Why)
			}
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("row %d from %d: %s, want %s", tt.row, tt.ref, s, tt.want)
		}
	}
}

func TestConflictsComeFirst(t *testing.T) {
	span := &model.Span{Text: "x", Start: 0, End: 1}
	c := &model.Comparison{Links: []model.Link{{Right: model.Ref{Article: 1}, Details: []model.Detail{
		{Verdict: model.RewordedDetail, Left: span, Right: span},
		{Verdict: model.MissingDetail, Left: span},
		{Verdict: model.Conflicting, Left: span, Right: span},
	}}}}
	found := Of(c, &model.Row{Cells: [][]int{{0}, {0}}, Links: []int{0}}, 0)
	if len(found) != 3 || found[0].Verdict != model.Conflicting || found[2].Verdict != model.RewordedDetail {
		t.Errorf("order: %v", found)
	}
}

// What is in conflict in one sentence is not told again as what may differ in another.
func TestConflictCoversTheSameDifference(t *testing.T) {
	at := func(article, sentence int) model.Ref { return model.Ref{Article: article, Sentence: sentence} }
	span := func(text string) *model.Span { return &model.Span{Text: text, End: len(text)} }
	c := &model.Comparison{Links: []model.Link{
		{Left: at(0, 0), Right: at(1, 0), Details: []model.Detail{{Verdict: model.Conflicting, Left: span("80"), Right: span("48")}}},
		{Left: at(0, 0), Right: at(1, 1), Details: []model.Detail{{Verdict: model.Differs, Left: span("80"), Right: span("48")}}},
		{Left: at(0, 1), Right: at(1, 2), Details: []model.Detail{{Verdict: model.Differs, Left: span("90"), Right: span("50")}}},
	}}
	found := Of(c, &model.Row{Cells: [][]int{{0, 1}, {0, 1, 2}}, Links: []int{0, 1, 2}}, 0)
	if len(found) != 2 || found[0].Verdict != model.Conflicting || found[1].Values[1].Span.Text != "50" {
		t.Errorf("%+v", found)
	}
}
