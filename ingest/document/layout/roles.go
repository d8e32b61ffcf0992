package layout

import (
	"strings"
	"unicode/utf8"
)

var captionStart = pattern(`(?i)^(photo|picture|image|figure|fig\.|credit|map|graphic|chart|illustration|foto|bild|grafik)\b`)

// classify tells what each paragraph is by its size and weight.
func (s style) classify(drafts []draft) []Paragraph {
	head, weighty := s.headline(drafts), !allBold(drafts)
	out := make([]Paragraph, 0, len(drafts))
	for i, d := range drafts {
		text := strings.Join(strings.Fields(d.text), " ")
		if text == "" {
			continue
		}
		p := Paragraph{Text: text}
		const short = 150 // runes
		heading := utf8.RuneCountInString(text) <= short && d.lines <= 3 && !strings.HasSuffix(text, ".")
		switch {
		case i == head:
			p.Kind = Title
		case d.size < 0.93*s.size && captionStart().MatchString(text):
			p.Kind = Caption
		case heading && (d.size > 1.15*s.size || d.bold && weighty):
			p.Kind = Heading
		}
		out = append(out, p)
	}
	return out
}

// headline gives the paragraph in the largest type in the upper part of the first
// page, where it is clearly larger than the text; else -1.
func (s style) headline(drafts []draft) int {
	best, before := -1, 0
	for i, d := range drafts {
		const most = 600 // bytes of kicker, date and summary that may stand above a headline
		if d.page > 0 || before > most {
			break
		}
		before += len(d.text)
		const shortest, longest = 8, 300 // bytes; the one for ornaments, the other for text set large
		if d.y < 0.35 || d.size < 1.2*s.size || len(d.text) < shortest || len(d.text) > longest {
			continue
		}
		if best < 0 || d.size > drafts[best].size*1.05 {
			best = i
		}
	}
	return best
}

// allBold tells whether the running text is bold, so that weight says nothing.
func allBold(drafts []draft) bool {
	bold, all := 0, 0
	for _, d := range drafts {
		all += len(d.text)
		if d.bold {
			bold += len(d.text)
		}
	}
	return bold*2 > all
}
