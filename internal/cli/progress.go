package cli

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Progress says how far a source has got. Its text is safe to print.
type Progress struct {
	Index  int    // which of the sources
	Source string // its name
	State  string // "waiting", "reading", "parsing", "skipped", "done", "failed"
	Ended  bool   // nothing more will be said of it
}

// telling shows on a terminal how reading gets on: one line that is written over, and gone
// at the end, with a piece for every source that is not there yet.
type telling struct {
	out     io.Writer
	states  []Progress
	columns int
	shown   bool
}

// newTelling shows the progress of n sources on out, which is columns wide, 0 where that is not known.
func newTelling(out io.Writer, n, columns int) *telling {
	const usual = 80
	if columns <= 0 {
		columns = usual
	}
	return &telling{out: out, states: make([]Progress, n), columns: columns}
}

// tell takes what happened to a source.
func (t *telling) tell(p Progress) {
	if p.Index < 0 || p.Index >= len(t.states) || p.State == "skipped" {
		return // a file inside a folder says nothing of the folder
	}
	t.states[p.Index] = p
	t.shown = true
	_, _ = fmt.Fprintf(t.out, "\r\x1b[K%s", t.line())
}

// line gives the state of all sources in one line that fits.
func (t *telling) line() string {
	done := 0
	var under []string
	for _, p := range t.states {
		switch {
		case p.Ended:
			done++
		case p.Source != "":
			under = append(under, p.State+" "+short(p.Source))
		}
	}
	line := fmt.Sprintf("%d of %d read", done, len(t.states))
	for i, piece := range under {
		more := " · " + piece
		if utf8.RuneCountInString(line+more) >= t.columns-4 {
			return line + fmt.Sprintf(" +%d", len(under)-i)
		}
		line += more
	}
	return line
}

// end takes the line away.
func (t *telling) end() {
	if t.shown {
		_, _ = io.WriteString(t.out, "\r\x1b[K")
	}
}

// short gives the part of a source's name that tells it from others: the host, the file.
func short(source string) string {
	const most = 40
	source = oneLine(source)
	if _, rest, ok := strings.Cut(source, "://"); ok {
		source, _, _ = strings.Cut(rest, "/")
	} else if at := strings.LastIndexAny(strings.TrimRight(source, "/"), `/\`); at >= 0 {
		source = source[at+1:]
	}
	if utf8.RuneCountInString(source) > most {
		source = string([]rune(source)[:most-1]) + "…"
	}
	return source
}
