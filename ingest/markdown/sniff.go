package markdown

import "strings"

// What goldmark is given at most. Its time grows faster than the text where marks are left open or nested.
const (
	maxBytes  = 2 << 20
	maxMarks  = 64  // block marks at the start of one line
	maxIndent = 200 // spaces before a list mark
	maxOpen   = 400 // brackets, or backticks, or asterisks, in one paragraph
)

// Looks tells whether a text is Markdown rather than plain text with an asterisk in it. The name of its file
// lowers what is asked for, but one without any marks is plain text whatever its name.
func Looks(text, name string) bool {
	const sample = 64 << 10
	if len(text) > sample {
		text = text[:sample]
	}
	lower := strings.ToLower(name)
	enough := 4
	if strings.HasSuffix(lower, ".md") || strings.HasSuffix(lower, ".markdown") || strings.HasSuffix(lower, ".mdown") {
		enough = 1
	}
	if !strings.ContainsAny(text, "#*_>[`=-|") {
		return false
	}
	score, fenced := 0, false
	previous := ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		switch trimmed := strings.TrimLeft(line, " "); {
		case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
			fenced = !fenced
			score += 2
		case fenced:
		case isHeading(trimmed):
			score += 2
		case len(trimmed) >= 3 && strings.Trim(trimmed, "=") == "" && previous != "":
			score += 3
		case strings.HasPrefix(trimmed, "> "):
			score++
		case enough == 1 && (strings.HasPrefix(trimmed, "- ") || strings.HasPrefix(trimmed, "* ")):
			score++
		}
		score += 2 * (strings.Count(line, "](http") + strings.Count(line, "](/") + strings.Count(line, "![") + strings.Count(line, "]: http"))
		score += paired(line, "**") + paired(line, "__")
		if enough == 1 {
			score += paired(line, "*") + paired(line, "_")
		}
		if score >= enough {
			return true
		}
		previous = line
	}
	return false
}

// paired tells, as 1, whether a line has text between two equal marks.
func paired(line, mark string) int {
	_, rest, ok := strings.Cut(line, mark)
	if !ok {
		return 0
	}
	inner, _, ok := strings.Cut(rest, mark)
	if !ok || inner == "" || strings.TrimSpace(inner) != inner || strings.Trim(inner, "*_") == "" {
		return 0
	}
	return 1
}

// isHeading tells "## A heading".
func isHeading(line string) bool {
	rest := strings.TrimLeft(line, "#")
	n := len(line) - len(rest)
	return n >= 1 && n <= 6 && len(rest) > 1 && rest[0] == ' '
}

// tractable tells whether a text can be parsed in time that grows with its length alone.
func tractable(text string) bool {
	if len(text) > maxBytes {
		return false
	}
	var open [3]int
	for line := range strings.Lines(text) {
		if len(strings.TrimSpace(line)) == 0 {
			open = [3]int{}
			continue
		}
		if indent := len(line) - len(strings.TrimLeft(line, " \t")); indent > maxIndent && strings.ContainsRune("-*+>0123456789", rune(line[indent])) {
			return false
		}
		marks := 0
		for i := 0; i < len(line); i++ {
			c := line[i]
			if c == '>' || c == '-' || c == '*' || c == '+' || c >= '0' && c <= '9' && i+1 < len(line) && (line[i+1] == '.' || line[i+1] == ')') {
				marks++
			} else if c != ' ' && c != '\t' && c != '.' && c != ')' {
				break
			}
		}
		if marks > maxMarks && strings.Trim(line, "-* \t\r\n") != "" { // a long rule is one mark
			return false
		}
		open[0] += strings.Count(line, "[") + strings.Count(line, "<")
		open[1] += strings.Count(line, "`")
		open[2] += strings.Count(line, "*") + strings.Count(line, "_")
		if open[0] > maxOpen || open[1] > maxOpen || open[2] > maxOpen {
			return false
		}
	}
	return true
}
