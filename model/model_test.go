package model

import (
	"encoding/json"
	"slices"
	"testing"
)

func TestMoments(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		"2017-07-09":                "2017-07-09T00:00:00Z",
		"2017-07-09T14:05:00Z":      "2017-07-09T14:05:00Z",
		"2017-07-09 14:05":          "2017-07-09T14:05:00Z",
		"2017-07-09T14:05:00+02:00": "2017-07-09T14:05:00+02:00",
	} {
		m, err := ParseMoment(in)
		if err != nil || m.String() != want {
			t.Errorf("ParseMoment(%q) = %v, %v; want %s", in, m, err, want)
		}
	}
	if _, err := ParseMoment("yesterday"); err == nil {
		t.Error("yesterday is no date")
	}
	day, _ := ParseMoment("2017-07-09")
	if day.HasClock || day.Short() != "9 Jul 2017" || (Moment{}).Short() != "" {
		t.Errorf("a day alone: %+v %q", day, day.Short())
	}
	for in, want := range map[string]string{"2017-07-09T14:05:00Z": "9 Jul 2017 14:05", "2017-07-09T14:05:00-04:00": "9 Jul 2017 14:05 -04:00"} {
		if m, _ := ParseMoment(in); m.Short() != want {
			t.Errorf("%s: %q, want %q", in, m.Short(), want)
		}
	}
	text, _ := day.MarshalText()
	var back Moment
	if err := back.UnmarshalText(text); err != nil || back != day {
		t.Errorf("%s comes back as %+v, %v", text, back, err)
	}
}

// TestEnumsComeBack holds that every enumeration survives JSON and refuses what it does not know.
func TestEnumsComeBack(t *testing.T) {
	type all struct {
		R Role
		L Relation
		K DetailKind
		V Verdict
		S Status
		J Judgement
	}
	for n := range uint8(8) {
		in := all{Role(n), Relation(n % 3), DetailKind(n), Verdict(n % 5), Status(n % 3), Judgement(n % 5)}
		data, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		var out all
		if err := json.Unmarshal(data, &out); err != nil || out != in {
			t.Errorf("%s comes back as %+v, %v", data, out, err)
		}
	}
	var r Role
	if r.UnmarshalText([]byte("poem")) == nil {
		t.Error("an unknown role is taken")
	}
	if Role(200).String() == "" {
		t.Error("a role out of range has no text")
	}
}

// story has two articles: a shared sentence with a conflict, one that only each has, and a byline.
func story() *Comparison {
	sentences := func(texts ...string) []Sentence {
		var out []Sentence
		for i, s := range texts {
			out = append(out, Sentence{Index: i, Text: s, Role: Body})
		}
		return out
	}
	c := &Comparison{Articles: []Article{
		{Outlet: "Courier", Title: "Ferry", Sentences: sentences("At least 12 died", "The choir sang", "By Ann Lee")},
		{Source: "post.txt", Sentences: sentences("Seventeen died", "It rained")},
	}}
	c.Articles[0].Sentences[2].Role = Byline
	c.Links = []Link{{Left: Ref{0, 0}, Right: Ref{1, 0}, Relation: Reworded,
		Details: []Detail{{Kind: Number, Verdict: Conflicting, Left: &Span{"12", 9, 11}, Right: &Span{"Seventeen", 0, 9}}},
		Edits:   []Edit{{0, 11, 0, 9}}}}
	c.Rows = []Row{
		{Cells: [][]int{{0}, {0}}, Links: []int{0}},
		{Cells: [][]int{{1}, {}}},
		{Cells: [][]int{{}, {1}}},
		{Cells: [][]int{{2}, {}}},
	}
	return c
}

func TestMarks(t *testing.T) {
	c := story()
	want := [][]Mark{
		{MarkConflicting, MarkMissing, MarkAdded, MarkAside},
		{MarkConflicting, MarkAdded, MarkMissing, MarkAside},
	}
	for ref := range want {
		for r := range c.Rows {
			if got := c.Mark(&c.Rows[r], ref); got != want[ref][r] {
				t.Errorf("reference %d, row %d: %v, want %v", ref, r, got, want[ref][r])
			}
		}
	}
	c.Links[0].Details[0].Verdict = Differs
	if got := c.Mark(&c.Rows[0], 0); got != MarkDiffers {
		t.Errorf("a detail that differs gives %v", got)
	}
	c.Links[0].Details = nil
	if got := c.Mark(&c.Rows[0], 0); got != MarkReworded {
		t.Errorf("a reworded link gives %v", got)
	}
	c.Links[0].Relation = Identical
	if got := c.Mark(&c.Rows[0], 0); got != MarkSame || got.Difference() {
		t.Errorf("an identical link gives %v", got)
	}
	c.Rows[1].Also = [][]int{nil, {1}}
	if got := c.Mark(&c.Rows[1], 0); got != MarkReworded {
		t.Errorf("a row told elsewhere gives %v", got)
	}
	if got := c.Elsewhere(&c.Rows[1], 1); got != 2 {
		t.Errorf("told elsewhere: row %d, want 2", got)
	}
	if c.Elsewhere(&c.Rows[0], 1) != -1 || c.Elsewhere(&c.Rows[2], 0) != -1 {
		t.Error("a row that has the article, or that it does not report, is told elsewhere")
	}
	if n := c.Tally(0); n[MarkAdded] != 1 || n[MarkAside] != 1 {
		t.Errorf("tally: %v", n)
	}
}

