package layout

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/ingest/document/pdf"
)

// word is a run of glyphs without space between them.
type word struct {
	text        string
	left, right float64
	y, size     float64
	bold        bool
	wall        float64 // left edge of a box beside it, 0 for none
}

// Shares of the font size that tell gaps apart.
const (
	wordGap  = 0.15 // between glyphs: a new word begins
	sameRow  = 0.35 // between base lines: still one row
	overlaps = 0.3  // of a glyph's width: it was drawn twice to look bold
)

// toWords gathers the glyphs of a page into words.
func toWords(p pdf.Page) []word {
	glyphs := visible(p)
	var out []word
	for _, row := range rows(glyphs, func(g pdf.Glyph) (float64, float64) { return g.Y, g.Size }) {
		out = append(out, rowWords(row)...)
	}
	return attachInitials(attachRaised(out))
}

// visible leaves out what lies beyond the page, and artifacts unless the page has
// little else, as with programs that mark everything so.
func visible(p pdf.Page) []pdf.Glyph {
	var text, all []pdf.Glyph
	for _, g := range p.Glyphs {
		const edge = 2 // points
		if g.X < -edge || g.X > p.Width+edge || g.Y < -edge || g.Y > p.Height+edge || math.IsNaN(g.X) || math.IsNaN(g.Y) {
			continue
		}
		if g.Width <= 0 {
			g.Width = g.Size / 2 // a font that does not tell
			if strings.TrimSpace(g.Text) == "" || unicode.Is(unicode.Mn, firstRune(g.Text)) {
				g.Width = 0
			}
		}
		all = append(all, g)
		if !g.Decor {
			text = append(text, g)
		}
	}
	if len(text)*2 < len(all) {
		return all
	}
	return text
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// rows groups what stands on one base line, top row first; each row from left to right
// is for the caller to sort.
func rows[T any](items []T, at func(T) (y, size float64)) [][]T {
	items = slices.Clone(items)
	slices.SortStableFunc(items, func(a, b T) int {
		ya, _ := at(a)
		yb, _ := at(b)
		return cmp.Compare(yb, ya)
	})
	var out [][]T
	begin := 0
	var top, size float64
	for i, item := range items {
		y, s := at(item)
		if i > begin && top-y > sameRow*min(size, s) {
			out = append(out, items[begin:i])
			begin = i
		}
		if i == begin {
			top, size = y, s
		}
	}
	if begin < len(items) {
		out = append(out, items[begin:])
	}
	return out
}

// rowWords cuts one row of glyphs into words.
func rowWords(row []pdf.Glyph) []word {
	slices.SortStableFunc(row, func(a, b pdf.Glyph) int { return cmp.Compare(a.X, b.X) })
	row = undouble(row)
	spread := max(letterSpace(row), leastGap(row))
	rtl := readsRTL(row)
	var out []word
	begin := 0
	flush := func(end int) {
		if begin < end {
			out = append(out, makeWord(row[begin:end], rtl))
		}
		begin = end
	}
	for i, g := range row {
		if strings.TrimSpace(g.Text) == "" {
			if i+1 < len(row) && row[i+1].X < g.X+g.Width/2 && g.Width > 0.1*g.Size {
				row[i].Text = "" // the next letter was drawn over it: no space is seen
				continue
			}
			flush(i)
			begin = i + 1
			continue
		}
		if i > begin {
			before := row[i-1]
			if before.Text == "" && i-1 > begin {
				before = row[i-2]
			}
			gap := g.X - before.X - before.Width
			if gap > max(wordGap*g.Size, spread) || gap < -1.5*g.Size {
				flush(i)
			}
		}
	}
	flush(len(row))
	return out
}

// undouble drops glyphs that were drawn twice at nearly the same place.
func undouble(row []pdf.Glyph) []pdf.Glyph {
	const back = 3 // glyphs looked back at
	out := row[:0:0]
	for _, g := range row {
		twice := false
		for i := len(out) - 1; i >= max(0, len(out)-back); i-- {
			if out[i].Text == g.Text && math.Abs(out[i].X-g.X) < overlaps*g.Width && math.Abs(out[i].Y-g.Y) < overlaps*g.Size {
				twice = true
			}
		}
		if !twice {
			out = append(out, g)
		}
	}
	return out
}

// leastGap gives the gap up to which letters belong together in a row that is written
// with spaces: there, a gap alone has to be wide to stand for one.
func leastGap(row []pdf.Glyph) float64 {
	const share, wide = 12, 0.2 // one glyph in so many is a space; of the font size
	spaces := 0
	for _, g := range row {
		if g.Text == " " {
			spaces++
		}
	}
	if spaces*share < len(row) || spaces == 0 {
		return 0
	}
	return wide * row[0].Size
}

// letterSpace gives the gap up to which letters that were set apart on purpose belong
// to one word; 0 where letters stand close as usual.
func letterSpace(row []pdf.Glyph) float64 {
	var gaps []float64
	var size float64
	for i := 1; i < len(row); i++ {
		a, b := row[i-1], row[i]
		if strings.TrimSpace(a.Text) != "" && strings.TrimSpace(b.Text) != "" {
			gaps = append(gaps, b.X-a.X-a.Width)
			size = max(size, b.Size)
		}
	}
	const few = 6 // gaps; fewer say nothing
	if len(gaps) < few {
		return 0
	}
	slices.Sort(gaps)
	middle := gaps[len(gaps)/2]
	if middle < 0.08*size || middle > size {
		return 0
	}
	return 1.6 * middle
}

// makeWord makes a word of glyphs from left to right; inRTL tells that its row reads from right to left.
func makeWord(glyphs []pdf.Glyph, inRTL bool) word {
	first, last := glyphs[0], glyphs[len(glyphs)-1]
	w := word{left: first.X, right: last.X + last.Width, y: first.Y}
	var b strings.Builder
	rtl, ltr, bold := 0, 0, 0
	for _, g := range glyphs {
		w.size = max(w.size, g.Size)
		w.right = max(w.right, g.X+g.Width)
		if g.Size == w.size {
			w.y = g.Y
		}
		switch r := firstRune(g.Text); {
		case isRTL(r):
			rtl++
		case unicode.IsLetter(r):
			ltr++
		}
		if g.Font != nil && g.Font.Bold {
			bold++
		}
	}
	w.bold = bold*2 > len(glyphs)
	if rtl*2 > len(glyphs) || inRTL && (rtl > 0 || ltr == 0) {
		glyphs = logicalGlyphs(glyphs) // drawn from right to left
	}
	for _, g := range glyphs {
		b.WriteString(g.Text)
	}
	w.text = strings.Join(strings.Fields(b.String()), " ")
	return w
}

// readsRTL tells whether a row has more letters that are read from right to left than others.
func readsRTL(row []pdf.Glyph) bool {
	rtl, ltr := 0, 0
	for _, g := range row {
		switch r := firstRune(g.Text); {
		case isRTL(r):
			rtl++
		case unicode.IsLetter(r):
			ltr++
		}
	}
	return rtl > ltr
}

// logicalGlyphs turns the glyphs of a word that is read from right to left into the order in which they are read. Numbers
// in it, with the signs between their figures, keep theirs.
func logicalGlyphs(glyphs []pdf.Glyph) []pdf.Glyph {
	out := slices.Clone(glyphs)
	slices.Reverse(out)
	figure := func(i int) bool { return i < len(out) && unicode.IsDigit(firstRune(out[i].Text)) }
	for i := 0; i < len(out); {
		j := i
		for figure(j) || j > i && j+1 < len(out) && strings.Contains(".,:/-", out[j].Text) && out[j].Text != "" && figure(j+1) {
			j++
		}
		slices.Reverse(out[i:j])
		i = max(j, i+1)
	}
	return out
}

func isRTL(r rune) bool {
	return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana)
}

