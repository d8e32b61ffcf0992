package detail

import (
	"strings"

	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// written adds what the reader wrote on the row: the notes in full.
func (p *painter) written() {
	sheet, c := p.sc.Sheet, p.sc.Comparison
	for i := range c.Annotations {
		a := &c.Annotations[i]
		if !p.row.Holds(a.Anchor) {
			continue
		}
		head := view.Sign(sheet, a)
		if word := a.Judgement.String(); word != "" {
			head += " " + sheet.Paint(style.Strong, word)
		} else {
			head += " " + sheet.Paint(style.Strong, "note")
		}
		p.add(head)
		if a.Note != "" {
			for _, line := range strings.Split(a.Note, "\n") {
				p.prose(style.Text, wrap.Safe(line), view.Shape{Lead: "  ", Indent: 2})
			}
		}
		p.gap()
	}
}
