package token

import "crosscheck/diffing/lexicon"

// Splitter splits many sentences and stems every word once. It is not safe for use by
// several goroutines at a time.
type Splitter struct {
	words map[string]folded
}

// folded is what a word's text determines.
type folded struct {
	lower, stem string
	irregular   bool
}

// NewSplitter makes an empty Splitter.
func NewSplitter() *Splitter { return &Splitter{words: make(map[string]folded)} }

// fold gives the folded form and the stem of a token's text.
func (s *Splitter) fold(text string, kind Kind) folded {
	if f, ok := s.words[text]; ok {
		return f
	}
	f := folded{lower: fold(text, kind)}
	f.stem = f.lower
	if kind == Word {
		base := lexicon.Base(f.lower)
		f.stem, f.irregular = stem(f.lower, base), base != f.lower
	}
	s.words[text] = f
	return f
}
