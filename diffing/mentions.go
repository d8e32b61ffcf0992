package diffing

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"crosscheck/diffing/calendar"
	"crosscheck/diffing/entity"
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// mentions lists every figure, date, name, place and quotation of a story, in order.
// The links tell which quotations may be one utterance.
func mentions(c *model.Comparison, story *reading.Story) []model.Mention {
	names := fullNames(story)
	nouns := make(map[string]string) // stems of counted nouns to the word as it first stands
	var out []model.Mention
	var quoted []quotedAt
	for a := range story.Articles {
		for i := range story.Articles[a].Sentences {
			s := &story.Articles[a].Sentences[i]
			if !s.News {
				continue
			}
			at := model.Ref{Article: a, Sentence: i}
			from := len(out)
			out = append(out, figures(s, at, nouns)...)
			for _, d := range s.Dates {
				out = append(out, model.Mention{At: at, Kind: model.Date, Span: stretch(s, d.Start, d.End), Value: day(s, &d)})
			}
			for _, m := range s.Mentions {
				kind := model.Name
				if story.Entities.Entity(m.Entity).Kind == entity.Place {
					kind = model.Place
				}
				if name := names[m.Entity]; name != "" {
					out = append(out, model.Mention{At: at, Kind: kind, Span: stretch(s, s.Tokens[m.First].Start, s.Tokens[m.Last-1].End), Value: name})
				}
			}
			speaker := names[s.Voice.Entity]
			if speaker == "" {
				speaker = s.Voice.Role
			}
			for _, q := range quotations(s) {
				quoted = append(quoted, quotedAt{quoteRun: q, sentence: s, sure: s.Voice.Sure})
				span := q.span(s)
				out = append(out, model.Mention{At: at, Kind: model.Quote, Span: span, Value: span.Text, Speaker: speaker})
			}
			slices.SortStableFunc(out[from:], func(x, y model.Mention) int {
				return cmp.Or(cmp.Compare(x.Span.Start, y.Span.Start), cmp.Compare(x.Span.End, y.Span.End))
			})
		}
	}
	nameUtterances(c, out, quoted)
	return slices.Clip(out)
}

// figures gives the figures of a sentence that are amounts. What is part of a date is
// told there.
func figures(s *reading.Sentence, at model.Ref, nouns map[string]string) []model.Mention {
	var out []model.Mention
	for _, q := range s.Figures {
		switch q.Unit.Dimension {
		case quantity.Ordinal, quantity.Label:
			continue
		}
		if slices.ContainsFunc(s.Dates, func(d calendar.Date) bool { return d.Start < q.End && q.Start < d.End }) {
			continue
		}
		of := ""
		if q.Noun != "" {
			if nouns[q.Noun] == "" {
				nouns[q.Noun] = noun(s, &q)
			}
			of = nouns[q.Noun]
		}
		out = append(out, model.Mention{At: at, Kind: model.Number, Span: stretch(s, q.Start, q.End), Value: amount(s, &q), Of: of, People: q.Noun != "" && quantity.People(q.Noun)})
	}
	return out
}

// amount gives the normal form of a figure: in words where it is vague ("dozens").
func amount(s *reading.Sentence, q *quantity.Quantity) string {
	if q.Bound == quantity.Vague {
		return strings.ToLower(s.Text[q.Start:q.End])
	}
	return quantity.Describe(*q)
}

// day gives the normal form of a date: as it is written where nothing is known of it but
// that it is one ("yesterday" in an article without a date).
func day(s *reading.Sentence, d *calendar.Date) string {
	if !d.Resolved && d.MonthDay == 0 && d.Month == 0 && !d.HasWeekday {
		return strings.ToLower(s.Text[d.Start:d.End])
	}
	return calendar.Describe(*d)
}

// noun gives the word that a figure counts as it stands in the sentence, or its stem
// where it stands too far away to be found.
func noun(s *reading.Sentence, q *quantity.Quantity) string {
	const far = 8
	for t := q.First; t < min(q.Last+far, len(s.Tokens)); t++ {
		if s.Tokens[t].Stem == q.Noun {
			return s.Tokens[t].Lower
		}
	}
	if q.Noun == "time" { // "twice"
		return "times"
	}
	return q.Noun
}

// stretch gives a piece of a sentence.
func stretch(s *reading.Sentence, start, end int) model.Span {
	return model.Span{Text: s.Text[start:end], Start: start, End: end}
}

// fullNames gives what to call each entity: its name as the story first writes it in
// full, else the longest it has for it.
func fullNames(story *reading.Story) []string {
	names := make([]string, story.Entities.Len()+1)
	for a := range story.Articles {
		for i := range story.Articles[a].Sentences {
			s := &story.Articles[a].Sentences[i]
			for _, m := range s.Mentions {
				if m.Entity == 0 {
					continue
				}
				name := strings.Join(strings.Fields(s.Text[s.Tokens[m.First].Start:s.Tokens[m.Last-1].End]), " ")
				name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
				if old := names[m.Entity]; old == "" || better(name, old, story.Entities.Entity(m.Entity).Key) {
					names[m.Entity] = name
				}
			}
		}
	}
	return names
}

// better tells whether to call an entity by name rather than by old. Two names run
// together ("Trump & Putin") are nobody's.
func better(name, old, key string) bool {
	rank := func(s string) int {
		switch {
		case strings.EqualFold(s, key) && s != strings.ToUpper(s):
			return 0
		case strings.ContainsAny(s, "&/-"):
			return 2
		}
		return 1
	}
	if r, had := rank(name), rank(old); r != had || r == 0 {
		return r < had
	}
	if words, had := strings.Count(name, " "), strings.Count(old, " "); words != had {
		return words > had
	}
	return utf8.RuneCountInString(name) > utf8.RuneCountInString(old)
}
