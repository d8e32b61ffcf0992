package reading

import (
	"strings"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/token"
)

// Voice is who speaks in a sentence. The zero Voice is unknown.
type Voice struct {
	Entity      entity.ID // the person or body, where the story names it
	Role        string    // what the speaker is called, where no name stands there: "pharmacist"
	Plural      bool      // several speak, or a paper
	Sure        bool      // named right beside the reporting verb; a pronoun for the only one it can be
	Pronoun     bool      // "he" or "she", resolved
	First, Last int       // the tokens that name the speaker; Last is 0 where another sentence does
}

// Known tells whether anybody was found.
func (v *Voice) Known() bool { return v.Entity != 0 || v.Role != "" }

// discourse is what pronouns and running quotations of one article refer back to.
type discourse struct {
	index     *entity.Index
	article   int
	sentences []Sentence
	speaker   entity.ID // who spoke last
	spoke     int       // in which sentence
	subject   entity.ID // whom a sentence began with last
	persons   []entity.ID
}

// markSpeakers finds who speaks in each sentence that quotes or reports speech, and whom it
// begins with: by name, by a role that one person has, by a pronoun for the person that
// spoke or was the subject last. In a quotation that runs over several sentences the
// speaker is the one named in one of them.
func markSpeakers(index *entity.Index, article int, sentences []Sentence) {
	d := &discourse{index: index, article: article, sentences: sentences, spoke: -reach}
	for i := range sentences {
		d.read(i)
	}
	for i := range sentences {
		s := &sentences[i]
		if s.Voice.Known() || !quotes(s) {
			continue
		}
		// “A. B,” she said: the sentence that the quotation runs on into names the speaker.
		for k := i + 1; k < min(i+reach, len(sentences)) && !s.Voice.Known(); k++ {
			if sentences[k].Paragraph != s.Paragraph && !runsOn(&sentences[k-1]) {
				break
			}
			s.Voice = elsewhere(sentences[k].Voice)
		}
		// She said: “A. B.” The sentence before does.
		if !s.Voice.Known() && i > 0 && quotes(&sentences[i-1]) &&
			(sentences[i-1].Paragraph == s.Paragraph || fullyQuoted(s)) {
			s.Voice = elsewhere(sentences[i-1].Voice)
		}
		s.Speaker = index.Entity(s.Voice.Entity).Key
	}
}

// elsewhere is a voice as seen from a sentence that does not name it.
func elsewhere(v Voice) Voice {
	v.First, v.Last = 0, 0
	return v
}

// read finds speaker and subject of sentence i and remembers them.
func (d *discourse) read(i int) {
	s := &d.sentences[i]
	s.Voice = d.voice(i)
	s.Speaker = d.index.Entity(s.Voice.Entity).Key
	subject := d.subjectOf(i)
	s.Subject = d.index.Entity(subject).Key
	for m := range s.Mentions {
		if id := s.Mentions[m].Entity; d.personal(id) && !s.Quoted[s.Mentions[m].First] {
			d.persons = append(d.persons, id)
		}
	}
	if d.personal(subject) {
		d.subject = subject
	}
	if d.personal(s.Voice.Entity) {
		d.speaker, d.spoke = s.Voice.Entity, i
		if subject == 0 {
			d.subject = s.Voice.Entity
		}
	}
}

// personal tells whether an entity can be a person.
func (d *discourse) personal(id entity.ID) bool {
	return id != 0 && d.index.Entity(id).Kind == entity.Person
}

func quotes(s *Sentence) bool {
	for _, q := range s.Quoted {
		if q {
			return true
		}
	}
	return false
}

func fullyQuoted(s *Sentence) bool {
	for t, q := range s.Quoted {
		if !q && s.Tokens[t].Kind == token.Word {
			return false
		}
	}
	return true
}

// runsOn tells whether the sentence ends inside a quotation.
func runsOn(s *Sentence) bool { return len(s.Quoted) > 0 && s.Quoted[len(s.Quoted)-1] }

// voice finds the speaker at the reporting verb that stands nearest to a quotation.
func (d *discourse) voice(i int) Voice {
	s := &d.sentences[i]
	best, cost := Voice{}, 1<<30
	for v, tok := range s.Tokens {
		if tok.Lower == ":" && v > 0 && v < 6 && v+1 < len(s.Tokens) && !s.Quoted[v] {
			if m := d.ending(s, v); m != nil && m.First == 0 && (v+2 < len(s.Quoted) && s.Quoted[v+2]) {
				return Voice{Entity: m.Entity, Sure: true, First: m.First, Last: m.Last}
			}
		}
		if tok.Kind != token.Word || s.Quoted[v] || s.Name[v] || !lexicon.Reporting(tok.Lower) {
			continue
		}
		c := toQuote(s, v)
		if c >= cost {
			continue
		}
		found := d.after(i, v)
		if !found.Known() {
			found = d.before(i, v)
		}
		if found.Known() {
			best, cost = found, c
		}
	}
	return best
}

