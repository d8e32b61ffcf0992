package detail

import (
	"fmt"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
)

// maxEdits is how many word edits of a link are set out; the rest is counted.
const maxEdits = 12

// edits adds the words that differ between the two sentences of a link.
func (p *painter) edits(l *model.Link) {
	c, sheet := p.sc.Comparison, p.sc.Sheet
	edits := c.Edits(l)
	if len(edits) == 0 {
		return
	}
	left, right := c.Sentence(l.Left).Text, c.Sentence(l.Right).Text
	for n, e := range edits {
		if n == maxEdits {
			p.add(sheet.Paint(style.Dim, fmt.Sprintf("    and %d more edits", len(edits)-n)))
			break
		}
		from, to := cut(left, int(e.LeftStart), int(e.LeftEnd)), cut(right, int(e.RightStart), int(e.RightEnd))
		switch {
		case from == "" && to == "":
		case from == "":
			p.edit("only in "+p.name(l.Right.Article)+": ", to, "", "")
		case to == "":
			p.edit("only in "+p.name(l.Left.Article)+": ", from, "", "")
		default:
			p.edit("", from, " "+arrow(sheet)+" ", to)
		}
	}
}

// edit adds one line: the words stand out from what is said about them.
func (p *painter) edit(before, from, between, to string) {
	text := before + from + between + to
	var spans []view.Span
	for _, s := range [][2]int{{len(before), len(before) + len(from)}, {len(text) - len(to), len(text)}} {
		if s[0] < s[1] {
			spans = append(spans, view.Span{Start: s[0], End: s[1], Role: style.Changed})
		}
	}
	p.prose(style.Dim, text, view.Shape{Lead: "    " + p.sc.Sheet.Bullet + " ", Indent: 6}, spans...)
}

func arrow(sheet *style.Sheet) string {
	if sheet.ASCII {
		return "->"
	}
	return "→"
}

// cut gives a stretch of a text, without the white space around it; offsets outside of
// it are brought inside.
func cut(text string, from, to int) string {
	from, to = max(0, min(from, len(text))), max(0, min(to, len(text)))
	if from >= to {
		return ""
	}
	return strings.TrimSpace(text[from:to])
}
