package diffing

import (
	"reflect"
	"strings"
	"testing"

	"crosscheck/model"
)

// TestWire holds that articles of one text come to what they do when each is read by itself.
func TestWire(t *testing.T) {
	articles := append(copied(3, 14), stories(3, 14)[1:]...)
	articles = append(articles, articles[3], articles[0])
	articles[5].Outlet, articles[6].Outlet = "Courier", "Harbour Post"
	apart := make([]model.Article, len(articles))
	for a := range articles {
		apart[a] = articles[a]
		apart[a].Text += strings.Repeat("\n", a) // behind its last paragraph: another text, the same sentences
	}
	if got := texts(articles); !reflect.DeepEqual(got, []int{0, 0, 0, 3, 4, 3, 0}) {
		t.Fatalf("texts %v", got)
	}
	if got := texts(apart); !reflect.DeepEqual(got, []int{0, 1, 2, 3, 4, 5, 6}) {
		t.Fatalf("texts apart %v", got)
	}
	one, two := Compare(articles), Compare(apart)
	if len(one.Links) < 14*10 || len(one.Near) == 0 {
		t.Fatalf("%d links, %d near ones", len(one.Links), len(one.Near))
	}
	if !reflect.DeepEqual(one.Links, two.Links) || !reflect.DeepEqual(one.Near, two.Near) || !reflect.DeepEqual(one.Rows, two.Rows) || !reflect.DeepEqual(one.Conflicts, two.Conflicts) {
		t.Error("articles of one text come to something else when they are read by themselves")
	}
	for i := range one.Links {
		x, y := &one.Links[i], &two.Links[i]
		if !reflect.DeepEqual(one.Evidence(x), two.Evidence(y)) || !reflect.DeepEqual(one.Details(x), two.Details(y)) {
			t.Fatalf("%v and %v: other evidence or details", x.Left, x.Right)
		}
	}
}

// TestTexts holds that what else tells articles apart is looked at.
func TestTexts(t *testing.T) {
	articles := copied(5, 3)
	articles[1].Published, _ = model.ParseMoment("2024-05-02")
	articles[2].Language = "fr"
	articles[3].Paragraphs = articles[3].Paragraphs[:2]
	if got := texts(articles); !reflect.DeepEqual(got, []int{0, 1, 2, 3, 0}) {
		t.Errorf("%v", got)
	}
}
