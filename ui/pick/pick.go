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
	items  []Item
	query  string
	shown  []shown
	cursor int // index into shown
	offset int // first line in view
	above  int // lines above and below the view, as last drawn
	below  int
}

// Set puts other items in the list and keeps the search; the cursor goes to the first one.
func (l *List) Set(items []Item) {
	l.items, l.cursor, l.offset = items, 0, 0
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

func (l *List) narrow() {
	l.shown = l.shown[:0]
	words := strings.Fields(l.query)
	if len(words) == 0 {
		for i := range l.items {
			l.shown = append(l.shown, shown{index: i})
		}
		return
	}
	// In a name letters may lie apart; in longer texts every word would be found that way.
	names, about := make([]string, len(l.items)), make([]string, len(l.items))
	for i := range l.items {
		names[i] = strings.ReplaceAll(l.items[i].Name, "\x00", " ") // which package fuzzy takes for the end
		if l.items[i].Kind == Story {
			about[i] = strings.ToLower(strings.Join(l.items[i].About, " ") + " " + l.items[i].Tail)
		}
	}
	score := make(map[int]int)
	matches := make(map[int][]int)
	for n, word := range words {
		hits := make(map[int]int)
		for _, m := range fuzzy.FindNoSort(word, names) {
			hits[m.Index] = m.Score + whole(names[m.Index], word)
			matches[m.Index] = append(matches[m.Index], m.MatchedIndexes...)
		}
		for i := range about {
			if _, named := hits[i]; !named && strings.Contains(about[i], strings.ToLower(word)) {
				hits[i] = 0
			}
		}
		for i, s := range hits {
			if _, before := score[i]; n == 0 || before {
				score[i] += s
			}
		}
		for i := range score {
			if _, hit := hits[i]; !hit {
				delete(score, i)
			}
		}
	}
	for i := range l.items {
		if _, ok := score[i]; ok {
			slices.Sort(matches[i])
			l.shown = append(l.shown, shown{i, slices.Compact(matches[i])})
		}
	}
	slices.SortStableFunc(l.shown, func(a, b shown) int { return cmp.Compare(score[b.index], score[a.index]) })
}

// whole gives what a text gains in the order of matches for holding a word as it was
// typed: more than letters that lie apart can, and more still in the name of a file than
// in those of the folders above it.
func whole(text, word string) int {
	at := strings.LastIndex(strings.ToLower(text), strings.ToLower(word))
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
