package lexicon

import (
	"slices"
	"strings"
)

// table is text whose lines are sorted by their first word, with an index of every few lines.
type table struct {
	text   string
	heads  []uint64 // by indexed line: how it begins, see head
	starts []int32  // by indexed line: where it begins
}

// apart is how many bytes lie between two indexed lines, at least.
const apart = 192

func newTable(text string) *table {
	t := &table{text: text}
	n := len(text)/apart + 1
	t.heads, t.starts = make([]uint64, 0, n), make([]int32, 0, n)
	for at := 0; at < len(text); {
		key, _, _ := strings.Cut(text[at:min(len(text), at+8)], " ")
		t.heads, t.starts = append(t.heads, head(key)), append(t.starts, int32(at))
		next := strings.IndexByte(text[min(len(text), at+apart):], '\n')
		if next < 0 {
			break
		}
		at += apart + next + 1
	}
	return t
}

// head gives the first eight bytes of a word as a number: words in order have heads in order.
func head(word string) uint64 {
	var h uint64
	for i := range 8 {
		h <<= 8
		if i < len(word) {
			h |= uint64(word[i])
		}
	}
	return h
}

// lookup finds the rest of the line that begins with word and a space.
func (t *table) lookup(word string) (rest string, ok bool) {
	// The line stands after the last indexed line that begins with something less.
	n, _ := slices.BinarySearch(t.heads, head(word))
	at := 0
	if n > 0 {
		at = int(t.starts[n-1])
	}
	for at < len(t.text) {
		end := strings.IndexByte(t.text[at:], '\n')
		if end < 0 {
			end = len(t.text) - at
		}
		line := t.text[at : at+end]
		key := line
		if space := strings.IndexByte(line[:min(len(line), len(word)+1)], ' '); space >= 0 {
			key = line[:space]
		}
		switch strings.Compare(key, word) {
		case 0:
			return line[min(len(line), len(key)+1):], true
		case 1:
			return "", false
		}
		at += end + 1
	}
	return "", false
}
