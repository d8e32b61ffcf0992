package pick

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"crosscheck/ui/style"
)

func list(names ...string) *List {
	l := &List{}
	var items []Item
	for _, n := range names {
		items = append(items, Item{Kind: File, Name: n, Sources: []string{"/" + n}})
	}
	l.Set(items)
	return l
}

func (l *List) names() []string {
	var out []string
	for _, s := range l.shown {
		out = append(out, l.items[s.index].Name)
	}
	return out
}

func TestSearch(t *testing.T) {
	names := []string{"ferry/notes.txt", "a/f-e-r-r-y.md", "late ferry.txt", "Überfahrt.txt", "storm.txt"}
	for query, want := range map[string][]string{
		"":           names,
		"ferry":      {"late ferry.txt", "ferry/notes.txt", "a/f-e-r-r-y.md"},
		"FERRY late": {"late ferry.txt"},
		"fnt":        {"ferry/notes.txt"},
		"fahrt":      {"Überfahrt.txt"},
		"über":       {"Überfahrt.txt"},
		"zz":         nil,
	} {
		l := list(names...)
		l.Search(query)
		if got := l.names(); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", query, got, want)
		}
	}
}

func TestSearchOfStories(t *testing.T) {
	l := &List{}
	l.Set([]Item{{Name: "Ferry capsizes", About: []string{"Courier, Herald", "a rising toll"}, Tail: "ferry"}, {Name: "Summit", Tail: "summit"}})
	l.Search("herald toll")
	if got := l.names(); !slices.Equal(got, []string{"Ferry capsizes"}) {
		t.Errorf("got %q", got)
	}
	if m := l.shown[0].matches; len(m) != 0 {
		t.Errorf("matches %v outside of the name", m)
	}
}

// What is under the cursor is in view, whatever the height.
func TestCursorStaysInView(t *testing.T) {
	sheet := style.New(style.Options{Theme: style.Dark, Profile: colorprofile.ASCII})
	l := &List{}
	var items []Item
	for i := range 40 {
		heading := "first"
		if i > 20 {
			heading = "second"
		}
		items = append(items, Item{Heading: heading, Name: string(rune('A'+i%26)) + " 渡轮 story", About: []string{strings.Repeat("words and ", i%7)}})
	}
	l.Set(items)
	for _, height := range []int{1, 5, 17} {
		l.Move(-l.Len())
		for n := 0; ; n++ {
			lines := l.Lines(sheet, &Choice{}, 37, height)
			if len(lines) > height {
				t.Fatalf("%d lines of %d", len(lines), height)
			}
			seen := false
			for _, line := range lines {
				seen = seen || strings.HasPrefix(ansi.Strip(line), sheet.Cursor)
				if w := ansi.StringWidth(line); w > 37 {
					t.Errorf("a line of %d cells: %q", w, line)
				}
			}
			if !seen {
				t.Fatalf("height %d: item %d is out of view:\n%s", height, n, strings.Join(lines, "\n"))
			}
			if !l.Move(1) {
				break
			}
		}
	}
}

func TestChoice(t *testing.T) {
	var c Choice
	if !c.Toggle("b", []string{"/b"}) || !c.Toggle("story", []string{"/a", "/b"}) || !c.Toggle("a", []string{"/a"}) {
		t.Fatal("not chosen")
	}
	if got := c.Sources(); !slices.Equal(got, []string{"/b", "/a"}) {
		t.Errorf("sources %q", got)
	}
	if c.Toggle("b", []string{"/b"}) || c.Place([]string{"/a"}) != 2 || c.Place([]string{"/b"}) != 0 || !slices.Equal(c.Names(), []string{"story", "a"}) {
		t.Errorf("after taking one out: %+v", c)
	}
	c.Clear()
	if c.Len() != 0 {
		t.Error("not cleared")
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("late ferry.txt", "fer txt")
	f.Add("\xff渡轮 a", "渡 \xff")
	sheet := style.New(style.Options{Theme: style.Dark, Profile: colorprofile.ASCII})
	f.Fuzz(func(t *testing.T, name, query string) {
		l := list(name, "other")
		l.Search(query)
		for _, s := range l.shown {
			for _, at := range s.matches {
				if at < 0 || at >= len(l.items[s.index].Name) {
					t.Fatalf("match at %d of %q", at, l.items[s.index].Name)
				}
			}
		}
		l.Lines(sheet, &Choice{}, 30, 5)
	})
}

// many gives a list as long as a search below a folder can make it.
func many() *List {
	var names []string
	for i := range 20_000 {
		names = append(names, fmt.Sprintf("stories/%d/ferry capsizes off port anselm %d.txt", i%100, i))
	}
	return list(names...)
}

func BenchmarkSearch(b *testing.B) {
	l := many()
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		l.Search([]string{"ferry", "anselm 77"}[n%2])
	}
}

func BenchmarkLines(b *testing.B) {
	l := many()
	l.Move(9000)
	sheet := style.New(style.Options{Theme: style.Dark, Profile: colorprofile.TrueColor})
	b.ReportAllocs()
	for b.Loop() {
		l.Lines(sheet, &Choice{}, 120, 40)
	}
}

func BenchmarkTyping(b *testing.B) {
	for _, word := range []string{"e", "an", "ferry"} {
		b.Run(word, func(b *testing.B) {
			l := many()
			for b.Loop() {
				l.Search("")
				for n := range word {
					l.Search(word[:n+1])
				}
			}
		})
	}
}
