package quantity

import (
	"strings"

	"crosscheck/diffing/token"
)

// atom is what the grammar reads: a token, or a piece of one. Words are cut at
// hyphens ("two-thirds", "year-old") and figures before their letters ("12m"), and a
// dash without space on either side becomes a mark on the atom after it, so that
// "12-year-old", "twelve-year-old" and "12 year old" read alike.
type atom struct {
	tok        int
	more       int // tokens behind tok that it takes in
	start, end int
	low        string
	kind       token.Kind
	capital    bool
	space      bool // white space stands before it
	glued      bool // stands against the atom before it without anything between
	hyphen     bool // a hyphen or dash stands between it and the atom before
}

// promising tells whether a sentence can hold a figure at all. Most cannot be ruled
// out by this, but those that can cost next to nothing.
func promising(tokens []token.Token) bool {
	for i := range tokens {
		t := &tokens[i]
		switch t.Kind {
		case token.Figure:
			return true
		case token.Sign:
			if isFractionSign(t.Text) {
				return true
			}
		case token.Word:
			if numeralOf(t.Lower).kind != notNumeral || strings.IndexByte(t.Lower, '-') >= 0 || len(t.Lower) >= 7 && strings.HasSuffix(t.Lower, "long") {
				return true
			}
			if _, ok := durationWord(t.Lower); ok {
				return true
			}
		}
	}
	return false
}

// atomise cuts the tokens into atoms.
func (r *reader) atomise() {
	r.atoms = make([]atom, 0, len(r.tokens)+8)
	pending := false // a dash was dropped: the next atom is joined by it
	for i := 0; i < len(r.tokens); i++ {
		t := &r.tokens[i]
		n := len(r.atoms)
		switch t.Kind {
		case token.Sign:
			if t.Lower == "." && n > 0 && r.decimalTail(i) { // "magnitude-6.4"
				i++
				r.atoms[n-1].end = r.tokens[i].End
				r.atoms[n-1].low = r.text[r.atoms[n-1].start:r.atoms[n-1].end]
				r.atoms[n-1].more = 2
				continue
			}
			if isDash(t.Lower) && !t.Space && n > 0 && r.atoms[n-1].kind != token.Sign && i+1 < len(r.tokens) && !r.tokens[i+1].Space &&
				(r.tokens[i+1].Kind != token.Sign || currencySign(r.tokens[i+1].Lower) != "") {
				pending = true
				continue
			}
			r.atoms = append(r.atoms, atom{tok: i, start: t.Start, end: t.End, low: t.Lower, kind: token.Sign, space: t.Space, glued: !t.Space && !pending && n > 0, hyphen: pending})
		case token.Figure:
			r.cutFigure(i, pending)
		default:
			r.cutWord(i, pending)
		}
		pending = false
	}
}

// isDash tells whether a sign joins what stands on both sides of it.
func isDash(s string) bool { return s == "-" || s == "‐" || s == "‑" }

// decimalTail tells whether the dot at token i goes on a figure that ends a hyphened word.
func (r *reader) decimalTail(i int) bool {
	last := &r.atoms[len(r.atoms)-1]
	return last.kind == token.Figure && r.tokens[last.tok].Kind == token.Word && !r.tokens[i].Space &&
		i+1 < len(r.tokens) && r.tokens[i+1].Kind == token.Figure && !r.tokens[i+1].Space
}

// cutFigure cuts a figure before its letters: "20km" into "20" and "km".
func (r *reader) cutFigure(i int, hyphen bool) {
	t := &r.tokens[i]
	cut := len(t.Text)
	for k := 0; k < len(t.Text); k++ {
		if c := t.Text[k]; c != '.' && c != ',' && c != ':' && c != '/' && (c < '0' || c > '9') {
			cut = k
			break
		}
	}
	first := atom{tok: i, start: t.Start, end: t.Start + cut, low: t.Text[:cut], kind: token.Figure, space: t.Space, glued: !t.Space && !hyphen && len(r.atoms) > 0, hyphen: hyphen}
	r.atoms = append(r.atoms, first)
	if cut < len(t.Text) {
		r.atoms = append(r.atoms, atom{tok: i, start: t.Start + cut, end: t.End, low: strings.ToLower(t.Text[cut:]), kind: token.Word, glued: true})
	}
}

