package detail

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/uitest"
	"crosscheck/ui/view"
)

func scene(c *model.Comparison) *view.Scene {
	return &view.Scene{Comparison: c, Sheet: style.New(style.Options{Theme: style.Dark, Profile: colorprofile.ASCII})}
}

func TestDetail(t *testing.T) {
	for name, row := range map[string]int{"conflict": 2, "differs": 7, "added": 4, "single": 5} {
		t.Run(name, func(t *testing.T) {
			golden.RequireEqual(t, ansi.Strip(strings.Join(Lines(scene(uitest.Ferry()), row, 70), "\n")))
		})
	}
}

// On a wide screen what is said and why stand side by side, and what is to be known of how
// an article was read stands with it.
func TestWide(t *testing.T) {
	c := uitest.Ferry()
	a := &c.Articles[2]
	a.Method, a.Confidence, a.Notes = "readability", "medium", []string{"the page names no date"}
	golden.RequireEqual(t, ansi.Strip(strings.Join(Lines(scene(c), 2, 160), "\n")))
}

// A pair that the reader has linked by hand is no near miss any more.
func TestNearMissLinkedByHand(t *testing.T) {
	c := uitest.Ferry()
	c.Relinks = []model.Relink{{Left: c.Near[0].Left, Right: c.Near[0].Right, Linked: true}}
	got := ansi.Strip(strings.Join(Lines(scene(c), 5, 100), "\n"))
	if strings.Contains(got, "sure to 31%") || !strings.Contains(got, "sure to 12%") {
		t.Error(got)
	}
}

func TestAnyWidth(t *testing.T) {
	sc := scene(uitest.Ferry())
	for width := 20; width < 200; width += 7 {
		for row := range sc.Comparison.Rows {
			for _, l := range Lines(sc, row, width) {
				if w := ansi.StringWidth(l); w > width {
					t.Errorf("row %d: a line of %d cells in %d: %q", row, w, width, ansi.Strip(l))
				}
			}
		}
	}
}

// A sentence stands in its paragraph: what is around it is shown, and is dim.
func TestParagraphAround(t *testing.T) {
	text := "Before it. The middle. After it."
	a := model.Article{Outlet: "A", Text: text, Paragraphs: []model.Paragraph{{Start: 0, End: len(text), Role: model.Body}}}
	for i, r := range [][2]int{{0, 10}, {11, 22}, {23, 32}} {
		a.Sentences = append(a.Sentences, model.Sentence{Index: i, Role: model.Body, Text: text[r[0]:r[1]], Start: r[0], End: r[1]})
	}
	c := &model.Comparison{Articles: []model.Article{a}, Rows: []model.Row{{Cells: [][]int{{1}}}}}
	sc := scene(c)
	sc.Sheet = style.New(style.Options{Theme: style.Dark, Profile: colorprofile.TrueColor})
	got := strings.Join(Lines(sc, 0, 80), "\n")
	dim := sc.Sheet.Open(style.Dim)
	if !strings.Contains(got, dim+"Before it. "+style.Reset+"The middle."+dim+" After it.") {
		t.Errorf("paragraph: %q", got)
	}
}

// Of a long paragraph what is near the row's sentence is shown, and that there is more.
func TestLongParagraph(t *testing.T) {
	a := model.Article{Outlet: "A"}
	for i, word := range strings.Fields("One two three four five six seven eight nine") {
		start := len(a.Text)
		a.Text += word + " is said. "
		a.Sentences = append(a.Sentences, model.Sentence{Index: i, Role: model.Body, Text: strings.TrimSpace(a.Text[start:]), Start: start, End: len(a.Text) - 1})
	}
	for row, want := range map[int]string{
		0: "One is said. two is said. three is said. …",
		2: "One is said. two is said. three is said. four is said. five is said. …",
		4: "… three is said. four is said. five is said. six is said. seven is said. …",
		8: "… seven is said. eight is said. nine is said.",
	} {
		c := &model.Comparison{Articles: []model.Article{a}, Rows: []model.Row{{Cells: [][]int{{row}}}}}
		if got := ansi.Strip(strings.Join(Lines(scene(c), 0, 110), "\n")); !strings.Contains(got, "  "+want+"\n") {
			t.Errorf("row %d: no %q in\n%s", row, want, got)
		}
	}
}

// Of many links those of the reference are told with their evidence, the rest in short.
func TestManyLinks(t *testing.T) {
	b := uitest.New("t", "A", "B", "C", "D", "E")
	b.Row("", "It {rained}.", "It {poured}.", "It {hailed}.", "It {snowed}.", "It {thundered}.")
	sc := scene(b.Comparison())
	sc.Ref = 4
	got := ansi.Strip(strings.Join(Lines(sc, 0, 110), "\n"))
	if !strings.Contains(got, "And 4 links more, in short") || strings.Count(got, "together: sure to") != mostLinks {
		t.Error(got)
	}
	if first := strings.Index(got, "A, sentence 1 and E, sentence 1"); first < 0 || first > strings.Index(got, "A, sentence 1 and B, sentence 1") {
		t.Errorf("the reference's links do not come first:\n%s", got)
	}
}
