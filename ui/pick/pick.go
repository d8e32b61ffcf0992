// Package pick is the list of the story picker: things that can be opened, narrowed by a
// fuzzy search, several of them chosen. It is a plain component: items and a size go in,
// painted lines come out.
//
//	pick.go    Item, List: what is listed, the search, the cursor
//	choice.go  Choice: what is chosen, in the order in which it was
//	lines.go   Lines: the list painted
package pick

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// Kind says what an item is.
type Kind uint8

const (
	Story  Kind = iota // something that is opened whole: a built-in story, a recent comparison
	File               // one source among several
	Folder             // what is entered
)

// Item is one thing in the list. All text in it is safe to print.
type Item struct {
	Kind    Kind
	Heading string   // the section it stands in; told above the first item of each
	Name    string   // what it is called, and what is searched first
	Tail    string   // a few words at the right edge
	About   []string // lines below the name; searched too
	Sources []string // what opening it loads
	Path    string   // of a folder
}

// shown is an item that passes the search.
type shown struct {
	index   int   // into items
	matches []int // bytes of the name that the search hit, ascending
}

// List is what can be picked. The zero List is empty.
type List struct {
	items    []Item
	lower    []string // names of the items, in lower case
	under    []string // what stands below the names of stories, in lower case
	query    string
	narrowed string // the search that shown is the outcome of
	shown    []shown
	cursor   int // index into shown
	offset   int // first line in view
	above    int // lines above and below the view, as last drawn
	below    int
}

// Set puts other items in the list and keeps the search; the cursor goes to the first one.
func (l *List) Set(items []Item) {
	l.items, l.cursor, l.offset, l.narrowed = items, 0, 0, ""
	l.lower, l.under = make([]string, len(items)), make([]string, len(items))
	for i := range items {
		l.lower[i] = strings.ToLower(items[i].Name)
		if items[i].Kind == Story {
			l.under[i] = strings.ToLower(strings.Join(items[i].About, " ") + " " + items[i].Tail)
		}
	}
	l.narrow()
}

// Search narrows the list to the items that have every word: its letters in the name, in
// order but not side by side, or the word itself in what stands below the name of a story.
// The best match comes first. The empty text shows all.
func (l *List) Search(text string) {
	if text == l.query {
		return
	}
	l.query, l.cursor, l.offset = text, 0, 0
	l.narrow()
}

// Query gives what is searched for.
func (l *List) Query() string { return l.query }

// mostScored is how many items are put in order by how well their letters match: whoever
// finds more types on. The others follow as they stand in the list.
const mostScored = 2000

// narrow works out what is shown. Every letter that is typed leaves a part of what was
// shown before, and no more than that is looked through.
func (l *List) narrow() {
	words := strings.Fields(strings.ToLower(l.query))
	among := l.shown
	if l.narrowed == "" || !strings.HasPrefix(l.query, l.narrowed) {
		among = make([]shown, len(l.items))
		for i := range among {
			among[i].index = i
		}
	}
	l.narrowed = l.query
	l.shown = l.shown[:0]
	ranks := make(map[int]int, min(len(among), mostScored))
	for _, s := range among {
		if rank, ok := l.has(s.index, words); ok {
			l.shown = append(l.shown, shown{index: s.index})
			if rank > 0 {
				ranks[s.index] = rank
			}
		}
	}
	if len(words) == 0 {
		return
	}
	slices.SortStableFunc(l.shown, func(a, b shown) int {
		return cmp.Or(cmp.Compare(ranks[b.index], ranks[a.index]), cmp.Compare(a.index, b.index))
	})
	l.score(l.shown[:min(len(l.shown), mostScored)], words, ranks)
}

// has tells whether an item has every word, and what it gains for holding them as they
// were typed. In a name letters may lie apart; in longer texts every word would be found
// that way.
func (l *List) has(item int, words []string) (rank int, ok bool) {
	name := l.lower[item]
	for _, w := range words {
		switch {
		case inOrder(name, w):
			rank += whole(name, w)
		case !strings.Contains(l.under[item], w):
			return 0, false
		}
	}
	return rank, true
}

// inOrder tells whether a text has the letters of a word, in order.
func inOrder(text, word string) bool {
	for _, r := range word {
		at := strings.IndexRune(text, r)
		if at < 0 {
			return false
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		text = text[at+size:]
	}
	return true
}

// score puts items in order by how well their letters match, and finds those.
func (l *List) score(items []shown, words []string, ranks map[int]int) {
	names := make([]string, len(items))
	for i, s := range items {
		names[i] = strings.ReplaceAll(l.items[s.index].Name, "\x00", " ") // which package fuzzy takes for the end
	}
	scores := make(map[int]int, len(items))
	for _, word := range words {
		for _, m := range fuzzy.FindNoSort(word, names) {
			s := &items[m.Index]
			scores[s.index] += m.Score
			s.matches = append(s.matches, m.MatchedIndexes...)
		}
	}
	for i := range items {
		slices.Sort(items[i].matches)
		items[i].matches = slices.Compact(items[i].matches)
	}
	slices.SortStableFunc(items, func(a, b shown) int {
		return cmp.Or(cmp.Compare(ranks[b.index]+scores[b.index], ranks[a.index]+scores[a.index]), cmp.Compare(a.index, b.index))
	})
}

// whole gives what a text gains in the order of matches for holding a word as it was
// typed: more than letters that lie apart can, and more still in the name of a file than
// in those of the folders above it. Both are in lower case.
func whole(text, word string) int {
	at := strings.LastIndex(text, word)
	switch {
	case at < 0:
		return 0
	case strings.ContainsAny(text[min(at, len(text)):], `/\`):
		return 1000
	}
	return 2000
}

// Len gives how many items are shown; All how many there are.
func (l *List) Len() int { return len(l.shown) }

// All gives how many items there are.
func (l *List) All() int { return len(l.items) }

// Current gives the item under the cursor, or nil.
func (l *List) Current() *Item {
	if len(l.shown) == 0 {
		return nil
	}
	return &l.items[l.shown[l.cursor].index]
}

// Move moves the cursor by so many items, as far as there are any, and tells whether it moved.
func (l *List) Move(by int) bool {
	to := max(0, min(l.cursor+by, len(l.shown)-1))
	moved := to != l.cursor
	l.cursor = to
	return moved
}

// Goto puts the cursor on the item with a name, where it is shown.
func (l *List) Goto(name string) {
	for i, s := range l.shown {
		if l.items[s.index].Name == name {
			l.cursor = i
			return
		}
	}
}

// Rest gives how many lines were out of view above and below when the list was last drawn.
func (l *List) Rest() (above, below int) { return l.above, l.below }
