package wrap

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Width gives the cells that a text takes; escape sequences take none.
func Width(text string) int {
	for i := 0; i < len(text); i++ {
		if text[i] < ' ' || text[i] >= 0x7f {
			return ansi.StringWidth(text)
		}
	}
	return len(text)
}

// Cut shortens a text to at most width cells, ending it with tail where something was
// left out. Escape sequences are kept.
func Cut(text string, width int, tail string) string {
	if width <= 0 {
		return ""
	}
	if Width(text) <= width {
		return text
	}
	if Width(tail) > width {
		tail = ""
	}
	return ansi.Truncate(text, width, tail)
}

// Fit makes a text exactly width cells wide: cut with tail, or padded with spaces.
func Fit(text string, width int, tail string) string {
	text = Cut(text, width, tail)
	return text + Pad(width-Width(text))
}

// Pad gives n spaces, or none for n under 1.
func Pad(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(blanks) {
		return blanks[:n]
	}
	return strings.Repeat(" ", n)
}

const blanks = "                                                                                                                                "

// CutLeft keeps the end of a text: at most width cells of it.
func CutLeft(text string, width int) string {
	return ansi.TruncateLeft(text, max(0, Width(text)-width), "")
}
