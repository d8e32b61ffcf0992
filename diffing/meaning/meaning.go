// Package meaning knows which English words exclude each other in one place of a
// statement: opposite outcomes ("approved" against "rejected"), and members of one class
// ("a van" against "two motorcycles", "measles" against "flu").
//
//	meaning.go   Term, Find, Acts, Terms, Has, Meet
//	tables.go    the tables, read at first use
//	table.go     table: words with what can be said with them, and their forms
//	poles.txt    opposite outcomes
//	acts.txt     acts, in all the words for one
//	classes.txt  classes whose members exclude each other
package meaning

import (
	"cmp"
	"slices"

	"crosscheck/diffing/token"
	"crosscheck/model"
)

// Term is a word or a phrase of a sentence that a table knows: tokens First to Last,
// exclusive. Two terms of one class and different members exclude each other; one phrase can
// be a term of several classes.
type Term struct {
	First, Last   int
	Class, Member int
}

// Class tells what kind of detail two members of a class are a clash of, and what the class
// is called; opposite outcomes are of kind Polarity and have no name.
func Class(class int) (model.DetailKind, string) {
	c := &tables().classes[class]
	return c.kind, c.name
}

// Once tells whether a story has one member of a class at most: opposite outcomes that become
// of one person, how somebody died.
func Once(class int) bool { return tables().classes[class].once }

// Prepare reads the tables, which Find does otherwise.
func Prepare() {
	tables()
	actTable()
}

// Find gives the terms of a sentence in order, of several that begin at one token in one
// class the longest.
func Find(tokens []token.Token) []Term { return tables().terms(tokens) }

// Acts gives the acts of a sentence in the same way: two terms of one class are the same act.
func Acts(tokens []token.Token) []Term { return actTable().terms(tokens) }

// Terms are terms in the order of their classes, as ByClass puts them.
type Terms struct {
	List    []Term
	classes uint64 // a bit for each class, several for one bit: most sentences have no class in common
	members uint64 // the same for classes with their members
}

func memberBit(t Term) uint64 { return 1 << ((t.Class*7 + t.Member) & 63) }

// Has tells whether a member of a class is among the terms.
func (s *Terms) Has(t Term) bool {
	if s.members&memberBit(t) == 0 {
		return false
	}
	for k := range s.List {
		if o := &s.List[k]; o.Class == t.Class && o.Member == t.Member {
			return true
		}
	}
	return false
}

// ByClass puts terms in the order of their classes, in place.
func ByClass(terms []Term) Terms {
	slices.SortStableFunc(terms, func(x, y Term) int { return cmp.Compare(x.Class, y.Class) })
	sorted := Terms{List: terms}
	for k := range terms {
		sorted.classes |= 1 << (terms[k].Class & 63)
		sorted.members |= memberBit(terms[k])
	}
	return sorted
}

// Meet calls visit for the places of every two terms of one class in two lists.
func Meet(left, right *Terms, visit func(i, j int)) {
	common := left.classes & right.classes
	if common == 0 {
		return
	}
	a, b := left.List, right.List
	for i := range a {
		class := a[i].Class
		if common>>(class&63)&1 == 0 {
			continue
		}
		for k := range b {
			if b[k].Class == class {
				visit(i, k)
			}
		}
	}
}

// add appends a term unless a longer one of its class begins at the same token, and takes
// the place of a shorter one.
func add(terms []Term, from int, n Term) []Term {
	for k := from; k < len(terms); k++ {
		if terms[k].Class == n.Class {
			if n.Last > terms[k].Last {
				terms[k] = n
			}
			return terms
		}
	}
	return append(terms, n)
}
