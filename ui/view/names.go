package view

import (
	"strings"
	"unicode/utf8"

	"crosscheck/ui/wrap"
)

// Short gives an outlet's name in so many cells at the most. Where the names of several
// outlets begin alike and would be cut to the same, what they share is left out.
func (s *Scene) Short(id, room int) string {
	name := wrap.Safe(s.Comparison.Articles[id].Name())
	if wrap.Width(name) <= room {
		return name
	}
	cut := wrap.Cut(name, room, s.Sheet.Ellipsis)
	for other := range s.Comparison.Articles {
		if other == id || wrap.Cut(wrap.Safe(s.Comparison.Articles[other].Name()), room, s.Sheet.Ellipsis) != cut {
			continue
		}
		if rest := name[len(s.shared()):]; rest != "" && len(rest) < len(name) {
			return wrap.Cut(rest, room, s.Sheet.Ellipsis)
		}
		break
	}
	return cut
}

// shared gives the words with which the names of all outlets begin.
func (s *Scene) shared() string {
	shared := wrap.Safe(s.Comparison.Articles[0].Name())
	for id := range s.Comparison.Articles {
		name := wrap.Safe(s.Comparison.Articles[id].Name())
		for !strings.HasPrefix(name, shared) {
			_, size := utf8.DecodeLastRuneInString(shared)
			shared = shared[:len(shared)-size]
		}
	}
	return shared[:strings.LastIndexByte(shared, ' ')+1]
}