// toQuote counts the tokens from v to the nearest quoted one.
func toQuote(s *Sentence, v int) int {
	for n := 0; n < len(s.Tokens); n++ {
		if v-n >= 0 && s.Quoted[v-n] || v+n < len(s.Tokens) && s.Quoted[v+n] {
			return n
		}
	}
	return len(s.Tokens)
}

// addressing verbs have the one spoken to behind them, not the speaker.
func addressing(lower string) bool {
	switch lower {
	case "told", "tell", "tells", "telling", "asked", "asks", "asking", "thanked", "called", "calls", "calling", "accused", "accuses", "warned", "warns",
		"urged", "urges", "criticized", "criticised", "praised", "described", "describes", "denied", "denies", "confirmed", "believed", "thought", "reported":
		return true
	}
	return false
}

// after reads the speaker behind a verb: "said Tom Haskell", "according to the mayor".
func (d *discourse) after(i, v int) Voice {
	s := &d.sentences[i]
	at := v + 1
	if s.Tokens[v].Lower == "according" {
		if at++; at > len(s.Tokens) || s.Tokens[v+1].Lower != "to" {
			return Voice{}
		}
		return d.phrase(i, at)
	}
	if addressing(s.Tokens[v].Lower) || v > 0 && s.Tokens[v-1].Kind == token.Word && !s.Quoted[v-1] {
		return Voice{}
	}
	return d.phrase(i, at)
}

// phrase reads the noun phrase from token t on: a name with what stands before it, or a role
// with the name in apposition.
func (d *discourse) phrase(i, t int) Voice {
	s := &d.sentences[i]
	definite := false
	for n := t; n < min(t+9, len(s.Tokens)); n++ {
		tok := &s.Tokens[n]
		if m := d.starting(s, n); m != nil && !owner(s, m) {
			if d.index.Entity(m.Entity).Kind != entity.Place || n == t {
				return Voice{Entity: m.Entity, Sure: true, First: m.First, Last: m.Last}
			}
		}
		switch {
		case tok.Lower == "he" || tok.Lower == "she":
			if n == t {
				return d.pronoun(i, n)
			}
			return Voice{}
		case tok.Lower == "the":
			definite = true
		case tok.Lower == "." || tok.Lower == "-" || s.Name[n] || entity.Honorific(tok.Lower) && tok.Capital:
		case tok.Kind != token.Word:
			return Voice{}
		case entity.PluralRole(tok.Lower):
			return Voice{Role: tok.Lower, Plural: true, Sure: true, First: t, Last: n + 1}
		case entity.Role(tok.Lower):
			for n+1 < len(s.Tokens) && entity.Role(s.Tokens[n+1].Lower) && d.starting(s, n+1) == nil {
				n++
			}
			if m := d.starting(s, n+1); m != nil {
				return Voice{Entity: m.Entity, Sure: true, First: m.First, Last: m.Last}
			}
			if n+2 < len(s.Tokens) && s.Tokens[n+1].Lower == "," {
				if m := d.starting(s, n+2); m != nil {
					return Voice{Entity: m.Entity, Sure: true, First: m.First, Last: m.Last}
				}
			}
			return d.role(s, t, n, definite)
		case lexicon.Function(tok.Lower) && !determiner(tok.Lower):
			return Voice{}
		}
	}
	return Voice{}
}

// owner tells whether a name is in the genitive before what it owns: "Blue Mesa's chief executive".
func owner(s *Sentence, m *entity.Mention) bool {
	text := s.Tokens[m.Last-1].Text
	return strings.HasSuffix(text, "'s") || strings.HasSuffix(text, "’s")
}

func determiner(lower string) bool {
	switch lower {
	case "the", "a", "an", "his", "her", "its", "their", "one", "another":
		return true
	}
	return false
}

// role makes the voice of a role phrase that ends with the noun at token h.
func (d *discourse) role(s *Sentence, first, h int, definite bool) Voice {
	head := s.Tokens[h].Lower
	v := Voice{Role: head, Sure: true, First: first, Last: h + 1}
	if !definite || s.Tokens[first].Lower == "a" || s.Tokens[first].Lower == "an" {
		return v
	}
	full := head
	if h > first && s.Tokens[h-1].Kind == token.Word && !determiner(s.Tokens[h-1].Lower) {
		full = s.Tokens[h-1].Lower + " " + head
	}
	if v.Entity = d.index.Holder(full); v.Entity == 0 {
		v.Entity = d.index.Holder(head)
	}
	return v
}

// starting gives the name that begins at token t, with the honorific before it.
func (d *discourse) starting(s *Sentence, t int) *entity.Mention {
	for m := range s.Mentions {
		if s.Mentions[m].First == t {
			return &s.Mentions[m]
		}
	}
	return nil
}

// ending gives the name that ends right before token t.
func (d *discourse) ending(s *Sentence, t int) *entity.Mention {
	for m := range s.Mentions {
		if s.Mentions[m].Last == t {
			return &s.Mentions[m]
		}
	}
	return nil
}
