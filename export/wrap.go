package export

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"crosscheck/model"
)

// line is one line of wrapped text: runs and how many columns they take.
type line struct {
	runs  []Run
	width int
}

// cluster is what stands in one place on a terminal: a letter with its marks, an
// emoji of several code points.
type cluster struct {
	text     string
	width    int
	emphasis model.Emphasis
}

// Signs of wide scripts that no line begins with, and those that none ends with.
const (
	closing = "、。，．・：；？！」』】〕〉》）］｝…ー々”’%,.)!?:;"
	opening = "「『【〔〈《（［｛“‘(¥$"
)

// wrapper breaks text into lines, in memory that it uses again.
type wrapper struct{ clusters []cluster }

// wrap breaks runs into lines of at most width columns: at spaces, between wide
// characters, which are written without spaces, and inside a word only where it is
// wider than a line. Spaces at a break are dropped, nothing else is.
func (w *wrapper) wrap(runs []Run, width int) []line {
	width = max(width, 2) // the widest cluster
	clusters := split(w.clusters[:0], runs)
	w.clusters = clusters
	var lines []line
	for start := 0; start < len(clusters); {
		for start < len(clusters) && clusters[start].text == " " {
			start++
		}
		end, next := breakAt(clusters, start, width)
		if end > start {
			lines = append(lines, joined(clusters[start:end]))
		}
		start = next
	}
	return lines
}

// breakAt gives where the line that begins at start ends, and where the next begins.
func breakAt(clusters []cluster, start, width int) (end, next int) {
	used, last, lastNext := 0, -1, -1
	for i := start; i < len(clusters); i++ {
		c := clusters[i]
		switch {
		case c.text == " ":
			last, lastNext = i, i+1
		case i > start && (c.width > 1 || clusters[i-1].width > 1) && clusters[i-1].text != " " && !strings.Contains(closing, c.text) && !strings.Contains(opening, clusters[i-1].text):
			last, lastNext = i, i
		}
		if used+c.width > width && c.text != " " {
			if last > start {
				return trimmed(clusters, start, last), lastNext
			}
			return i, i
		}
		used += c.width
	}
	return trimmed(clusters, start, len(clusters)), len(clusters)
}

// trimmed moves end before the spaces that would end the line.
func trimmed(clusters []cluster, start, end int) int {
	for end > start && clusters[end-1].text == " " {
		end--
	}
	return end
}

// split adds the clusters of runs.
func split(out []cluster, runs []Run) []cluster {
	for _, r := range runs {
		for rest := r.Text; rest != ""; {
			n, width := 1, 1
			if rest[0] >= utf8.RuneSelf || len(rest) > 1 && rest[1] >= utf8.RuneSelf {
				var text string
				text, width = ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
				n = len(text)
			}
			out = append(out, cluster{rest[:n], width, r.Emphasis})
			rest = rest[n:]
		}
	}
	return out
}

// joined puts clusters together as a line.
func joined(clusters []cluster) line {
	var l line
	for i := 0; i < len(clusters); {
		var b strings.Builder
		e := clusters[i].emphasis
		for ; i < len(clusters) && clusters[i].emphasis == e; i++ {
			b.WriteString(clusters[i].text)
			l.width += clusters[i].width
		}
		l.runs = append(l.runs, Run{b.String(), e})
	}
	return l
}

// fit cuts text to width columns, with an ellipsis where something is lost, and
// fills it up with spaces.
func fit(text string, width int, ellipsis string) string {
	text = ansi.Truncate(text, width, ellipsis)
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}
