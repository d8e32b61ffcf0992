package pdf

import (
	"errors"
	"io"
	"strconv"
)

var (
	errNesting = errors.New("objects are nested too deeply")
	errSyntax  = errors.New("an object is malformed")
)

// lexer reads objects from bytes. It is lenient about what real programs get wrong.
type lexer struct {
	b     []byte
	pos   int
	refs  bool // "1 0 R" is a reference, as outside of content streams
	left  *int // objects that may still be built
	depth int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// space passes over white space and comments.
func (l *lexer) space() {
	for l.pos < len(l.b) {
		switch c := l.b[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%':
			for l.pos < len(l.b) && l.b[l.pos] != '\n' && l.b[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// next reads one object or keyword; io.EOF at the end.
func (l *lexer) next() (object, error) {
	l.space()
	if l.pos >= len(l.b) {
		return nil, io.EOF
	}
	if err := spend(l.left, 1); err != nil {
		return nil, err
	}
	c := l.b[l.pos]
	switch c {
	case '/':
		l.pos++
		return l.name(), nil
	case '(':
		l.pos++
		return l.literal(), nil
	case '<':
		if l.pos+1 < len(l.b) && l.b[l.pos+1] == '<' {
			l.pos += 2
			return l.dict()
		}
		l.pos++
		return l.hex(), nil
	case '[':
		l.pos++
		return l.array()
	case '>':
		if l.pos+1 < len(l.b) && l.b[l.pos+1] == '>' {
			l.pos += 2
			return keyword(">>"), nil
		}
		fallthrough
	case ']', ')', '{', '}':
		l.pos++
		return keyword(c), nil
	}
	if isDigit(c) || c == '+' || c == '-' || c == '.' {
		return l.number(), nil
	}
	return l.word(), nil
}

// word reads a bare word.
func (l *lexer) word() object {
	start := l.pos
	for l.pos < len(l.b) && !isSpace(l.b[l.pos]) && !isDelimiter(l.b[l.pos]) {
		l.pos++
	}
	switch w := string(l.b[start:l.pos]); w {
	case "true":
		return true
	case "false":
		return false
	case "null":
		return nil
	default:
		return keyword(w)
	}
}

// number reads a number, or a reference that begins with one.
func (l *lexer) number() object {
	start := l.pos
	l.pos++
	for l.pos < len(l.b) && (isDigit(l.b[l.pos]) || l.b[l.pos] == '.' || l.b[l.pos] == '-') {
		l.pos++
	}
	s := string(l.b[start:min(l.pos, start+40)])
	if n, err := strconv.Atoi(s); err == nil {
		if l.refs && n >= 0 && isDigit(s[0]) {
			if r, ok := l.reference(n); ok {
				return r
			}
		}
		return n
	}
	return lenientFloat(s)
}

// lenientFloat reads what programs write for numbers: "--5", "1.2.3", "12-3", "-".
func lenientFloat(s string) float64 {
	sign := 1.0
	for len(s) > 0 && (s[0] == '-' || s[0] == '+') {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	end, dots := 0, 0
	for end < len(s) && (isDigit(s[end]) || s[end] == '.') {
		if s[end] == '.' {
			if dots++; dots > 1 {
				break
			}
		}
		end++
	}
	v, err := strconv.ParseFloat(s[:end], 64)
	if err != nil {
		return 0
	}
	return clampFloat(sign * v)
}

// reference reads the rest of "12 0 R".
func (l *lexer) reference(num int) (ref, bool) {
	p := l.pos
	skip := func() {
		for p < len(l.b) && isSpace(l.b[p]) {
			p++
		}
	}
	skip()
	start := p
	for p < len(l.b) && isDigit(l.b[p]) && p-start < 6 {
		p++
	}
	if p == start || p == l.pos {
		return ref{}, false
	}
	gen, _ := strconv.Atoi(string(l.b[start:p]))
	skip()
	if p >= len(l.b) || l.b[p] != 'R' || p+1 < len(l.b) && !isSpace(l.b[p+1]) && !isDelimiter(l.b[p+1]) {
		return ref{}, false
	}
	l.pos = p + 1
	return ref{num, gen}, true
}

func unhex(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

func (l *lexer) name() object {
	start := l.pos
	escaped := false
	for l.pos < len(l.b) && !isSpace(l.b[l.pos]) && !isDelimiter(l.b[l.pos]) {
		escaped = escaped || l.b[l.pos] == '#'
		l.pos++
	}
	raw := l.b[start:l.pos]
	if !escaped {
		return name(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if hi, lo := unhex(raw[i+1]), unhex(raw[i+2]); hi >= 0 && lo >= 0 {
				out = append(out, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return name(out)
}

// literal reads a string in parentheses.
func (l *lexer) literal() object {
	var out []byte
	for depth := 1; l.pos < len(l.b); {
		c := l.b[l.pos]
		l.pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return text(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	return text(out)
}

// escape reads what follows a backslash in a string.
func (l *lexer) escape(out []byte) []byte {
	if l.pos >= len(l.b) {
		return out
	}
	c := l.b[l.pos]
	l.pos++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r':
		if l.pos < len(l.b) && l.b[l.pos] == '\n' {
			l.pos++
		}
		return out
	case '\n':
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	v := int(c - '0')
	for i := 0; i < 2 && l.pos < len(l.b) && l.b[l.pos] >= '0' && l.b[l.pos] <= '7'; i++ {
		v = v*8 + int(l.b[l.pos]-'0')
		l.pos++
	}
	return append(out, byte(v))
}

// hex reads a string in hexadecimal digits.
func (l *lexer) hex() object {
	var out []byte
	high := -1
	for l.pos < len(l.b) {
		c := l.b[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		v := unhex(c)
		if v < 0 {
			continue
		}
		if high < 0 {
			high = v
			continue
		}
		out = append(out, byte(high<<4|v))
		high = -1
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return text(out)
}

func (l *lexer) array() (object, error) {
	if l.depth++; l.depth > maxNesting {
		return nil, errNesting
	}
	defer func() { l.depth-- }()
	var out array
	for {
		o, err := l.next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch o {
		case keyword("]"):
			return out, nil
		case keyword("endobj"), keyword("endstream"), keyword(">>"):
			return out, nil // the bracket was forgotten
		}
		if _, bare := o.(keyword); !bare {
			out = append(out, o)
		}
	}
}

func (l *lexer) dict() (object, error) {
	if l.depth++; l.depth > maxNesting {
		return nil, errNesting
	}
	defer func() { l.depth-- }()
	out := dict{}
	for {
		key, err := l.next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		k, ok := key.(name)
		if !ok {
			if key == keyword(">>") || key == keyword("endobj") {
				return out, nil
			}
			continue // a value without its key
		}
		value, err := l.next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if word, bare := value.(keyword); bare {
			if word == ">>" || word == "endobj" {
				return out, nil
			}
			continue
		}
		if _, twice := out[k]; !twice {
			out[k] = value
		}
	}
}
