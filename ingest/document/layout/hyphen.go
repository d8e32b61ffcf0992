package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// vocabulary is the words of a text that stand whole inside of a line.
type vocabulary map[string]bool

func (b *Builder) vocabulary() vocabulary {
	out := vocabulary{}
	for _, p := range b.pages {
		for _, l := range p.lines {
			words := strings.Fields(l.text)
			for i, w := range words {
				if i == 0 || i == len(words)-1 && strings.HasSuffix(w, "-") {
					continue // a piece of a broken word
				}
				out[bare(w)] = true
			}
		}
	}
	return out
}

func bare(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// keepsHyphen tells compounds that are written with a hyphen from words that were broken
// after the same letters ("short-lived", "short-age").
func keepsHyphen(head, tail string) bool {
	const tails = " based backed born elect year owned related level scale largest biggest smallest highest lowest " +
		"old hour minute month dollar pound euro million billion mile seat story "
	const heads = " self half well non anti vice short long high low full part " +
		"two three four five six seven eight nine eleven twelve twenty thirty forty fifty sixty seventy eighty ninety "
	const endings = " ness age ages ened ening lier liest ing ings ish less ment ests ered teen teenth ties "
	in := func(list, w string) bool { return strings.Contains(list, " "+bare(w)+" ") }
	if i := strings.LastIndexByte(head, '-'); i >= 0 {
		if head = head[i+1:]; in(" to of the and in by a on ", head) {
			return true // "state-of-the-art"
		}
	}
	tail, _, _ = strings.Cut(tail, "-")
	return in(tails, tail) && bare(head) != "thresh" || in(heads, head) && len(bare(tail)) >= 3 && !in(endings, tail)
}

// capitals tells whether a piece of a word is three letters or more, all capital.
func capitals(s string) bool {
	return len(bare(s)) >= 3 && strings.ToUpper(s) == s && strings.IndexFunc(s, unicode.IsDigit) < 0
}

// closes tells whether a word begins compounds that are written as one word
// ("without", "weekend", "waterfront").
func closes(head string) bool {
	const heads = " with over under out up down in on for off back week water some any every no her him them my your our it " +
		"news house home sea air land work fire foot head hand book sun rain snow rail road ship sports business life time day pass key "
	return strings.Contains(heads, " "+bare(head)+" ")
}

// join gives two lines as one text: a word broken at the end of the first is made
// whole, with its hyphen where that belongs to it.
func (v vocabulary) join(a, b string, soft bool) string {
	if a == "" {
		return b
	}
	if soft {
		return a + b
	}
	last, size := utf8.DecodeLastRuneInString(a)
	next := firstRune(b)
	if last != '-' && last != '‐' {
		if (last == '–' || last == '—' || last == '/') && !strings.HasSuffix(a, " "+string(last)) {
			return a + b // a dash without spaces, as in ranges
		}
		if isWide(last) && isWide(next) {
			return a + b
		}
		return a + " " + b
	}
	stem := a[:len(a)-size]
	head := stem[strings.LastIndexByte(stem, ' ')+1:]
	before, _ := utf8.DecodeLastRuneInString(head)
	if head == "" || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
		return a + " " + b // a dash that stands for itself
	}
	tail, _, _ := strings.Cut(b, " ")
	switch {
	case capitals(head) && capitals(tail) && len(head)+len(bare(tail)) >= 7:
		return stem + b // a word in capitals
	case !unicode.IsLower(next) || unicode.IsDigit(before):
		return a + b // "Anglo-American", "20-year"
	case v[bare(head+tail)]:
		return stem + b
	case v[bare(head+"-"+tail)], v[bare(head)] && v[bare(tail)] && !closes(head), keepsHyphen(head, tail):
		return a + b
	}
	return stem + b
}

// isWide tells scripts that are written without spaces.
func isWide(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r < 0x3040 || r >= 0xFF00 && r < 0xFFF0
}
