package detail

import (
	"testing"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// BenchmarkClashes measures the details of one link of two long sentences.
func BenchmarkClashes(b *testing.B) {
	articles := []model.Article{
		tabled(0, "“It went over in seconds,” said Tomas Brant, 28, a student, after at least 12 people died when a ferry with 61 passengers capsized off Port Anselm on Tuesday."),
		tabled(1, "Seventeen people were killed on Wednesday when a ferry carrying 66 passengers rolled over in a storm near Port Orle, and Tomas Brandt, 28, said: “It sank in seconds.”"),
	}
	story := reading.Read(articles)
	l := &model.Link{Right: model.Ref{Article: 1}, Relation: model.Overlap, Score: 0.8}
	b.ReportAllocs()
	for b.Loop() {
		Clashes(Input{Story: story, Link: l, Left: &articles[0], Right: &articles[1]})
	}
}

// TestNoTwoClashesOnOneSpan holds that no place in the two sentences is told twice.
func TestNoTwoClashesOnOneSpan(t *testing.T) {
	for _, pair := range [][2]string{
		{"“There were five of them in that boat and we had two,” the cook said.", "“There were nine of them in that boat and we had two,” the cook said."},
		{"“We met Tomas Brant in the hall of the museum that night,” she said.", "“We met Tomas Brandt in the hall of the museum that night,” she said."},
		{"“It was in 1960 that my father bought the mill,” he said.", "“It was in 1966 that my father bought the mill,” he said."},
	} {
		articles := []model.Article{tabled(0, pair[0]), tabled(1, pair[1])}
		story := reading.Read(articles)
		l := &model.Link{Right: model.Ref{Article: 1}, Relation: model.Overlap, Score: 0.8}
		details := Clashes(Input{Story: story, Link: l, Left: &articles[0], Right: &articles[1]})
		clashes := 0
		for i, d := range details {
			if d.Verdict <= model.Differs {
				clashes++
			}
			for _, o := range details[:i] {
				if d.Left != nil && d.Right != nil && overlaps(o.Left, d.Left.Start, d.Left.End) && overlaps(o.Right, d.Right.Start, d.Right.End) {
					t.Errorf("told twice: %+v and %+v", o, d)
				}
			}
		}
		if clashes != 1 {
			t.Errorf("%d clashes in %q", clashes, pair)
		}
	}
}
