package layout

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"crosscheck/ingest/document/pdf"
)

var plain, heavy = &pdf.Font{Name: "Serif"}, &pdf.Font{Name: "Serif-Bold", Bold: true}

// sheet is a page of 600 by 800 points that is typed on; every letter is half as wide
// as it is high.
type sheet struct{ pdf.Page }

func newSheet() *sheet { return &sheet{pdf.Page{Width: 600, Height: 800}} }

// put types text at a place.
func (s *sheet) put(x, y, size float64, font *pdf.Font, text string) {
	for _, r := range text {
		s.Glyphs = append(s.Glyphs, pdf.Glyph{Text: string(r), X: x, Y: y, Width: size / 2, Size: size, Font: font, Mark: -1})
		x += size / 2
	}
}

// set types lines of 10 points below each other, 12 apart, from x, y; a line that
// begins with ">" is indented, "" leaves half a line free.
func (s *sheet) set(x, y float64, lines ...string) float64 {
	for _, l := range lines {
		if l == "" {
			y -= 8
			continue
		}
		at := x
		if rest, ok := strings.CutPrefix(l, ">"); ok {
			l, at = rest, x+15
		}
		s.put(at, y, 10, plain, l)
		y -= 12
	}
	return y
}

func reflow(pages ...*sheet) Text {
	var b Builder
	for _, p := range pages {
		b.Add(p.Page)
	}
	return b.Text()
}

func check(t *testing.T, got Text, want ...string) {
	t.Helper()
	var lines []string
	for _, p := range got.Paragraphs {
		lines = append(lines, [...]string{"", "# ", "## ", "() "}[p.Kind]+p.Text)
	}
	if !slices.Equal(lines, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}
}

func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"gaps", []string{"At least twelve people died when the ferry", "capsized on Friday, officials said on the", "pier.", "", "Rescuers pulled forty-three survivors out", "of the water."},
			[]string{"At least twelve people died when the ferry capsized on Friday, officials said on the pier.", "Rescuers pulled forty-three survivors out of the water."}},
		{"indents", []string{"At least twelve people died when the ferry", "capsized on Friday, officials said on a", ">pier where they stood. Rescuers pulled out", "forty-three survivors and took all of them", ">to the hospital that is nearest to port."},
			[]string{"At least twelve people died when the ferry capsized on Friday, officials said on a", "pier where they stood. Rescuers pulled out forty-three survivors and took all of them", "to the hospital that is nearest to port."}},
		{"early ends", []string{"At least twelve people died when the ferry", "capsized on Friday.", "Rescuers pulled forty-three survivors out", "of the water."},
			[]string{"At least twelve people died when the ferry capsized on Friday.", "Rescuers pulled forty-three survivors out of the water."}},
		{"hyphens", []string{"The commander of the coast guard told repor-", "ters that a well-known skipper of the twenty-", "year-old ferry had mis-", "judged the wind off Port Anselm, as the Anglo-", "American company that owns it conf\u00AD", "irmed to the commander after the sink-", "ing."},
			[]string{"The commander of the coast guard told reporters that a well-known skipper of the twenty-year-old ferry had misjudged the wind off Port Anselm, as the Anglo-American company that owns it confirmed to the commander after the sinking."}},
		{"hyphens behind soft ones", []string{"The commander of the coast guard told repor\u00AD‐", "ters that the skip\u00ADper of the ferry had mis\u00AD-", "judged the wind."},
			[]string{"The commander of the coast guard told reporters that the skipper of the ferry had misjudged the wind."}},
		{"lists", []string{"They took with them all that they had:", "• boats that were lying at the long pier of", "the old port", "• nets"},
			[]string{"They took with them all that they had:", "• boats that were lying at the long pier of the old port", "• nets"}},
		{"table rows", []string{"Year          Inspected          Failed", "2015          12                 3", "2016          9                  1"},
			[]string{"Year | Inspected | Failed", "2015 | 12 | 3", "2016 | 9 | 1"}},
		{"ranges", []string{"The ferry served the island in all of 2015–", "2017 and after the accident in spring and/", "or later, as the port’s records show."},
			[]string{"The ferry served the island in all of 2015–2017 and after the accident in spring and/or later, as the port’s records show."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSheet()
			s.set(50, 600, c.lines...)
			check(t, reflow(s), c.want...)
		})
	}
}

// column gives n lines of running text that differ.
func column(word string, n int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("%s %02d of the long text goes on", word, i))
	}
	return out
}

