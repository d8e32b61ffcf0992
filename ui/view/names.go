package view

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/model"
	"crosscheck/ui/wrap"
)

// names are the outlets' names, safe to print: in full, and as they are told where the
// outlets are told apart only.
type names struct {
	of          *model.Article // the first article of the comparison they were made for
	full, told  []string
	sharedBytes int // of the words with which all of told begin
}

// Full gives an outlet's name.
func (s *Scene) Full(id int) string { return s.named().full[id] }

// Name gives an outlet's name as short as it is told from the others': where all names
// begin alike up to a comma, colon or dash, as those of one outlet's versions do, what
// follows it.
func (s *Scene) Name(id int) string { return s.named().told[id] }

// Names gives the names of some outlets, in order.
func (s *Scene) Names(ids []int) string {
	var told []string
	for _, voice := range s.Comparison.Voices(ids) {
		names := make([]string, len(voice))
		for i, id := range voice {
			names[i] = s.Name(id)
		}
		last := len(names) - 1
		text := names[last]
		if last > 0 {
			text = strings.Join(names[:last], ", ") + " and " + text + " (one text)"
		}
		told = append(told, text)
	}
	return strings.Join(told, ", ")
}

// Title gives an outlet's name in full where it fits into so many cells, else in short.
func (s *Scene) Title(id, room int) string {
	if full := s.Full(id); wrap.Width(full) <= room {
		return full
	}
	return s.Short(id, room)
}

// Told gives a text with the outlets' names in it as they are told.
func (s *Scene) Told(text string) string {
	for id, full := range s.named().full {
		if told := s.Name(id); told != full {
			text = strings.ReplaceAll(text, full, told)
		}
	}
	return text
}

// Short gives an outlet's name in so many cells at the most. Where it would be cut to the
// same as another's, what they share is left out, else the middle of it.
func (s *Scene) Short(id, room int) string {
	n := s.named()
	name := n.told[id]
	if wrap.Width(name) <= room {
		return name
	}
	cut := func(text string) string { return wrap.Cut(text, room, s.Sheet.Ellipsis) }
	alone := func(short func(other int) string) bool {
		for other := range n.told {
			if other != id && short(other) == short(id) {
				return false
			}
		}
		return true
	}
	whole := func(other int) string { return cut(n.told[other]) }
	rest := func(other int) string { return cut(n.told[other][n.sharedBytes:]) }
	last := name[strings.LastIndexByte(name, ' ')+1:]
	ended := func() string { return wrap.Cut(name, room-wrap.Width(last), s.Sheet.Ellipsis) + last }
	fits := last != name && wrap.Width(last)+2 < room
	switch {
	case fits && strings.HasPrefix(last, "("): // a number tells outlets of one name apart
		return ended()
	case alone(whole):
		return whole(id)
	case n.sharedBytes > 0 && strings.ContainsFunc(name[n.sharedBytes:], unicode.IsLetter) && alone(rest):
		return rest(id)
	case fits:
		return ended()
	}
	return whole(id)
}

// named gives the names, worked out once for a comparison.
func (s *Scene) named() *names {
	articles := s.Comparison.Articles
	if s.names.of == &articles[0] {
		return &s.names
	}
	n := names{of: &articles[0]}
	for i := range articles {
		n.full = append(n.full, wrap.Safe(articles[i].Name()))
	}
	n.told = slices.Clone(n.full)
	shared := sharedWords(n.full)
	if before := strings.TrimRight(shared, " "); before != "" && strings.ContainsAny(before[len(before)-1:], ",:;|/-") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") {
		if !slices.Contains(n.full, shared) {
			for i := range n.told {
				n.told[i] = n.full[i][len(shared):]
			}
		}
	}
	n.sharedBytes = len(sharedWords(n.told))
	s.names = n
	return &s.names
}

// sharedWords gives the words with which all of some names begin, with the space after
// the last; none where there is one name.
func sharedWords(names []string) string {
	if len(names) < 2 {
		return ""
	}
	shared := names[0]
	for _, name := range names {
		for !strings.HasPrefix(name, shared) {
			_, size := utf8.DecodeLastRuneInString(shared)
			shared = shared[:len(shared)-size]
		}
	}
	return shared[:strings.LastIndexByte(shared, ' ')+1]
}
