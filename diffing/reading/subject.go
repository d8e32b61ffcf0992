package reading

import (
	"strings"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/token"
)

// before reads the subject of the verb at token v: the pronoun, name or role that stands
// before it, over adverbs, auxiliaries and appositions.
func (d *discourse) before(i, v int) Voice {
	s := &d.sentences[i]
	t := v - 1
	for t >= 0 && passing(&s.Tokens[t]) && !s.Quoted[t] {
		t--
	}
	if t < 0 || s.Quoted[t] {
		return Voice{}
	}
	switch lower := s.Tokens[t].Lower; {
	case lower == "he" || lower == "she":
		return d.pronoun(i, t)
	case lower == "i" || lower == "we" || lower == "they" || lower == "you" || lower == "it":
		return Voice{}
	case lower == ",":
		found := d.apposition(i, t)
		if strings.HasSuffix(s.Tokens[v].Lower, "ing") && found.First > 1 {
			found.Sure = false // "the senator spoke of Ms. Keller, calling her absent"
		}
		return found
	}
	if m := d.ending(s, t+1); m != nil && !d.governed(s, m) {
		return Voice{Entity: m.Entity, Sure: true, First: m.First, Last: m.Last}
	}
	return d.head(s, t)
}

// passing tells whether a word can stand between a subject and its reporting verb.
func passing(t *token.Token) bool {
	switch t.Lower {
	case "has", "had", "have", "also", "later", "then", "did", "would", "was", "is", "not", "even", "once", "again", "often", "and", "himself", "herself", "just", "who", "to", "quoted", "as":
		return true
	}
	return t.Kind == token.Word && len(t.Lower) > 4 && strings.HasSuffix(t.Lower, "ly") && !t.Capital
}

// governed tells whether a name depends on a noun before it: "a spokesman for Aurelia".
func (d *discourse) governed(s *Sentence, m *entity.Mention) bool {
	p := m.First - 1
	if m.Role.Last > 0 && m.Role.Last <= m.First {
		p = m.Role.First - 1
	}
	for p >= 0 && (s.Tokens[p].Lower == "the" || s.Tokens[p].Lower == "." || s.Name[p]) {
		p--
	}
	if p < 1 {
		return false
	}
	switch s.Tokens[p].Lower {
	case "of", "for", "from", "at", "with", "in", "to", "by", "on", "near", "against":
		return true
	}
	return false
}

// head goes back from token t to the noun that a phrase hangs on: "a spokesman for the
// company", "Officials familiar with the negotiations".
func (d *discourse) head(s *Sentence, t int) Voice {
	for n := t; n >= 0 && n > t-12; n-- {
		tok := &s.Tokens[n]
		if s.Quoted[n] || tok.Kind == token.Sign && tok.Lower != "." && tok.Lower != "-" || tok.Lower == "that" {
			return Voice{}
		}
		lower := tok.Lower
		if entity.PluralRole(lower) {
			return Voice{Role: lower, Plural: true, Sure: true, First: n, Last: n + 1}
		}
		if entity.Role(lower) {
			first := n
			for first > 0 && first > n-4 && s.Tokens[first-1].Kind == token.Word && !s.Quoted[first-1] {
				first--
				if determiner(s.Tokens[first].Lower) {
					return d.role(s, first, n, s.Tokens[first].Lower == "the")
				}
			}
			return d.role(s, n, n, first == 0 || tok.Capital)
		}
	}
	return Voice{}
}

// apposition reads the subject before the comma at token t: "Luis Ortega, the fire chief,",
// "Its chief executive, Robert Lyle,", "Paul Okonjo, who runs the airline,".
func (d *discourse) apposition(i, t int) Voice {
	s := &d.sentences[i]
	if m := d.ending(s, t); m != nil && d.personal(m.Entity) && !d.governed(s, m) {
		return Voice{Entity: m.Entity, Sure: true, First: m.First, Last: m.Last}
	}
	from := t
	for from > 0 && t-from < 30 && !s.Quoted[from-1] && s.Tokens[from-1].Lower != ";" {
		from--
	}
	for m := range s.Mentions {
		n := &s.Mentions[m]
		if n.First < from || n.Last >= t || s.Tokens[n.Last].Lower != "," || !d.personal(n.Entity) || d.governed(s, n) {
			continue
		}
		return Voice{Entity: n.Entity, Sure: true, First: n.First, Last: n.Last}
	}
	return Voice{}
}

// pronoun resolves "he" or "she" at token t.
func (d *discourse) pronoun(i, t int) Voice {
	s := &d.sentences[i]
	gender := entity.Male
	if s.Tokens[t].Lower == "she" {
		gender = entity.Female
	}
	id, sure := d.antecedent(i, t, gender)
	return Voice{Entity: id, Sure: sure, Pronoun: true, First: t, Last: t + 1}
}

// antecedent finds whom a pronoun stands for: a person named earlier in the sentence, who
// spoke just before, who was the subject last, or who was named last. It is sure where the
// sentence before begins with that person or has that person speak, and nobody else fits.
func (d *discourse) antecedent(i, t int, gender entity.Gender) (entity.ID, bool) {
	s := &d.sentences[i]
	can := func(id entity.ID) bool {
		return d.personal(id) && (d.index.Entity(id).Gender == entity.AnyGender || d.index.Entity(id).Gender == gender)
	}
	for m := range s.Mentions {
		if n := &s.Mentions[m]; n.Last <= t && !s.Quoted[n.First] && !owner(s, n) && can(n.Entity) {
			return n.Entity, false
		}
	}
	if i-d.spoke <= 2 && can(d.speaker) {
		return d.speaker, i-d.spoke == 1 && d.alone(i-1, d.speaker, can)
	}
	if can(d.subject) {
		return d.subject, i > 0 && d.sentences[i-1].Subject == d.index.Entity(d.subject).Key && d.alone(i-1, d.subject, can)
	}
	for n := len(d.persons) - 1; n >= 0 && n >= len(d.persons)-6; n-- {
		if can(d.persons[n]) {
			return d.persons[n], false
		}
	}
	return 0, false
}

// alone tells whether sentence i names nobody else who fits.
func (d *discourse) alone(i int, id entity.ID, can func(entity.ID) bool) bool {
	for _, m := range d.sentences[i].Mentions {
		if m.Entity != id && can(m.Entity) {
			return false
		}
	}
	return true
}

// subjectOf finds whom a sentence begins with: a name, a pronoun or a role within its first words.
func (d *discourse) subjectOf(i int) entity.ID {
	const within = 6
	s := &d.sentences[i]
	for t := 0; t < min(within, len(s.Tokens)); t++ {
		if s.Quoted[t] {
			continue
		}
		if m := d.starting(s, t); m != nil && !owner(s, m) {
			return m.Entity
		}
		switch lower := s.Tokens[t].Lower; {
		case lower == "he" || lower == "she":
			return d.pronoun(i, t).Entity
		case entity.Role(lower) && t > 0 && s.Tokens[t-1].Lower == "the":
			if id := d.index.Holder(lower); id != 0 {
				return id
			}
		}
	}
	for m := range s.Mentions {
		if n := &s.Mentions[m]; n.First <= within && !s.Quoted[n.First] {
			return n.Entity
		}
	}
	return 0
}