func TestColumns(t *testing.T) {
	left, middle, right := column("left", 9), column("middle", 9), column("right", 6)
	want := "# A headline over all of them that runs far and wide"
	for _, offset := range []float64{0, 3, 6} { // base lines that meet and that do not
		s := newSheet()
		s.put(30, 700, 18, plain, "A headline over all of them that runs far and wide")
		s.set(30, 660, left...)
		s.set(210, 660-offset, middle...)
		s.set(395, 660, right...)
		got := reflow(s)
		if !got.Columns {
			t.Error("columns are not told")
		}
		check(t, got, want, strings.Join(slices.Concat(left, middle, right), " "))
	}
}

func TestPagesAndEdges(t *testing.T) {
	var pages []*sheet
	names := [...]string{"one", "two", "three", "four"}
	for i := range 4 {
		s := newSheet()
		s.put(50, 770, 8, plain, "The Harbour Post | "+[...]string{"Sunday", "Page 2", "Sunday", "Page 4"}[i])
		s.put(200, 770, 8, plain, "Sunday edition")
		s.put(300, 30, 8, plain, fmt.Sprint(i+1))
		s.set(50, 685, "and in the middle of page "+names[i]+" the", "sentence does not come to its proper", "end; it goes on with the next page")
		pages = append(pages, s)
	}
	var want []string
	for i := range pages {
		want = append(want, fmt.Sprintf("and in the middle of page %s the sentence does not come to its proper end; it goes on with the next page", names[i]))
	}
	check(t, reflow(pages...), strings.Join(want, " "))
}

func TestChangingHeaders(t *testing.T) {
	var pages []*sheet
	var want []string
	for i, section := range []string{"Ferries", "Harbours", "Pilots"} {
		s := newSheet()
		s.put(50, 760, 9, plain, section)
		s.put(400, 760, 9, plain, fmt.Sprint(i+12))
		text := "On " + strings.ToLower(section) + " there is more to say than that."
		s.set(50, 690, text)
		pages = append(pages, s)
		want = append(want, text)
	}
	check(t, reflow(pages...), want...)
}

func TestPrintedFromBrowser(t *testing.T) {
	var pages []*sheet
	for i := range 2 {
		s := newSheet()
		s.put(20, 780, 8, plain, "11/22/26, 1:31 AM")
		s.put(300, 780, 8, plain, "Ferry capsizes")
		s.put(20, 12, 8, plain, "https://example.org/ferry")
		s.put(560, 12, 8, plain, fmt.Sprintf("%d/2", i+1))
		s.set(50, 700, "It sank on the "+[]string{"first", "second"}[i]+" day and was lost.")
		pages = append(pages, s)
	}
	got := reflow(pages...)
	if got.URL != "https://example.org/ferry" {
		t.Errorf("address %q", got.URL)
	}
	check(t, got, "It sank on the first day and was lost.", "It sank on the second day and was lost.")
}

func TestLooks(t *testing.T) {
	s := newSheet()
	s.put(50, 720, 24, heavy, "Ferry capsizes off")
	s.put(50, 692, 24, heavy, "Port Anselm")
	s.set(50, 650, "At least twelve people died when the ferry", "capsized.")
	s.put(50, 610, 10, heavy, "Inspections")
	s.set(50, 596, "The ferry had failed an inspection in the", "year before.")
	s.put(50, 560, 8, plain, "Photo: the ferry in March")
	check(t, reflow(s), "# Ferry capsizes off Port Anselm", "At least twelve people died when the ferry capsized.", "## Inspections", "The ferry had failed an inspection in the year before.", "() Photo: the ferry in March")
}

func TestWords(t *testing.T) {
	s := newSheet()
	s.put(50, 700, 10, plain, "It")
	s.put(63, 700, 10, plain, "sank") // 3 points on: a space
	s.put(83.5, 700, 10, plain, "s")  // half a point on: none
	s.put(84, 700, 10, plain, "s")    // drawn twice
	s.put(89, 704, 6, plain, "12")    // the number of a note
	s.put(100, 700, 10, plain, "at 9 km")
	s.put(135, 704, 6, plain, "2")
	s.put(145, 700, 10, plain, "on the 5")
	s.put(185, 704, 6, plain, "th")
	check(t, reflow(s), "It sanks at 9 km² on the 5th")

	spread := newSheet()
	for i, r := range "SPREAD OUT" {
		if r != ' ' {
			spread.put(50+float64(i)*9, 700, 10, plain, string(r))
		}
	}
	check(t, reflow(spread), "SPREAD OUT")
}

