package style

import "crosscheck/model"

// Glyphs are the signs the reader draws with. Each is one cell wide but Ellipsis and
// the labels.
type Glyphs struct {
	ASCII       bool
	Cursor      string // beside every line of the current row
	Column      string // between two outlets
	Rule        string // under headers and above the strip
	Cross       string // where a rule meets a column
	Continue    string // in the gutter of a row's further lines
	Folded      string // in the gutter of a line that stands for several rows
	NotReported string // where an outlet is silent
	Absent      string // where an outlet does not have a figure or a name
	Ellipsis    string // where text was cut
	Reference   string // beside the reference's name
	Moved       string // a sentence that changed its place
	Remark      string // an outlet of whose text something is to be known
	Noted       string // a row with a note of the reader's
	Window      string // the part of the overview strip that is on screen
	Here        string // the current row in the overview strip
	StripHit    string // a search hit in it
	StripHigh   string // a conflict in the overview strip
	StripMid    string // another difference
	Left, Right string // more outlets that way
	Up, Down    string // more lines that way
	On, Off     string // a box that is ticked or not
	Bullet      string
	Caret       string // before what is typed
	Minus       string
	For         string // one cell of a bar of evidence for a link
	Against     string // and against it
	Spinner     []string
}

func unicodeGlyphs() Glyphs {
	return Glyphs{
		Cursor: "▌", Column: "│", Rule: "─", Cross: "┼", Continue: "┊", Folded: "⋮", NotReported: "· not reported", Absent: "· absent", Ellipsis: "…",
		Reference: "◆", Moved: "↕", Remark: "†", Noted: "✎", Window: "▕", Here: "▐", StripHit: "•", StripHigh: "█", StripMid: "▒", Left: "‹", Right: "›", Up: "↑", Down: "↓",
		On: "■", Off: "□", Bullet: "•", Caret: "›", Minus: model.MarkMissing.Glyph(false), For: "█", Against: "░",
		Spinner: []string{"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"},
	}
}

func asciiGlyphs() Glyphs {
	return Glyphs{
		ASCII: true, Cursor: ">", Column: "|", Rule: "-", Cross: "+", Continue: ":", Folded: "_", NotReported: ". not reported", Absent: ". absent", Ellipsis: "...",
		Reference: "*", Moved: "^", Remark: "#", Noted: "n", Window: "|", Here: ">", StripHit: "o", StripHigh: "!", StripMid: "-", Left: "<", Right: ">", Up: "^", Down: "v",
		On: "x", Off: " ", Bullet: "-", Caret: ">", Minus: model.MarkMissing.Glyph(true), For: "#", Against: "-",
		Spinner: []string{"|", "/", "-", "\\"},
	}
}

// Judged gives the sign of a judgement; an annotation without one is a note.
func (g *Glyphs) Judged(j model.Judgement) string {
	signs := [...]string{g.Noted, "?", "✓", "✗", "○"}
	if g.ASCII {
		signs = [...]string{g.Noted, "?", "v", "x", "o"}
	}
	return signs[min(int(j), len(signs)-1)]
}
