package pdf

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// The widths of the standard fonts from space to tilde, in thousandths of the size,
// after Adobe's published font metrics. Files may leave them out.
var (
	sansWidths = [95]uint16{
		278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
		1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
		333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
	}
	serifWidths = [95]uint16{
		250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
		500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
		921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
		333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
	}
)

// standardWidths gives a font without widths those of the standard font that it is
// most like. Bold letters are a little wider, which is near enough to tell words apart.
func standardWidths(t *font) {
	n := strings.ToLower(t.Name)
	table, stretch := &sansWidths, 1.0
	switch {
	case strings.Contains(n, "courier"), strings.Contains(n, "mono"):
		t.usual = 600
		return
	case strings.Contains(n, "times"), strings.Contains(n, "serif") && !strings.Contains(n, "sans"), strings.Contains(n, "roman"):
		table = &serifWidths
	}
	if strings.Contains(n, "bold") {
		stretch = 1.06
	}
	if t.usual == 0 {
		t.usual = 500
	}
	for code, s := range t.simple {
		if s == "" {
			continue
		}
		r := []rune(norm.NFD.String(s))[0]
		switch {
		case r >= ' ' && r <= '~':
			t.widths[code] = float64(table[r-' ']) * stretch
		case strings.ContainsRune("‘’‚·", r):
			t.widths[code] = 250
		case strings.ContainsRune("“”„", r):
			t.widths[code] = 400
		case strings.ContainsRune("—…‰", r):
			t.widths[code] = 1000
		}
	}
}
