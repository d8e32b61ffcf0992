package entity

import (
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/token"
)

// reach is how many words an apposition may have before and after its noun.
const reach = 9

// findRole looks for what a sentence says a person is, where no title stands before the
// name: "museum director Liesbeth Claes", "His lawyer, Neil Abrams,", "Ray Bascombe, the
// mayor", "Gary Whitlow, who has been mayor since". p is the token before the name.
func (s *Sentence) findRole(n *name, p int) {
	if n.organ || n.acronym || n.place {
		return
	}
	if n.roleLast > 0 && !s.Tokens[n.roleFirst].Capital {
		return
	}
	if n.roleLast > 0 {
		if r := s.rolePhrase(n.roleFirst, n.roleLast); r != "" {
			return
		}
		n.roleFirst, n.roleLast = 0, 0 // an honorific alone
	}
	if p >= 0 && in(roles, s.Tokens[p].Lower) && !demonym(s.Tokens[p].Lower) {
		n.roleFirst, n.roleLast = s.phraseStart(p), p+1
		return
	}
	if p > 0 && s.Tokens[p].Lower == "," && len(n.words) > 1 && in(roles, s.Tokens[p-1].Lower) {
		if first := s.phraseStart(p - 1); first == 0 || s.opensPhrase(first-1) {
			n.roleFirst, n.roleLast = first, p
			return
		}
	}
	if h := s.heads(p); h >= 0 && len(n.words) > 1 {
		n.roleFirst, n.roleLast = s.phraseStart(h), h+1
		return
	}
	if possessive(&s.Tokens[n.last-1]) {
		return
	}
	if h := s.apposed(n.last); h >= 0 {
		n.roleFirst, n.roleLast = s.phraseStart(h), h+1
		return
	}
}

// heads finds the role of a phrase that goes on with "of" and ends before the comma at token p: "The
// leader of the council, Barbara Inchley,". -1 for none.
func (s *Sentence) heads(p int) int {
	if p < 3 || s.Tokens[p].Lower != "," {
		return -1
	}
	for k := p - 1; k >= max(1, p-5) && s.Tokens[k].Kind == token.Word; k-- {
		if s.Tokens[k].Lower != "of" {
			continue
		}
		if h := k - 1; in(roles, s.Tokens[h].Lower) {
			if first := s.phraseStart(h); first == 0 || s.opensPhrase(first-1) {
				return h
			}
		}
		return -1
	}
	return -1
}

// opensPhrase tells whether a word can stand before the noun of an apposition that names
// one person: an article, a possessive.
func (s *Sentence) opensPhrase(t int) bool {
	switch s.Tokens[t].Lower {
	case "the", "a", "an", "his", "her", "its", "their", "our", "my", ",":
		return true
	}
	return possessive(&s.Tokens[t]) || strings.HasSuffix(s.Tokens[t].Lower, "s'")
}

// apposed finds the role in the apposition after a name that ends before token t: the
// last role noun before the comma, "of", "at" and the like that end the noun phrase.
func (s *Sentence) apposed(t int) int {
	if t+1 >= len(s.Tokens) || s.Tokens[t].Lower != "," {
		return -1
	}
	t++
	if s.Tokens[t].Kind == token.Figure && t+2 < len(s.Tokens) && s.Tokens[t+1].Lower == "," {
		t += 2
	}
	if !s.opensPhrase(t) && !in(roles, s.Tokens[t].Lower) && !in(ranks, s.Tokens[t].Lower) && !s.Name[t] {
		return -1
	}
	if k := s.behindAge(t + 1); k > 0 {
		t = k - 1 // "a 24-year-old customer"
	}
	head := -1
	for k := t; k < min(t+reach, len(s.Tokens)); k++ {
		lower := s.Tokens[k].Lower
		if in(roles, lower) {
			head = k
			continue
		}
		if lower == "-" && !s.Tokens[k].Space && head < 0 {
			continue
		}
		if lower == "and" && head < 0 && k+1 < len(s.Tokens) && s.opensPhrase(k+1) {
			k++ // "his grandson and the firm's chief executive"
			continue
		}
		if s.Tokens[k].Kind != token.Word || k > t && (lexicon.Function(lower) || head >= 0 && !in(ranks, s.Tokens[head].Lower)) {
			break
		}
	}
	return head
}

