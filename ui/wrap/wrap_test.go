package wrap

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

func texts(text string, lines []Line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, text[l.Start:l.End])
	}
	return out
}

func TestLines(t *testing.T) {
	tests := []struct {
		name, text string
		width      int
		want       string // lines joined with |
	}{
		{"fits", "At least 12 people", 20, "At least 12 people"},
		{"breaks at words", "At least 12 people died", 10, "At least|12 people|died"},
		{"exact width", "12345 67890", 5, "12345|67890"},
		{"trailing space is dropped", "ends here  ", 9, "ends here"},
		{"space hangs at the edge", "12345   67", 5, "12345|67"},
		{"leading space is dropped", "  ab cd", 2, "ab|cd"},
		{"line break inside a sentence", "one\ntwo three", 9, "one\ntwo|three"},
		{"long word", "abcdefghij k", 4, "abcd|efgh|ij k"},
		{"long word after a short one", "no abcdefghij", 4, "no|abcd|efgh|ij"},
		{"hyphen", "well-kept library", 7, "well-|kept|library"},
		{"figures stay whole", "cost $1,200.50 now", 9, "cost|$1,200.50|now"},
		{"no-break space", "12\u00a0km away", 6, "12\u00a0km|away"},
		{"wide characters", "渡轮在港口倾覆", 6, "渡轮在|港口倾|覆"},
		{"wide character alone", "渡轮", 1, "渡|轮"},
		{"combining marks", "cafe\u0301 cafe\u0301", 4, "cafe\u0301|cafe\u0301"},
		{"emoji with joiner", "👩‍🚒👩‍🚒", 2, "👩‍🚒|👩‍🚒"},
		{"empty", "", 5, ""},
		{"white space alone", "   ", 5, ""},
		{"width zero", "ab", 0, "a|b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(texts(tt.text, Lines(tt.text, tt.width)), "|"); got != tt.want {
				t.Errorf("Lines(%q, %d) = %q, want %q", tt.text, tt.width, got, tt.want)
			}
		})
	}
}

func TestHanging(t *testing.T) {
	text := "aa bb cc dd"
	if got := strings.Join(texts(text, Hanging(text, 6, 3)), "|"); got != "aa bb|cc|dd" {
		t.Errorf("Hanging = %q", got)
	}
}

func TestSafe(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain", "plain"},
		{"naïve – “quoted”", "naïve – “quoted”"},
		{"a\tb\r\nc\u2028d", "a b c d"},
		{"\x1b[31mred\x9b", "\ufffd[31mred\ufffd"},
		{"abc\u202edef\u2066", "abc\ufffddef\ufffd"},
		{"bad\xff", "bad\ufffd"},
		{"bell\a", "bell\ufffd"},
	}
	for _, tt := range tests {
		if got := Safe(tt.in); got != tt.want {
			t.Errorf("Safe(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestFit(t *testing.T) {
	if got := Fit("Harbour Post", 8, "…"); got != "Harbour…" {
		t.Errorf("Fit cut to %q", got)
	}
	if got := Fit("港口", 5, "…"); got != "港口 " {
		t.Errorf("Fit padded to %q", got)
	}
	if got := Fit("港口", 3, "…"); got != "港…" {
		t.Errorf("Fit cut wide text to %q", got)
	}
	if got := Fit("ab", 0, "…"); got != "" {
		t.Errorf("Fit to nothing gave %q", got)
	}
	if got := len(Pad(1000)); got != 1000 {
		t.Errorf("Pad(1000) has %d", got)
	}
}

func TestCacheIsBoundedAndKeepsWhatIsUsed(t *testing.T) {
	c := NewCache[int, int](10)
	made := 0
	get := func(k int) int { return c.Get(k, func() int { made++; return k * k }) }
	for i := range 1000 {
		if get(i) != i*i || get(0) != 0 {
			t.Fatal("wrong value")
		}
	}
	if c.Len() > 20 {
		t.Errorf("cache holds %d entries", c.Len())
	}
	if made != 1000 {
		t.Errorf("made %d values: the entry in use was dropped", made)
	}
	c.Clear()
	if c.Len() != 0 {
		t.Error("Clear left entries")
	}
}

// byRule is CutUp without its short cuts.
func byRule(text string) []piece {
	var pieces []piece
	state, left := -1, text
	for len(left) > 0 {
		var cluster string
		var boundaries int
		cluster, left, boundaries, state = uniseg.StepString(left, state)
		pieces = append(pieces, piece{uint32(len(cluster)), uint8(min(255, clusterWidth(cluster))), isSpace(cluster), boundaries&uniseg.MaskLine == uniseg.LineCanBreak})
	}
	return pieces
}

// The short cuts of CutUp come to what the rules say.
func FuzzCutUp(f *testing.F) {
	f.Add("At least 12 people died — “17”, says 港口 👩‍🚒 cafe\u0301 e\u0301a a\u0301 b")
	f.Add("a  b ) c d]e ( f g- h a-b x/y $ a b% c \u200b d \u05d0 e -f “g h” i j")
	f.Fuzz(func(t *testing.T, text string) {
		if got, want := CutUp(text).clusters, byRule(text); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, want %v", text, got, want)
		}
	})
}

func FuzzLines(f *testing.F) {
	f.Add("At least 12 people died — “17”, says 港口 👩‍🚒 cafe\u0301", 7)
	f.Add("\x1b]0;x\a\u202e\xff\r\n", 1)
	f.Fuzz(func(t *testing.T, text string, width int) {
		width = max(1, width%300)
		lines := Lines(text, width)
		at := 0
		for _, l := range lines {
			if l.Start < at || l.End < l.Start || l.End > len(text) {
				t.Fatalf("line %v out of order in %q", l, text)
			}
			for _, r := range Safe(text[at:l.Start]) {
				if r != ' ' {
					t.Fatalf("lost %q of %q", text[at:l.Start], text)
				}
			}
			safe := Safe(text[l.Start:l.End])
			if !utf8.ValidString(safe) || strings.ContainsAny(safe, "\x1b\n\r\t") {
				t.Fatalf("unsafe line %q", safe)
			}
			if l.Width > width && visible(text[l.Start:l.End]) > 1 {
				t.Fatalf("line %q is %d wide, limit %d", safe, l.Width, width)
			}
			at = l.End
		}
		for _, r := range Safe(text[at:]) {
			if r != ' ' {
				t.Fatalf("lost the end %q of %q", text[at:], text)
			}
		}
	})
}

// visible counts the grapheme clusters that take cells: one that is wider than the line stands
// in it all the same, marks without width before it or not.
func visible(text string) int {
	n := 0
	for clusters := uniseg.NewGraphemes(text); clusters.Next(); {
		if Width(Safe(clusters.Str())) > 0 {
			n++
		}
	}
	return n
}

func BenchmarkLines(b *testing.B) {
	text := "Rescuers pulled 43 survivors from the water in the hours after the ferry overturned, the coast guard said on Friday, and nine more were reported missing by relatives."
	b.ReportAllocs()
	for b.Loop() {
		Lines(text, 36)
	}
}
