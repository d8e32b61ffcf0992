package diffing

import (
	"fmt"
	"slices"
	"testing"

	"crosscheck/model"
)

// wire is a report that many papers print.
var wire = []string{"Dam release floods Talbury",
	"At least nine people died when water from the Corran dam flooded the lower town of Talbury on Monday night, officials said.",
	"The operator, Corran Hydro, opened two gates at 10:40 p.m. without sounding the sirens, the district governor Ilse Marend told reporters.",
	"Some 340 people were evacuated to two schools, and 61 houses were under water.",
	"Governor Marend ordered an inquiry and said its first findings were due within 30 days."}

func TestCopies(t *testing.T) {
	other := []string{"Talbury mourns", "Nine people have died in Talbury after the gates of the Corran dam were opened on Monday night.",
		"The sirens stayed silent, and 61 houses are flooded, says the governor, Ilse Marend, who promises an inquiry."}
	edited := []string{"Nine dead in Talbury flood",
		"TALBURY, Feb 10 - At least nine people died when water from the Corran dam flooded the lower town of Talbury on Monday night, officials said.",
		"The operator, Corran Hydro, opened two gates at 10:40 p.m. without sounding the sirens, governor Ilse Marend told reporters.",
		"Some 340 people were evacuated to two schools and 61 houses were under water, she said.",
		"Governor Marend ordered an inquiry and said its findings were due within 30 days."}
	cut := slices.Clone(wire[:4])
	longer := append(slices.Clone(wire), "A baker on Weir Street said that he woke up because his bed was wet.", "The dam was built in 1971.")
	for name, tt := range map[string]struct {
		texts [][]string
		want  string
	}{
		"word for word":          {[][]string{wire, other, wire}, "[[0 2]]"},
		"edited all over":        {[][]string{wire, edited}, "[[0 1]]"},
		"cut":                    {[][]string{wire, cut, other}, "[[0 1]]"},
		"with more of one's own": {[][]string{longer, wire}, "[[0 1]]"},
		"copies of copies":       {[][]string{edited, other, wire, cut}, "[[0 2 3]]"},
		"another's words":        {[][]string{wire, other}, "[]"},
		"one article":            {[][]string{wire}, "[]"},
	} {
		t.Run(name, func(t *testing.T) {
			var articles []model.Article
			for n, text := range tt.texts {
				articles = append(articles, article(fmt.Sprint("Outlet ", n), text...))
			}
			c := Compare(articles)
			check(t, c)
			groups := [][]int{}
			for _, k := range c.Copies {
				groups = append(groups, k.Articles)
				if k.Share < copyShare || k.Share > 1 {
					t.Errorf("share %v", k.Share)
				}
			}
			if got := fmt.Sprint(groups); got != tt.want {
				t.Errorf("copies %s, want %s", got, tt.want)
			}
			slices.Reverse(articles)
			if again := Compare(articles); len(again.Copies) != len(c.Copies) || len(c.Copies) > 0 && again.Copies[0].Share != c.Copies[0].Share {
				t.Errorf("the other way round %+v, want %+v", again.Copies, c.Copies)
			}
		})
	}
}
