package entity

import (
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/token"
)

// name is one name as it stands in a sentence, with what the sentence says of it.
type name struct {
	article, sentence   int
	first, last         int // tokens
	words               []string
	acronym             bool // written in capitals alone
	person, organ       bool // the sentence or its words say so
	place               bool
	gender              Gender
	roleFirst, roleLast int
	role                string
	office              Span
	entity              ID
}

// fold gives the form in which words of names are compared.
func fold(t *token.Token) string {
	s := t.Lower
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			s = ascii(s)
			break
		}
	}
	s = strings.TrimSuffix(s, "'")
	if strings.Contains(s, ".") {
		s = strings.ReplaceAll(s, ".", "")
	}
	return s
}

// possessive tells whether a token ends a name by its 's.
func possessive(t *token.Token) bool {
	return strings.HasSuffix(t.Text, "'s") || strings.HasSuffix(t.Text, "’s")
}

// scan lists the names of a sentence.
func scan(s *Sentence, article, sentence int, out []name) []name {
	for t := 0; t < len(s.Tokens); {
		if !s.nameAt(t) {
			t++
			continue
		}
		end := s.runEnd(t)
		before := len(out)
		out = s.cut(t, end, article, sentence, out)
		for n := before; n < len(out); n++ {
			s.describe(&out[n])
		}
		t = end
	}
	return out
}

// nameAt tells whether a name can go through token t: days and months cannot.
func (s *Sentence) nameAt(t int) bool {
	if t >= len(s.Tokens) || !s.Name[t] || s.Tokens[t].Kind != token.Word {
		return false
	}
	lower := s.Tokens[t].Lower
	if in(weekdays, lower) {
		return false
	}
	if !in(months, lower) {
		return true
	}
	// May, April and the like can be persons, beside another name and away from figures.
	figure := t+1 < len(s.Tokens) && s.Tokens[t+1].Kind == token.Figure || t > 0 && s.Tokens[t-1].Kind == token.Figure
	named := t+1 < len(s.Tokens) && s.Name[t+1] || t > 0 && s.Name[t-1]
	return named && !figure && (lower == "may" || lower == "april" || lower == "june" || lower == "august" || lower == "march")
}

// runEnd gives the token after the run of names that begins at t, with what may stand
// inside a name: "St. Brendan's Center", "Brandt & Kell", "Joris de Wit", "Bank of England".
func (s *Sentence) runEnd(t int) int {
	joins, e := false, t
	for {
		joins = joins || in(joiners, s.Tokens[e].Lower)
		short := len(s.Tokens[e].Text) <= 4
		saint := s.Tokens[e].Lower == "st"
		owned := possessive(&s.Tokens[e])
		e++
		if e >= len(s.Tokens) {
			return e
		}
		lower := s.Tokens[e].Lower
		switch {
		case owned && !(e >= t+2 && (s.Tokens[e-2].Lower == "st" || s.Tokens[e-2].Lower == ".")):
			return e
		case s.nameAt(e):
			continue
		case lower == "." && short && s.nameAt(e+1) && (saint || isTitle(s.Tokens[e-1].Lower) || s.Tokens[e-1].Lower == "jr"):
			e++
			continue
		case (lower == "&" || lower == "-" && !s.Tokens[e].Space && e+1 < len(s.Tokens) && !s.Tokens[e+1].Space) && s.nameAt(e+1):
			e++
			continue
		case in(particles, lower) && !s.Tokens[e].Capital:
			if k := e + 1; s.nameAt(k) {
				e = k
				continue
			} else if k < len(s.Tokens) && in(particles, s.Tokens[k].Lower) && s.nameAt(k+1) {
				e = k + 1
				continue
			}
		case joins && (lower == "of" || lower == "for" || lower == "on"):
			if s.nameAt(e + 1) {
				e++
				continue
			}
			if e+1 < len(s.Tokens) && s.Tokens[e+1].Lower == "the" && s.nameAt(e+2) && lower == "of" {
				e += 2
				continue
			}
		}
		return e
	}
}

func isTitle(lower string) bool {
	_, ok := abbreviations[lower]
	_, honor := honorifics[lower]
	return ok || honor
}

// cut splits the run from t to end into the names that it strings together: what stands
// before a title, and the person who bears it.
func (s *Sentence) cut(t, end, article, sentence int, out []name) []name {
	for end-t > 1 && demonym(s.Tokens[t].Lower) && !s.organAt(end-1) && !in(organs, s.Tokens[t+1].Lower) {
		t++
	}
	note := func(first, last int) *name {
		n := name{article: article, sentence: sentence, first: first, last: last}
		for k := first; k < last; k++ {
			if s.Tokens[k].Kind != token.Word {
				continue
			}
			lower := fold(&s.Tokens[k])
			if lower == "" || k == first && lower == "the" || lower == "i" || strings.HasPrefix(lower, "i'") {
				continue
			}
			n.words = append(n.words, lower)
			n.organ = n.organ || in(organs, lower) || k == first && (lower == "st" || lower == "saint")
		}
		if len(n.words) == 0 {
			return nil
		}
		text := s.Tokens[first].Text
		n.acronym = last-first == 1 && allCapitals(text)
		out = append(out, n)
		return &out[len(out)-1]
	}
	if end-t == 1 && demonym(s.Tokens[t].Lower) {
		return out
	}
	title := -1
	if !s.organAt(end - 1) {
		for k := t; k < end; k++ {
			if _, ok := role(s.Tokens[k].Lower); ok {
				title = k
			} else if _, ok := honorifics[s.Tokens[k].Lower]; ok {
				title = k
			}
		}
	}
	if title < 0 {
		note(t, end)
		return out
	}
	if end-t > 2 && in(joiners, s.Tokens[title].Lower) && s.Tokens[min(title+1, end-1)].Lower == "of" {
		note(t, end)
		return out
	}
	from := title
	for from > t && (s.titleWord(from-1) || s.Tokens[from-1].Lower == ".") {
		from--
	}
	after := title + 1
	for after < end && s.Tokens[after].Kind == token.Sign {
		after++
	}
	if after < end { // "Fire Chief Luis Ortega"
		if from > t {
			note(t, trimSigns(s, t, from))
		}
		if n := note(after, end); n != nil && !n.organ {
			n.person = true
			for from == t && from > 0 && in(ranks, strings.TrimPrefix(s.Tokens[from-1].Lower, "ex-")) {
				from, t = from-1, t-1 // "former Vice President", "ex-Vice President"
			}
			n.roleFirst, n.roleLast = from, title+1
		}
		return out
	}
	if from == title && s.surnameLike(t, end) {
		note(t, end)
		return out
	}
	// "Aurelia Chief Executive": whose the title is stands before it.
	if from > t {
		note(t, trimSigns(s, t, from))
	}
	return out
}