func TestInitial(t *testing.T) {
	s := newSheet()
	s.put(50, 576, 36, plain, "A")
	s.put(72, 600, 10, plain, "t least twelve people died when the ferry")
	s.put(72, 588, 10, plain, "capsized on Friday, officials said on that")
	s.put(72, 576, 10, plain, "pier.")
	check(t, reflow(s), "At least twelve people died when the ferry capsized on Friday, officials said on that pier.")
}

func TestBoxes(t *testing.T) {
	s := newSheet()
	full := "At least twelve people died when the old ferry capsized on Friday, officials said"
	half := "on the pier where some of them were stood"
	y := s.set(50, 700, full, full, half, half, half, half, full, full, half, half, half, half, full)
	for _, top := range []float64{672, 600} {
		s.put(300, top, 16, plain, "It was over in a")
		s.put(300, top-18, 16, plain, "minute")
	}
	s.put(50, y-10, 16, plain, "Inspections")
	got := reflow(s)
	text := strings.Join([]string{full, full, half, half, half, half, full, full, half, half, half, half, full}, " ")
	check(t, got, text, "## Inspections", "## It was over in a minute", "## It was over in a minute")
}

func TestRightToLeft(t *testing.T) {
	s := newSheet()
	// Drawn from left to right: the last word first, its last letter first; a name in
	// Latin letters and a number stand as they are.
	s.put(50, 700, 10, plain, "הרוחב Port Anselm 12 ועבט")
	check(t, reflow(s), "טבעו 12 Port Anselm בחורה")
	// Figures keep their order inside of words, and marks their side.
	s = newSheet()
	s.put(50, 700, 10, plain, "הרקיבב הלשכנ ,1978-ב התנבנש")
	s.put(50, 688, 10, plain, ".12:30-ב ,34 תב תוחא")
	check(t, reflow(s), "שנבנתה ב-1978, נכשלה בביקרה אחות בת 34, ב-12:30.")
}

// TestStretched: words set far apart to fill a narrow column are no cells.
func TestStretched(t *testing.T) {
	s := newSheet()
	s.set(50, 700, "the ferry was lost in the night and", "nobody has been found since then or", "of the people who were on board is")
	s.put(50, 664, 10, plain, "seen")
	s.put(120, 664, 10, plain, "again")
	s.put(195, 664, 10, plain, "alive")
	s.set(50, 652, "said the mayor on Monday and went on")
	if got := reflow(s).Paragraphs; strings.Contains(got[0].Text, "|") || !strings.Contains(got[0].Text, "board is seen again alive said") {
		t.Errorf("got %+v", got)
	}
}

func TestSpoiledGlyphs(t *testing.T) {
	s := newSheet()
	s.set(50, 600, "It sank.")
	s.Glyphs = append(s.Glyphs,
		pdf.Glyph{Text: "x", X: math.NaN(), Y: 5, Size: 10, Font: plain},
		pdf.Glyph{Text: "x", X: -500, Y: 5, Size: 10, Font: plain},
		pdf.Glyph{Text: "y", X: 50, Y: 100, Size: 10, Font: plain, Decor: true})
	check(t, reflow(s), "It sank.")
	check(t, reflow(newSheet()))
	for i := range s.Glyphs {
		s.Glyphs[i].Decor = true
	}
	check(t, reflow(s), "It sank.", "y")
}

func FuzzReflow(f *testing.F) {
	f.Add([]byte("\x10\x20\x30\x40At least twelve\x50\x60\x70\x80people"), uint8(2))
	f.Fuzz(func(t *testing.T, data []byte, pages uint8) {
		var b Builder
		for range pages%4 + 1 {
			s := newSheet()
			for i := 0; i+4 < len(data); i += 5 {
				s.put(float64(data[i])*2.5, float64(data[i+1])*3.2, float64(data[i+2])/4+0.6, plain, string(rune(data[i+3])+rune(data[i+4])<<4))
			}
			b.Add(s.Page)
		}
		for _, p := range b.Text().Paragraphs {
			if p.Text == "" || strings.TrimSpace(p.Text) != p.Text {
				t.Errorf("paragraph %q", p.Text)
			}
		}
	})
}

func BenchmarkReflow(b *testing.B) {
	s := newSheet()
	s.set(30, 780, column("left", 60)...)
	s.set(310, 780, column("right", 60)...)
	for b.Loop() {
		reflow(s, s, s)
	}
}
