package walk

import (
	"slices"
	"testing"

	"crosscheck/model"
)

// marksOf reads one glyph for each row.
func marksOf(glyphs string) (rows []int, marks []model.Mark) {
	for i, g := range glyphs {
		rows = append(rows, i)
		for _, m := range model.Marks() {
			if m.Glyph(true) == string(g) {
				marks = append(marks, m)
			}
		}
	}
	return rows, marks
}

func TestFolds(t *testing.T) {
	for _, tt := range []struct {
		rows    string
		folding Folding
		context int
		want    []Fold
	}{
		{"!====!", FoldNone, 1, nil},
		{"!====!", FoldUnchanged, 1, []Fold{{2, 4}}},
		{"!====!", FoldUnchanged, 0, []Fold{{1, 5}}},
		{"!===!", FoldUnchanged, 1, nil},
		{"====!", FoldUnchanged, 1, []Fold{{0, 3}}},
		{"!====", FoldUnchanged, 1, []Fold{{2, 5}}},
		{"=.=.=", FoldUnchanged, 1, []Fold{{0, 5}}},
		{"!=~~~=+", FoldUnchanged, 0, nil},
		{"!=~~~=+", FoldShared, 1, []Fold{{2, 5}}},
		{"!==%==!==-", FoldShared, 0, []Fold{{1, 3}, {4, 6}, {7, 9}}},
		{"!%+-", FoldShared, 1, nil},
		{"", FoldShared, 1, nil},
	} {
		rows, marks := marksOf(tt.rows)
		if got := Folds(rows, marks, tt.folding, tt.context); !slices.Equal(got, tt.want) {
			t.Errorf("%q folded by %v: %v, want %v", tt.rows, tt.folding, got, tt.want)
		}
	}
}

func TestFoldingGoesRound(t *testing.T) {
	f := FoldNone
	for _, want := range []Folding{FoldUnchanged, FoldShared, FoldNone} {
		if f = f.Next(); f != want {
			t.Errorf("%v, want %v", f, want)
		}
	}
}
