package detail

import (
	"strings"

	"crosscheck/diffing/lexicon"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
)

// denied gives for each token the token that denies it, or -1: the first content word after
// a negation, or the verb after "refused to" and the like.
func denied(s *reading.Sentence) []int {
	out := filled(nil, len(s.Tokens))
	for t, tok := range s.Tokens {
		if tok.Kind != token.Word || !lexicon.Negation(tok.Lower) && !refuses(s, t) {
			if v := excluded(s, t); v >= 0 {
				out[v] = t
			}
			continue
		}
		if tok.Lower == "not" && t+1 < len(s.Tokens) && (partly(s.Tokens[t+1].Lower) || gradual(s.Tokens[t+1].Lower)) {
			continue
		}
		if v := unfounded(s, t); v >= 0 {
			out[v] = t
		}
		meant := false // what is not planned is denied too
		for u := t + 1; u < min(t+6, len(s.Tokens)); u++ {
			if s.Tokens[u].Kind == token.Sign || meant && lexicon.Function(s.Tokens[u].Lower) && s.Tokens[u].Lower != "to" && !intends(s.Tokens[u].Lower) {
				break
			}
			if !lexicon.Function(s.Tokens[u].Lower) && len(s.Tokens[u].Lower) > 2 && !adverb(s.Tokens[u].Lower) {
				out[u] = t
				if meant = meant || intends(s.Tokens[u].Lower); !meant {
					break
				}
			}
		}
		if v := passive(s, t); v >= 0 {
			out[v] = t
		}
	}
	return out
}

// partly tells whether "not" before a word denies a part alone, if anything: "not only", "not all".
func partly(lower string) bool {
	switch lower {
	case "only", "just", "all", "every", "everyone", "everybody", "everything", "many", "much", "always", "necessarily", "entirely", "fully", "quite", "merely", "simply":
		return true
	}
	return false
}

// gradual tells whether "not" before a word denies a degree or a way alone: "not badly hurt".
func gradual(lower string) bool {
	switch lower {
	case "badly", "seriously", "severely", "critically", "gravely", "heavily", "immediately", "directly", "personally", "publicly":
		return true
	}
	return false
}

// excluded finds the noun that "ruled out" or "called off" at token t denies; -1 for none.
func excluded(s *reading.Sentence, t int) int {
	for k := max(0, t-3); k < t; k++ {
		if lexicon.Negation(s.Tokens[k].Lower) {
			return -1 // "did not rule out"
		}
	}
	next := t + 1
	switch {
	case cancels(s, t):
		if !strings.HasPrefix(s.Tokens[t].Stem, "cancel") && s.Tokens[t].Stem != "scrap" {
			next++ // the "off" of "called off"
		}
	case s.Tokens[t].Stem == "rule" && t+1 < len(s.Tokens) && s.Tokens[t+1].Lower == "out":
		next++
	default:
		return -1
	}
	for u := next; u < min(next+3, len(s.Tokens)) && s.Tokens[u].Kind == token.Word; u++ {
		if !lexicon.Function(s.Tokens[u].Lower) {
			return u
		}
	}
	return -1
}

// cancels tells whether a verb at token t says that what was planned will not be.
func cancels(s *reading.Sentence, t int) bool {
	switch s.Tokens[t].Stem {
	case "cancel", "cancelled", "scrap":
		return !thing(s, t)
	case "call":
		return t+1 < len(s.Tokens) && s.Tokens[t+1].Lower == "off"
	}
	return strings.HasPrefix(s.Tokens[t].Stem, "cancel") && !thing(s, t)
}

// unfounded finds the verb that "no sign that" and the like deny; -1 for none.
func unfounded(s *reading.Sentence, t int) int {
	if s.Tokens[t].Lower != "no" || t+3 >= len(s.Tokens) {
		return -1
	}
	switch s.Tokens[t+1].Lower {
	case "sign", "signs", "evidence", "indication", "proof", "trace", "suggestion", "grounds", "reason", "basis", "plan", "plans", "need", "case", "intention", "intent":
	default:
		return -1
	}
	switch s.Tokens[t+2].Lower {
	case "that":
		return subjectVerb(s, t+2)
	case "for", "of", "to":
		for u := t + 3; u < min(t+6, len(s.Tokens)) && s.Tokens[u].Kind == token.Word; u++ {
			if !lexicon.Function(s.Tokens[u].Lower) {
				return u
			}
		}
	}
	return -1
}

// intends tells whether a verb has what is meant behind it.
func intends(verb string) bool {
	switch verb {
	case "plan", "planning", "planned", "intend", "intending", "intended", "expect", "further", "more", "any", "additional", "other", "new":
		return true
	}
	return false
}

// passive finds the verb that "no" before its subject denies: "no distress call was received".
// -1 for none.
func passive(s *reading.Sentence, t int) int {
	const longest = 5 // tokens of the subject
	switch s.Tokens[t].Lower {
	case "nobody", "none", "neither":
		return subjectVerb(s, t)
	case "no":
		if t+1 < len(s.Tokens) && s.Tokens[t+1].Lower == "one" {
			return subjectVerb(s, t+1)
		}
	default:
		return -1
	}
	for u := t + 2; u < min(t+2+longest, len(s.Tokens)-1); u++ {
		switch tok := &s.Tokens[u]; {
		case auxiliary(tok.Lower):
			v := u + 1
			for v < len(s.Tokens)-1 && (s.Tokens[v].Lower == "been" || s.Tokens[v].Lower == "yet" || s.Tokens[v].Lower == "being" || adverb(s.Tokens[v].Lower)) {
				v++
			}
			if s.Tokens[v].Kind == token.Word && !lexicon.Function(s.Tokens[v].Lower) {
				return v
			}
			return -1
		case tok.Kind != token.Word || lexicon.Function(tok.Lower) && tok.Lower != "of" && tok.Lower != "in" && tok.Lower != "at" && tok.Lower != "from":
			return -1
		}
	}
	return -1
}

func auxiliary(lower string) bool {
	switch lower {
	case "will", "would", "was", "were", "has", "have", "had", "is", "are":
		return true
	}
	return false
}

// subjectVerb finds the verb whose subject begins at token t: "nobody at the plant knew". -1
// for none.
func subjectVerb(s *reading.Sentence, t int) int {
	const longest = 8 // tokens of the subject
	for u := t + 1; u < min(t+1+longest, len(s.Tokens)); u++ {
		switch tok := &s.Tokens[u]; {
		case tok.Kind != token.Word:
			return -1
		case verbal(s, u) && !lexicon.Function(tok.Lower):
			return u
		}
	}
	return -1
}

// refuses tells whether "refused to" and the like stand at token t.
func refuses(s *reading.Sentence, t int) bool {
	return refusal[s.Tokens[t].Stem] && t+1 < len(s.Tokens) && s.Tokens[t+1].Lower == "to"
}

var refusal = map[string]bool{"refus": true, "declin": true, "fail": true}

func adverb(word string) bool {
	switch word {
	case "apply", "comply", "supply", "reply", "imply", "multiply", "family", "assembly", "anomaly", "italy", "july", "monopoly":
		return false
	}
	return len(word) > 4 && word[len(word)-2:] == "ly"
}

func anyNegation(s *reading.Sentence) bool {
	for t, tok := range s.Tokens {
		if tok.Kind == token.Word && lexicon.Negation(tok.Lower) && !(tok.Lower == "not" && t+1 < len(s.Tokens) && s.Tokens[t+1].Lower == "only") {
			return true
		}
	}
	return false
}
