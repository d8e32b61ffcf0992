package detail

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// Sizes of the table of evidence.
const (
	halfBar = 8   // cells on each side of the middle
	little  = 0.1 // pieces lighter than this are summed up
)

// evidence adds what speaks for and against a link: a bar for each piece, the weightiest
// first, to the right for the link and to the left against it. scale is the weight that
// fills a side.
func (p *painter) evidence(pieces []model.Evidence, score, scale float64) {
	pieces = slices.Clone(pieces)
	slices.SortStableFunc(pieces, func(a, b model.Evidence) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	rest, count, sum := 0.0, 0, 0.0
	for _, e := range pieces {
		sum += e.Weight
	}
	for i, e := range pieces {
		if math.Abs(e.Weight) < little && i < len(pieces)-1 && count == 0 {
			count = len(pieces) - i
		}
		if count > 0 {
			rest += e.Weight
			continue
		}
		text := wrap.Safe(e.Name)
		if e.Text != "" {
			text += ": " + wrap.Safe(e.Text)
		}
		p.piece(e.Weight, scale, text, style.Text)
	}
	if count > 0 {
		p.piece(rest, scale, fmt.Sprintf("%d lighter pieces", count), style.Dim)
	}
	if len(pieces) > 1 {
		p.add(p.sc.Sheet.Paint(style.Dim, fmt.Sprintf("    %+5.1f  together: sure to %.0f%%", sum, 100*score)))
	}
}

// piece adds a line of the table.
func (p *painter) piece(weight, scale float64, text string, role style.Role) {
	sheet := p.sc.Sheet
	cells := int(math.Round(halfBar * min(1, math.Abs(weight)/max(scale, 0.01))))
	left, right := strings.Repeat(" ", halfBar), strings.Repeat(" ", halfBar)
	if weight < 0 {
		left = strings.Repeat(" ", halfBar-cells) + sheet.Paint(style.Differing, strings.Repeat(sheet.Against, cells))
	} else {
		right = sheet.Paint(style.Changed, strings.Repeat(sheet.For, cells)) + strings.Repeat(" ", halfBar-cells)
	}
	lead := fmt.Sprintf("    %+5.1f  ", weight)
	// On a narrow screen, and where lines are read aloud, the figures have to do.
	if p.width >= 60 && sheet.Open(style.Strong) != "" {
		lead += left + sheet.Paint(style.Dim, sheet.Column) + right + "  "
	}
	p.prose(role, text, view.Shape{Lead: lead, Indent: wrap.Width(lead)})
}

// heaviest gives the weight that fills a side of the table, the same for all links of a
// row so that their bars can be compared.
func heaviest(evidence [][]model.Evidence) float64 {
	most := 1.0
	for _, pieces := range evidence {
		for _, e := range pieces {
			most = max(most, math.Abs(e.Weight))
		}
	}
	return most
}
