package detail

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/view"
	"crosscheck/ui/wrap"
)

// sources adds where each outlet of the row has it: title, author, address or file.
func (p *painter) sources() {
	p.add(p.sc.Sheet.Paint(style.Strong, "Where it stands"))
	for id := range p.sc.Comparison.Articles {
		a := &p.sc.Comparison.Articles[id]
		if !p.row.Reports(id) {
			continue
		}
		var facts []string
		if a.Title != "" {
			facts = append(facts, a.Title)
		}
		if a.Byline != "" {
			facts = append(facts, "by "+strings.TrimPrefix(a.Byline, "By "))
		}
		lead, where := "  "+p.name(id)+": ", cmp.Or(a.URL, a.FinalURL, a.Source)
		if len(facts) > 0 {
			p.prose(style.Text, strings.Join(facts, ", "), view.Shape{Lead: lead, Indent: 4})
			lead = "    "
		}
		if where != "" || len(facts) == 0 { // on one line, so that a terminal knows an address for one
			p.add(lead + p.sc.Sheet.Paint(style.Dim, wrap.Safe(where)))
		}
		p.reading(a)
	}
}

// reading tells how an article was read: the way, how sure it is that this is the article,
// and what else is to be known of it.
func (p *painter) reading(a *model.Article) {
	if a.Method != "" {
		text, role := "read as "+a.Method, style.Dim
		if a.Confidence != "" {
			text += ", " + a.Confidence + " confidence"
		}
		if view.Unsure(a) {
			text, role = text+": compare it with the original", style.Differing
		}
		p.prose(role, text, view.Shape{Lead: "    ", Indent: 4})
	}
	for _, n := range a.Notes {
		p.prose(style.Text, p.sc.Told(n), view.Shape{Lead: "    " + p.sc.Sheet.Bullet + " ", Indent: 6})
	}
}

// name gives an outlet's name, no wider than leaves room for what is said of it.
func (p *painter) name(id int) string {
	return p.sc.Short(id, max(4, p.width/3))
}

// when says when an article was published, and how long before or after the reference it
// has its last words.
func (p *painter) when(id int) string {
	a, ref := &p.sc.Comparison.Articles[id], &p.sc.Comparison.Articles[p.sc.Ref]
	var facts []string
	if when := a.Published.Short(); when != "" {
		facts = append(facts, "published "+when)
	} else {
		facts = append(facts, "publication date unknown")
	}
	if when := a.Updated.Short(); when != "" {
		facts = append(facts, "updated "+when)
	}
	if gap := between(ref.Order(), a.Order()); gap != "" && id != p.sc.Ref {
		facts = append(facts, gap+" "+p.sc.Name(p.sc.Ref))
	}
	return strings.Join(facts, ", ")
}

// between says how long after one moment another is: "5 hours after", "a day before",
// or "" where it cannot be told.
func between(from, to model.Moment) string {
	if from.IsZero() || to.IsZero() {
		return ""
	}
	gap, unit, noun := to.Time.Sub(from.Time), time.Minute, "minute"
	if !from.HasClock || !to.HasClock {
		// Days as each outlet counts them: a moment of one is within a day of the other.
		gap, unit, noun = day(to).Sub(day(from)), 24*time.Hour, "day"
		if gap == 0 {
			return "the same day as"
		}
	} else if gap == 0 {
		return "at the same time as"
	}
	side := "after"
	if gap < 0 {
		gap, side = -gap, "before"
	}
	switch {
	case gap >= 48*time.Hour:
		unit, noun = 24*time.Hour, "day"
	case gap >= time.Hour && unit == time.Minute:
		unit, noun = time.Hour, "hour"
	}
	n := int((gap + unit/2) / unit)
	if n == 1 {
		return fmt.Sprintf("1 %s %s", noun, side)
	}
	return fmt.Sprintf("%d %ss %s", n, noun, side)
}

// day gives midnight of a moment's day.
func day(m model.Moment) time.Time {
	year, month, d := m.Time.Date()
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}
