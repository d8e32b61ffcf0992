package layout

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// toLines makes the lines of a region, top to bottom.
func toLines(r region, column int) []line {
	var out []line
	for _, row := range rows(r.words, atWord) {
		slices.SortStableFunc(row, func(a, b word) int { return cmp.Compare(a.left, b.left) })
		out = append(out, makeLine(row, column))
	}
	return out
}

// makeLine joins the words of a row. A wide gap sets cells of a table apart.
func makeLine(row []word, column int) line {
	const cell = 2.5 // font sizes
	l := line{column: column, left: row[0].left, right: row[0].right, y: row[0].y}
	letters, bold, rtl := 0, 0, 0
	sizes := map[float64]int{}
	for _, w := range row {
		n := len(w.text)
		letters += n
		if w.bold {
			bold += n
		}
		sizes[w.size] += n
		if isRTL(firstRune(w.text)) {
			rtl += n
		}
		l.right = max(l.right, w.right)
		l.wall = max(l.wall, w.wall)
	}
	most := 0
	for size, n := range sizes {
		if n > most || n == most && size > l.size {
			most, l.size = n, size
		}
	}
	for _, w := range row {
		if w.size == l.size {
			l.y = w.y
			break
		}
	}
	l.bold = bold*10 > letters*9
	var gaps []bool
	for i := 1; i < len(row); i++ {
		gaps = append(gaps, row[i].left-row[i-1].right > cell*l.size)
	}
	if stretched(row) {
		gaps = nil
	}
	texts := make([]string, len(row))
	for i, w := range row {
		texts[i] = w.text
	}
	l.firstWord = row[0].right - row[0].left
	if rtl*2 > letters {
		texts, gaps = logical(texts), nil
	}
	var b strings.Builder
	for i, t := range texts {
		if i > 0 {
			if i-1 < len(gaps) && gaps[i-1] {
				b.WriteString(" |")
			}
			b.WriteByte(' ')
		}
		b.WriteString(t)
	}
	l.text = b.String()
	// Browsers write the soft hyphen and, where a line breaks at it, the hyphen that is seen.
	for _, end := range []string{"\u00AD", "\u00AD-", "\u00AD‐"} {
		if trimmed, soft := strings.CutSuffix(l.text, end); soft {
			l.text, l.broken = trimmed, true
		}
	}
	l.text = strings.ReplaceAll(l.text, "\u00AD", "")
	return l
}

// stretched tells a line of running text that was drawn out to the width of a narrow column: all gaps in it are as
// wide, as they hardly ever are between the cells of a table, and most words begin small.
func stretched(row []word) bool {
	const same = 0.1 // of the font size
	least, most, small := math.Inf(1), 0.0, 0
	for i, w := range row {
		if unicode.IsLower(firstRune(w.text)) {
			small++
		}
		if i > 0 {
			gap := w.left - row[i-1].right
			least, most = min(least, gap), max(most, gap)
		}
	}
	return most-least <= same*row[0].size && small*2 > len(row)
}

// logical turns the words of a right-to-left line, given from left to right, into the
// order in which they are read; runs of left-to-right words keep theirs.
func logical(words []string) []string {
	out := slices.Clone(words)
	slices.Reverse(out)
	for i := 0; i < len(out); {
		j := i
		for j < len(out) && isLTR(out[j]) {
			j++
		}
		slices.Reverse(out[i:j])
		i = max(j, i+1)
	}
	return out
}

func isLTR(s string) bool {
	for _, r := range s {
		if isRTL(r) {
			return false
		}
	}
	return strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// setEdges tells the lines of a page the edges of their columns. Lines in the size of
// the running text measure a column, where it has some: headlines reach further.
func setEdges(lines []line, size float64) {
	for begin := 0; begin < len(lines); {
		end := begin
		var usual []line
		for end < len(lines) && lines[end].column == lines[begin].column {
			if round(lines[end].size) == size {
				usual = append(usual, lines[end])
			}
			end++
		}
		column := lines[begin:end]
		const few = 3
		if len(usual) < few {
			usual = column
		}
		from, to := edges(usual)
		for i := range column {
			column[i].from, column[i].to = from, to
			if wall := column[i].wall; wall > 0 {
				column[i].to = max(column[i].right, min(to, wall-2*column[i].size))
			}
		}
		begin = end
	}
}

// edges gives where the lines of a column begin and how far they reach. The left edge
// is the leftmost place where a fair share of the lines begin: with indented
// paragraphs of one or two lines that is not the most frequent one.
func edges(lines []line) (from, to float64) {
	const fair = 12 // one line in so many
	lefts := make([]float64, 0, len(lines))
	rights := make([]float64, 0, len(lines))
	for _, l := range lines {
		lefts = append(lefts, l.left)
		rights = append(rights, l.right)
	}
	slices.Sort(lefts)
	slices.Sort(rights)
	from = lefts[0]
	need := max(2, len(lines)/fair)
	for i := range lefts {
		if i+need <= len(lefts) && lefts[i+need-1]-lefts[i] < edgeBucket {
			from = lefts[i]
			break
		}
	}
	// The widest line but for the odd one that sticks out.
	return from, rights[max(0, len(rights)-1-len(rights)/20)]
}
