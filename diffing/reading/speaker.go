package reading

import (
	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/token"
)

// markSpeakers finds who speaks in each sentence that quotes or reports speech: the name
// (or the pronoun's name) nearest to a reporting verb outside the quotation marks; in a
// quotation that runs over several sentences, the speaker named in one of them.
func markSpeakers(sentences []Sentence) {
	last := "" // the person named last as a subject, for pronouns
	for i := range sentences {
		s := &sentences[i]
		s.Speaker = speaker(s, last)
		if name := subject(s); name != "" {
			last, s.Subject = name, name
		} else if pronounSubject(s) {
			s.Subject = last
		}
		if s.Subject == "" && s.Speaker != "" {
			last = s.Speaker
		}
	}
	for i := range sentences {
		s := &sentences[i]
		if s.Speaker != "" || !quotes(s) {
			continue
		}
		// “A. B,” she said: the sentence that the quotation runs on into names the speaker.
		for k := i + 1; k < min(i+reach, len(sentences)) && s.Speaker == ""; k++ {
			if sentences[k].Paragraph != s.Paragraph && !runsOn(&sentences[k-1]) {
				break
			}
			s.Speaker = sentences[k].Speaker
		}
		// She said: “A. B.” The sentence before does.
		if s.Speaker == "" && i > 0 && quotes(&sentences[i-1]) &&
			(sentences[i-1].Paragraph == s.Paragraph || fullyQuoted(s)) {
			s.Speaker = sentences[i-1].Speaker
		}
	}
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

// speaker finds the name that stands nearest to a reporting verb outside quotation marks.
func speaker(s *Sentence, last string) string {
	const window = 8
	best, distance := "", window+1
	for v, tok := range s.Tokens {
		if tok.Kind != token.Word || s.Quoted[v] || !lexicon.Reporting(tok.Lower) || s.Name[v] {
			continue
		}
		for d := 1; d <= window; d++ {
			for _, t := range []int{v - d, v + d} {
				if t < 0 || t >= len(s.Tokens) || s.Quoted[t] || d >= distance {
					continue
				}
				cost := d
				if t > v && d > 1 {
					cost += 2 // "said Smith" names the speaker, "said that Smith" does not
				}
				if cost >= distance {
					continue
				}
				switch lower := s.Tokens[t].Lower; {
				case s.Name[t]:
					best, distance = s.Tokens[nameEnd(s, t)].Lower, cost
				case last != "" && (lower == "he" || lower == "she"):
					best, distance = last, cost
				}
			}
		}
	}
	return best
}

// subject gives the last word of the first name of a sentence, when nothing but small words stand before it.
func subject(s *Sentence) string {
	for t, tok := range s.Tokens {
		if s.Name[t] && !s.Quoted[t] {
			return s.Tokens[nameEnd(s, t)].Lower
		}
		if t > 5 {
			break
		}
		if tok.Lower == "he" || tok.Lower == "she" {
			break
		}
	}
	return ""
}

// nameEnd gives the last token of the name that token t is part of.
func nameEnd(s *Sentence, t int) int {
	for t+1 < len(s.Tokens) && s.Name[t+1] {
		t++
	}
	return t
}

// pronounSubject tells whether a sentence begins with "he" or "she", within its first words.
func pronounSubject(s *Sentence) bool {
	for t, tok := range s.Tokens {
		if t > 5 || s.Quoted[t] {
			return false
		}
		if tok.Lower == "he" || tok.Lower == "she" {
			return true
		}
	}
	return false
}