// cutWord cuts a word at its hyphens.
func (r *reader) cutWord(i int, hyphen bool) {
	t := &r.tokens[i]
	if len(t.Text) == 2 && t.Text[1] == '.' && i > 0 && r.tokens[i-1].Text == "°" { // "35°C."
		r.atoms = append(r.atoms, atom{tok: i, start: t.Start, end: t.Start + 1, low: t.Lower[:1], kind: token.Word, capital: t.Capital, glued: true})
		return
	}
	if strings.IndexByte(t.Text, '-') < 0 && !strings.Contains(t.Text, "‑") && !strings.Contains(t.Text, "‐") {
		r.atoms = append(r.atoms, atom{tok: i, start: t.Start, end: t.End, low: t.Lower, kind: token.Word, capital: t.Capital, space: t.Space, glued: !t.Space && !hyphen && len(r.atoms) > 0, hyphen: hyphen})
		return
	}
	at, space := 0, t.Space
	for at <= len(t.Text) {
		cut, size := nextHyphen(t.Text[at:])
		piece := t.Text[at : at+cut]
		if piece != "" {
			a := atom{tok: i, start: t.Start + at, end: t.Start + at + cut, low: strings.TrimSuffix(strings.ToLower(piece), "'s"), kind: token.Word,
				capital: piece[0] >= 'A' && piece[0] <= 'Z', space: space, glued: !space && !hyphen && at == 0 && len(r.atoms) > 0, hyphen: hyphen || at > 0}
			if piece[0] >= '0' && piece[0] <= '9' {
				a.kind = token.Figure
				digits := 0
				for digits < len(piece) && (piece[digits] >= '0' && piece[digits] <= '9' || piece[digits] == '.' || piece[digits] == ',') {
					digits++
				}
				if digits < len(piece) { // "mid-1990s"
					rest := a
					a.end, a.low = a.start+digits, piece[:digits]
					r.atoms = append(r.atoms, a)
					rest.start, rest.low, rest.kind, rest.glued, rest.hyphen, rest.space = a.end, strings.ToLower(piece[digits:]), token.Word, true, false, false
					a = rest
				}
			}
			r.atoms = append(r.atoms, a)
			space, hyphen = false, false
		}
		if size == 0 {
			return
		}
		at += cut + size
	}
}

// nextHyphen finds the first hyphen and its length in bytes, or the text's length and 0.
func nextHyphen(s string) (at, size int) {
	for i, c := range s {
		switch c {
		case '-':
			return i, 1
		case '‐', '‑':
			return i, len("‐")
		}
	}
	return len(s), 0
}

// at gives the lower-case text of atom i, or "" outside the sentence.
func (r *reader) at(i int) string {
	if i < 0 || i >= len(r.atoms) {
		return ""
	}
	return r.atoms[i].low
}

func (r *reader) isFigure(i int) bool {
	return i >= 0 && i < len(r.atoms) && r.atoms[i].kind == token.Figure
}

func (r *reader) isWord(i int) bool {
	return i >= 0 && i < len(r.atoms) && r.atoms[i].kind == token.Word
}

func (r *reader) isCapital(i int) bool {
	return i >= 0 && i < len(r.atoms) && r.atoms[i].capital
}

// joined tells whether atom i is no sign and stands against or is hyphened to the one before it.
func (r *reader) joined(i int) bool {
	return i > 0 && i < len(r.atoms) && r.atoms[i].kind != token.Sign && (r.atoms[i].glued || r.atoms[i].hyphen)
}

// gluedUnit finds the unit that the letters of atom j against a figure name. Single
// letters are units in lower case, temperatures aside: "5g", but not "5G".
func (r *reader) gluedUnit(j int) (Unit, bool) {
	low := r.at(j)
	if len(low) == 1 && low != "c" && low != "f" && r.text[r.atoms[j].start] != low[0] {
		return Unit{}, false
	}
	return gluedUnit(low)
}

// close gives the quantity its span: atoms first up to but without last.
func (r *reader) close(q Quantity, first, last int) Quantity {
	q.Start, q.End = r.atoms[first].start, r.atoms[last-1].end
	q.First, q.Last = r.atoms[first].tok, r.atoms[last-1].tok+r.atoms[last-1].more+1
	return q
}
