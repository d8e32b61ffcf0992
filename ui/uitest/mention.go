package uitest

import (
	"slices"
	"strings"

	"crosscheck/model"
)

// Mention adds to a comparison that every sentence of an article in which a text stands
// mentions a value there. of is what a figure counts, speaker who says a quotation.
func Mention(c *model.Comparison, article int, kind model.DetailKind, text, value, of, speaker string) {
	found := false
	for i := range c.Articles[article].Sentences {
		sentence := c.Articles[article].Sentences[i].Text
		at := strings.Index(sentence, text)
		if at < 0 || at > 0 && digit(sentence[at-1]) || at+len(text) < len(sentence) && digit(sentence[at+len(text)]) { // "19" is no part of "2019"
			continue
		}
		found = true
		c.Mentions = append(c.Mentions, model.Mention{At: model.Ref{Article: article, Sentence: i}, Kind: kind, Value: value, Of: of, Speaker: speaker,
			Span: model.Span{Text: text, Start: at, End: at + len(text)}})
	}
	if !found {
		panic("uitest: nowhere " + text)
	}
	slices.SortStableFunc(c.Mentions, func(a, b model.Mention) int {
		if a.At != b.At {
			return a.At.Compare(b.At)
		}
		return a.Span.Start - b.Span.Start
	})
}

// mentionFerry adds what the ferry's articles mention.
func mentionFerry(c *model.Comparison) {
	const courier, post, wire = 0, 1, 2
	number := func(article int, text, value, of string) { Mention(c, article, model.Number, text, value, of, "") }
	number(courier, "At least 12", "at least 12", "people")
	number(post, "Seventeen", "17", "people")
	number(wire, "19", "19", "")
	number(courier, "43", "43", "survivors")
	number(post, "Forty-three", "43", "people")
	number(courier, "70 kilometres an hour", "70 kilometres per hour", "")
	number(wire, "95 kilometres an hour", "95 kilometres per hour", "")
	number(wire, "four times a day", "4 times per day", "")
	date := func(article int, text, value string) { Mention(c, article, model.Date, text, value, "", "") }
	date(courier, "Friday night", "1 March 2024, night")
	date(post, "Friday night", "1 March 2024, night")
	date(wire, "1987", "1987")
	for id := range 3 {
		date(id, "Sunday", "10 March 2024")
	}
	name := func(article int, kind model.DetailKind, text, value string) {
		Mention(c, article, kind, text, value, "", "")
	}
	name(courier, model.Name, "Marguerite", "Marguerite")
	name(post, model.Name, "Marguerite", "Marguerite")
	name(wire, model.Name, "Marguerite", "Marguerite")
	name(wire, model.Name, "江南造船厂", "江南造船厂")
	name(courier, model.Name, "Ilse Ott", "Ilse Ott")
	name(post, model.Name, "Ilse Ott", "Ilse Ott")
	name(wire, model.Place, "Shanghai", "Shanghai")
	for id := range 3 {
		name(id, model.Place, "Port Anselm", "Port Anselm")
	}
	const rest = "we will not rest until everyone is found"
	quote := func(article int, text, value, speaker string) {
		Mention(c, article, model.Quote, text, value, "", speaker)
	}
	quote(courier, "We will not rest until everyone is found,", rest, "Ilse Ott")
	quote(post, "We are not resting until everyone is found,", rest, "Ilse Ott")
	quote(wire, "Nobody rests,", "nobody rests", "")
}

func digit(b byte) bool { return b >= '0' && b <= '9' }