// behindAge gives the token behind "24-year-old" at token t, or 0.
func (s *Sentence) behindAge(t int) int {
	const parts = 5 // the figure, two hyphens, "year" and "old"
	if t+parts < len(s.Tokens) && s.Tokens[t].Kind == token.Figure && s.Tokens[t+2].Lower == "year" && s.Tokens[t+4].Lower == "old" {
		return t + parts
	}
	return 0
}

// becomes finds the role in "is to be vice chairman", "who has been mayor since", "will
// become executive chairman" in the clause after token t.
func (s *Sentence) becomes(t int) int {
	if t >= len(s.Tokens) {
		return -1
	}
	switch s.Tokens[t].Lower {
	case ",", "will", "would", "is", "was", "has", "had", "to", "became", "becomes", "who", "should", "could", "may", "might":
	default:
		return -1 // no subject of what follows
	}
	for k := t; k < min(t+2*reach, len(s.Tokens)); k++ {
		switch lower := s.Tokens[k].Lower; lower {
		case "be", "been", "become", "becomes", "became", "becoming", "named", "appointed", "elected":
			if h := s.officeAfter(k); h >= 0 {
				return h
			}
		case "is", "was":
			if k == t || k == t+2 && s.Tokens[k-1].Lower == "who" {
				if h := s.officeAfter(k); h >= 0 {
					return h
				}
			}
		default:
			if s.Tokens[k].Kind == token.Sign && lower != "," || s.Quoted[k] || lower == "that" || lower == "by" || lower == "said" || lower == "says" || lower == "told" {
				return -1
			}
		}
	}
	return -1
}

// officeAfter finds the role noun that follows a verb of being at token k, or -1.
func (s *Sentence) officeAfter(k int) int {
	for h := k + 1; h < min(k+5, len(s.Tokens)); h++ {
		lower := s.Tokens[h].Lower
		if in(roles, lower) {
			for h+1 < len(s.Tokens) && in(roles, s.Tokens[h+1].Lower) {
				h++
			}
			return h
		}
		if s.Tokens[h].Kind != token.Word || lexicon.Function(lower) && lower != "the" && lower != "a" && lower != "an" && lower != "to" && lower != "be" && lower != "its" {
			return -1
		}
	}
	return -1
}

// phraseStart goes back from a role noun over the words that qualify it: "chief" in
// "chief executive", "executive vice" in "executive vice president".
func (s *Sentence) phraseStart(h int) int {
	for n := 0; n < 3 && h > 0; n++ {
		t := &s.Tokens[h-1]
		if t.Lower == "old" && h > 1 && s.Tokens[h-2].Lower == "-" {
			break // "a 24-year-old customer"
		}
		if t.Kind != token.Word || possessive(t) || lexicon.Function(t.Lower) && t.Lower != "first" {
			break
		}
		if !(in(ranks, t.Lower) || in(roles, t.Lower) || qualifies(t.Lower) || !t.Capital && n == 0 && !lexicon.Reporting(t.Lower) && !strings.HasSuffix(t.Lower, "ed")) {
			break
		}
		h--
	}
	return h
}

// qualifies tells whether a word in lower case belongs to the role after it.
func qualifies(lower string) bool {
	switch lower {
	case "prime", "foreign", "fire", "police", "city", "county", "town", "state", "district", "campaign", "press", "medical", "finance", "charge", "museum", "union", "council", "board":
		return true
	}
	return false
}

// rolePhrase gives the normal form of a role: folded words, without honorifics, "" for none.
func (s *Sentence) rolePhrase(first, last int) string {
	out, found := "", false
	for k := first; k < last; k++ {
		if s.Tokens[k].Kind != token.Word {
			continue
		}
		lower := fold(&s.Tokens[k])
		if full, ok := role(lower); ok {
			lower, found = full, true
		} else if _, ok := honorifics[lower]; ok {
			continue
		}
		if out != "" {
			out += " "
		}
		out += lower
	}
	if !found {
		return ""
	}
	return out
}
