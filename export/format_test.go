package export

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"crosscheck/model"
)

func TestFormatByEnding(t *testing.T) {
	for path, want := range map[string]Format{
		"a.json": JSON, "a.HTML": HTML, "b/a.htm": HTML, "a.md": Markdown, "a.markdown": Markdown,
		"a.txt": Text, "a.csv": CSV, "a.b.docx": DOCX,
	} {
		if got, ok := FormatByEnding(path); !ok || got != want {
			t.Errorf("FormatByEnding(%q) = %v, %v, want %v", path, got, ok, want)
		}
	}
	for _, path := range []string{"", "json", "a.", "a.pdf", "a.json/b"} {
		if got, ok := FormatByEnding(path); ok {
			t.Errorf("FormatByEnding(%q) = %v", path, got)
		}
	}
}

func TestFormatNames(t *testing.T) {
	for _, f := range Formats() {
		var back Format
		if err := back.UnmarshalText([]byte(f.String())); err != nil || back != f {
			t.Errorf("%v reads back as %v, %v", f, back, err)
		}
	}
	for theme := ThemeAuto; theme <= ThemeHighContrast; theme++ {
		var back Theme
		if err := back.UnmarshalText([]byte(theme.String())); err != nil || back != theme {
			t.Errorf("%v reads back as %v, %v", theme, back, err)
		}
	}
	if err := new(Format).UnmarshalText([]byte("pdf")); err == nil {
		t.Error("pdf is read as a format")
	}
	if err := new(Theme).UnmarshalText([]byte("")); err == nil {
		t.Error("nothing is read as a theme")
	}
	if Format(99).String() == "" || Theme(99).String() == "" {
		t.Error("an unknown value has no name")
	}
	if err := Write(&bytes.Buffer{}, ferry(t, "Courier"), Format(99), Options{}); err == nil {
		t.Error("an unknown format is written")
	}
}

// full fails after a number of bytes, as a disk does.
type full struct{ left int }

var errFull = errors.New("full")

func (w *full) Write(p []byte) (int, error) {
	if len(p) > w.left {
		return 0, errFull
	}
	w.left -= len(p)
	return len(p), nil
}

func TestWriteGivesTheWritersError(t *testing.T) {
	c := long(t, 300) // more than one buffer
	for _, f := range Formats() {
		for _, left := range []int{0, 1 << 16} {
			if f == DOCX && left > 0 {
				continue // so well compressed that it fits
			}
			if err := Write(&full{left}, c, f, Options{}); !errors.Is(err, errFull) {
				t.Errorf("%v: error %v after %d bytes", f, err, left)
			}
		}
	}
}

func TestSameBytesEveryTime(t *testing.T) {
	for name, c := range stories(t) {
		for _, f := range Formats() {
			first := write(t, c, f, Options{})
			for range 3 {
				if !bytes.Equal(first, write(t, c, f, Options{})) {
					t.Fatalf("%v of %s differs between runs", f, name)
				}
			}
		}
	}
}

func TestComparisonIsLeftAlone(t *testing.T) {
	for _, f := range Formats() {
		c, same := hostile(t), hostile(t)
		write(t, c, f, Options{Color: true})
		if !bytes.Equal(write(t, c, JSON, Options{}), write(t, same, JSON, Options{})) {
			t.Errorf("%v changed the comparison", f)
		}
	}
}

// Nothing to compare at all is odd, and no reason to fail.
func TestEmptyComparison(t *testing.T) {
	for _, c := range []*model.Comparison{{}, build(t, "Courier").done(), build(t, "Courier", "Harbour Post").done()} {
		for _, f := range Formats() {
			if len(write(t, c, f, Options{})) == 0 {
				t.Errorf("%v of an empty comparison is empty", f)
			}
		}
	}
}

func TestNamesAreToldApart(t *testing.T) {
	got := names([]model.Article{{Outlet: "A"}, {Outlet: "A"}, {Source: "x.txt"}, {}, {Outlet: "A (2)"}})
	if want := []string{"A", "A (2)", "x.txt", "Article 4", "A (2) (2)"}; !slices.Equal(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
}