// attachRaised joins small raised words to the word before them: ordinals and powers
// as they are, numbers of notes not at all.
func attachRaised(words []word) []word {
	out := words[:0:0]
	used := make([]bool, len(words))
	for i, w := range words {
		if used[i] {
			continue
		}
		if j := baseOf(words, i); j >= 0 {
			used[i] = true
			if raised := Raise(words[j].text, w.text); raised != "" {
				words[j].text += raised
				words[j].right = max(words[j].right, w.right)
			}
		}
	}
	for i, w := range words {
		if !used[i] {
			out = append(out, w)
		}
	}
	return out
}

// baseOf gives the word that a small raised word follows, or -1.
func baseOf(words []word, i int) int {
	const small, tiny, near = 0.8, 0.45, 0.2 // of the base's size
	w := words[i]
	for j := i + 1; j < min(len(words), i+400); j++ { // rows come from the top, so its row is further on
		base := words[j]
		up := w.y - base.y
		if up > 2*base.size {
			break
		}
		if w.size < small*base.size && w.size > tiny*base.size && up > 0.2*base.size && up < 0.7*base.size && math.Abs(w.left-base.right) < near*base.size {
			return j
		}
	}
	return -1
}

// attachInitials puts large initials, which reach down over several lines, before the
// word at their top.
func attachInitials(words []word) []word {
	const large = 1.8 // of the text's size
	drop := map[int]bool{}
	for i, cap := range words {
		if utf8.RuneCountInString(cap.text) > 2 || !unicode.IsUpper(firstRune(strings.TrimLeft(cap.text, `"“‘'`))) {
			continue
		}
		best := -1
		for j, w := range words {
			near := w.left >= cap.right-0.1*cap.size && w.left-cap.right < 1.5*w.size
			if near && cap.size > large*w.size && w.y > cap.y+0.5*w.size && w.y < cap.y+0.8*cap.size && (best < 0 || w.y > words[best].y) {
				best = j
			}
		}
		if best >= 0 {
			words[best].text = cap.text + words[best].text
			words[best].left = cap.left
			drop[i] = true
		}
	}
	out := words[:0:0]
	for i, w := range words {
		if !drop[i] {
			out = append(out, w)
		}
	}
	return out
}

// Raise gives what raised text adds to the word that it follows: a power or the ending
// of an ordinal as it is, the number of a note nothing.
func Raise(base, raised string) string {
	if strings.Trim(raised, "0123456789,*†‡") != "" {
		return raised
	}
	last, _ := utf8.DecodeLastRuneInString(base)
	switch base {
	case "m", "km", "cm", "mm", "ft", "mi", "in", "yd":
		last = '0'
	}
	if unicode.IsDigit(last) && strings.Trim(raised, "0123456789") == "" {
		return strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹").Replace(raised)
	}
	return ""
}