func TestHighlights(t *testing.T) {
	c := story()
	row := &c.Rows[0]
	if got := c.Highlights(row, 0, 0, 0); !slices.Equal(got, []Highlight{{0, 9, Changed}, {9, 11, Clashing}}) {
		t.Errorf("left: %v", got)
	}
	if got := c.Highlights(row, 0, 1, 0); !slices.Equal(got, []Highlight{{0, 9, Clashing}}) {
		t.Errorf("right: %v", got)
	}
	if got := c.Highlights(&c.Rows[1], 0, 0, 1); len(got) != 1 || got[0].Emphasis != Alone || got[0].End != len("The choir sang") {
		t.Errorf("alone: %v", got)
	}
	if got := c.Highlights(&c.Rows[3], 0, 0, 2); got != nil {
		t.Errorf("a byline stands out: %v", got)
	}
}

func TestNews(t *testing.T) {
	for _, tt := range []struct {
		s    Sentence
		want bool
	}{
		{Sentence{Role: Body, Text: "It sank."}, true},
		{Sentence{Role: Byline, Text: "By Ann Lee"}, false},
		{Sentence{Role: Post, Text: "We made it!"}, true},
		{Sentence{Role: Post, Text: "— Ann Lee (@lee) July 9"}, false},
		{Sentence{Role: Caption, Text: "The Maren in 2014."}, true},
		{Sentence{Role: Caption, Text: "(Lee/Courier)"}, false},
	} {
		if got := tt.s.News(); got != tt.want {
			t.Errorf("%v %q: %v", tt.s.Role, tt.s.Text, got)
		}
	}
}

func TestNamesAndAnnotations(t *testing.T) {
	c := story()
	if c.Articles[0].Name() != "Courier" || c.Articles[1].Name() != "post.txt" || c.Title() != "Ferry" {
		t.Error("what an article and the story are called")
	}
	c.Annotations = []Annotation{{Anchor: Ref{1, 0}, Judgement: ToCheck}}
	if a := c.Annotation(&c.Rows[0]); a == nil || a.Judgement != ToCheck || c.Annotation(&c.Rows[1]) != nil {
		t.Error("the annotation of a row hangs on any of its sentences")
	}
	l := &c.Links[0]
	if l.Other(0) != (Ref{1, 0}) || l.End(1) != (Ref{1, 0}) || l.Other(1) != (Ref{0, 0}) || l.End(0) != (Ref{0, 0}) {
		t.Error("the ends of a link")
	}
	if l.Details[0].Side(l, 0).Text != "12" || l.Details[0].Side(l, 1).Text != "Seventeen" {
		t.Error("the sides of a detail")
	}
	if c.Rows[1].First() != (Ref{0, 1}) || c.Rows[0].Reporters()[1] != 1 {
		t.Error("first sentence and reporters of a row")
	}
	if MarkConflicting.Glyph(true) != "!" || MarkConflicting.Glyph(false) != "≠" || len(Marks()) != len(markNames) {
		t.Error("glyphs")
	}
}

func TestAnnotationOfARow(t *testing.T) {
	row := &Row{Cells: [][]int{{1, 2}, nil, {4}}}
	c := &Comparison{Annotations: []Annotation{
		{Anchor: Ref{0, 1}, Note: "one"}, {Anchor: Ref{0, 3}, Note: "elsewhere"}, {Anchor: Ref{2, 4}, Judgement: ToCheck, Note: "two"}, {Anchor: Ref{7, 0}}, {Anchor: Ref{-1, 0}},
	}}
	if a := c.Annotation(row); a == nil || *a != (Annotation{Ref{0, 1}, ToCheck, "one\n\ntwo"}) {
		t.Errorf("annotation %+v", a)
	}
	if c.Annotations[0].Note != "one" {
		t.Error("the comparison was changed")
	}
	if a := c.Annotation(&Row{Cells: [][]int{{9}, {1}, nil}}); a != nil {
		t.Errorf("another row has %+v", a)
	}
}