// surnameLike tells whether a role noun that ends a run is part of the name: "Peter T.
// King", "Tamarack General".
func (s *Sentence) surnameLike(t, end int) bool {
	if end-t < 2 {
		return false
	}
	if s.Tokens[end-1].Lower == "general" || genderOf(fold(&s.Tokens[t])) != AnyGender {
		return true
	}
	for k := t + 1; k < end-1; k++ {
		if len(s.Tokens[k].Lower) == 2 && strings.HasSuffix(s.Tokens[k].Lower, ".") {
			return true
		}
	}
	return false
}

func trimSigns(s *Sentence, from, to int) int {
	for to > from+1 && s.Tokens[to-1].Kind == token.Sign {
		to--
	}
	return to
}

// titleWord tells whether a capitalised word belongs to the title after it: "Fire" in
// "Fire Chief", "Prime" in "Prime Minister".
func (s *Sentence) titleWord(t int) bool {
	lower := s.Tokens[t].Lower
	if _, ok := role(lower); ok {
		return true
	}
	switch lower {
	case "prime", "foreign", "fire", "police", "circuit", "district", "county", "city", "town", "state", "federal", "health", "defense", "defence", "finance", "interior",
		"justice", "attorney", "general", "press", "majority", "minority", "house", "senate", "shadow", "home", "council", "board", "opposition", "party", "campaign",
		"supreme", "court", "crown", "first", "lead", "head", "national", "security", "education", "labor", "treasury", "energy", "commerce", "transport", "transportation":
		return true
	}
	return in(ranks, strings.TrimPrefix(lower, "ex-"))
}

// organAt tells whether a word by which bodies are known ends the run.
func (s *Sentence) organAt(t int) bool { return in(organs, fold(&s.Tokens[t])) }

func allCapitals(text string) bool {
	letters := 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= 'A' && c <= 'Z':
			letters++
		case c == '.' || c == '&':
		case c == '\'' || c >= 0x80:
			return letters >= 2
		default:
			return letters >= 2 && text[i:] == "s"
		}
	}
	return letters >= 2 && letters <= 6
}

// describe notes what the words around a name say of it.
func (s *Sentence) describe(n *name) {
	text := strings.Join(n.words, " ")
	if lexicon.Region(text) {
		n.place = true
	}
	p := n.first - 1
	if n.roleLast > 0 {
		p = n.roleFirst - 1
	}
	if q := p; q >= 0 {
		if s.Tokens[q].Lower == "." && q > 0 {
			q--
		}
		if g, ok := honorifics[s.Tokens[q].Lower]; ok && s.Tokens[q].Capital {
			n.person, n.gender = true, g
			p = q - 1
		}
	}
	for k := n.roleFirst; k < n.roleLast; k++ {
		if g, ok := honorifics[s.Tokens[k].Lower]; ok && n.gender == AnyGender {
			n.gender = g
		}
	}
	if len(n.words) > 1 && !n.organ && n.words[0] != n.words[len(n.words)-1] {
		if g := genderOf(n.words[0]); g != AnyGender {
			n.person = true
			if n.gender == AnyGender {
				n.gender = g
			}
		}
	}
	if !n.organ && n.last+2 < len(s.Tokens) && s.Tokens[n.last].Lower == "," {
		if age := &s.Tokens[n.last+1]; age.Kind == token.Figure && len(age.Text) <= 2 && s.Tokens[n.last+2].Kind == token.Sign {
			n.person = true
		}
		if s.Tokens[n.last+1].Lower == "who" {
			n.person = true
		}
	}
	s.findRole(n, p)
	if n.roleLast > 0 && !n.organ {
		n.role = s.rolePhrase(n.roleFirst, n.roleLast)
		n.person = true
	}
	if h := s.becomes(n.last); h >= 0 && !n.organ && !n.acronym && !n.place && !possessive(&s.Tokens[n.last-1]) && (n.person || len(n.words) > 1) {
		n.office = Span{s.phraseStart(h), h + 1}
		n.person = true
	}
	if n.role == "" && n.office.Last > 0 {
		n.role = s.rolePhrase(n.office.First, n.office.Last)
	}
	if !n.person && p >= 0 && s.Tokens[p].Lower != "of" && in(locative, s.Tokens[p].Lower) && !n.organ && !n.acronym {
		n.place = true
	}
}
