package link

import "crosscheck/model"

// sieveNames names what the sieve looks at: little that is at hand anyway, so that the full
// evidence is gathered for candidates with a chance alone.
var sieveNames = []string{
	"words.cosine", "rivals.leadMin", "rivals.leadMax", "rivals.shareMin", "rivals.shareMax",
	"length.min", "length.max", "place.head", "place.lead", "place.apart", "words.dot",
	"kin.toldMin", "kin.toldMax", "kin.soft", "rivals.softLeadMin", "rivals.softLeadMax",
}

// quick measures a candidate for the sieve.
func (p *pair) quick(i int, c *cell, x []float32) []float32 {
	j := int(c.j)
	a, b := &p.side[0].Sentences[i], &p.side[1].Sentences[j]
	ma, mb := p.mass[0][i].all, p.mass[1][j].all
	row, col := c.cosine/p.rowMax[i], c.cosine/p.colMax[j]
	rowShare, colShare := c.cosine/p.rowSum[i], c.cosine/p.colSum[j]
	heads := flag(a.Role == model.Headline) + flag(b.Role == model.Headline)
	leads := flag(i == p.side[0].lead) + flag(j == p.side[1].lead)
	posA, posB := float32(i)/float32(len(p.rows)), float32(j)/float32(len(p.colMax))
	soft := c.soft()
	rowLead, colLead := p.rowSoft[i].lead(soft), p.colSoft[j].lead(soft)
	return append(x[:0], c.cosine, min(row, col), max(row, col), min(rowShare, colShare), max(rowShare, colShare),
		min(ma, mb), max(ma, mb), heads, leads, abs(posA-posB), c.cosine*p.mass[0][i].norm*p.mass[1][j].norm,
		min(c.left, c.right), max(c.left, c.right), soft, min(rowLead, colLead), max(rowLead, colLead))
}
