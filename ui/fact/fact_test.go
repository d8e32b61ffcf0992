package fact

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/model"
	"crosscheck/ui/uitest"
)

// told writes a fact in one line: its mark, label and each outlet's wordings.
func told(f *Fact) string {
	var parts []string
	for id := range f.Says {
		var says []string
		for _, s := range f.Says[id] {
			says = append(says, fmt.Sprintf("%s*%d", s.Span.Text, s.Times))
		}
		parts = append(parts, strings.Join(says, ","))
	}
	return fmt.Sprintf("%v %v %s: %s", f.Kind, f.Mark, f.Label, strings.Join(parts, " | "))
}

func TestAll(t *testing.T) {
	facts := All(uitest.Ferry(), 0)
	var got []string
	for i := range facts {
		got = append(got, told(&facts[i]))
	}
	for _, want := range []string{
		"number conflicting people: At least 12*1 | Seventeen*1 | 19*1",
		"number same 43 survivors: 43*1 | Forty-three*1 | ", // counted as people by one, as survivors by the other, in one row
		"number differs Winds of _ were: 70 kilometres an hour*1 |  | 95 kilometres an hour*1",
		"date added 1987:  |  | 1987*1",
		"place same Port Anselm: Port Anselm*1 | Port Anselm*2 | Port Anselm*1",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
	if !slices.IsSortedFunc(facts, func(a, b Fact) int { return int(a.Kind) - int(b.Kind) }) {
		t.Error("kinds are mixed")
	}
}

func TestAsSeenFromAnother(t *testing.T) {
	for _, f := range All(uitest.Ferry(), 2) {
		if f.Label == "1987" && f.Mark != model.MarkMissing {
			t.Errorf("1987 is %v from the only outlet that has it", f.Mark)
		}
		if f.Label == "Ilse Ott" && f.Mark != model.MarkAdded {
			t.Errorf("Ilse Ott is %v from the outlet that has her not", f.Mark)
		}
	}
}

func TestBareNumbersOfDifferentThingsStayApart(t *testing.T) {
	b := uitest.New("t", "A", "B")
	b.Row("", "It took two.", "")
	b.Row("", "", "There were two.")
	b.Row("", "Both had three men.", "Three men were there.")
	c := b.Comparison()
	uitest.Mention(c, 0, model.Number, "two", "2", "", "")
	uitest.Mention(c, 1, model.Number, "two", "2", "", "")
	uitest.Mention(c, 0, model.Number, "three", "3", "men", "")
	uitest.Mention(c, 1, model.Number, "Three", "3", "men", "")
	if got := len(All(c, 0)); got != 3 {
		t.Errorf("%d facts, want two twos and one three", got)
	}
}

// A small number is soon the same by chance: in one row it is one fact only where people are counted
// by both, whatever they are called, or where one of the two names nothing.
func TestSmallCountsInOneRow(t *testing.T) {
	for _, c := range []struct {
		left, right             string
		peopleLeft, peopleRight bool
		value                   string
		facts                   int
	}{
		{"lifeboats", "survivors", false, true, "4", 2},
		{"passengers", "survivors", true, true, "4", 1},
		{"lifeboats", "", false, false, "4", 1},
		{"", "lifeboats", false, false, "4", 1},
		{"lifeboats", "boats", false, false, "4", 2},
		{"lifeboats", "survivors", false, true, "40", 1},
	} {
		b := uitest.New("t", "A", "B")
		b.Row("", "There were "+c.value+".", "They saw "+c.value+".")
		story := b.Comparison()
		uitest.Mention(story, 0, model.Number, c.value, c.value, c.left, "")
		uitest.Mention(story, 1, model.Number, c.value, c.value, c.right, "")
		story.Mentions[0].People, story.Mentions[1].People = c.peopleLeft, c.peopleRight
		if got := len(All(story, 0)); got != c.facts {
			t.Errorf("%s %q and %q: %d facts, want %d", c.value, c.left, c.right, got, c.facts)
		}
	}
}

func TestAClashInTwoRowsStandsOnce(t *testing.T) {
	b := uitest.New("t", "A", "B")
	for range 2 {
		b.Row("12 against 17", "[number=12] died.", "[number=17] died.")
	}
	c := b.Comparison()
	uitest.Mention(c, 0, model.Number, "12", "12", "people", "")
	uitest.Mention(c, 1, model.Number, "17", "17", "people", "")
	facts := All(c, 0)
	if len(facts) != 1 || len(facts[0].Rows) != 2 || facts[0].Mark != model.MarkConflicting {
		t.Errorf("facts %+v", facts)
	}
}

func BenchmarkAll(b *testing.B) {
	c := big()
	for b.Loop() {
		All(c, 0)
	}
}

func BenchmarkQuotes(b *testing.B) {
	c := big()
	for b.Loop() {
		Quotes(c, 0)
	}
}

// big gives two articles of ten thousand sentences with a mention in each.
func big() *model.Comparison {
	c := uitest.Big(2, 10000)
	for id := range c.Articles {
		for i := range c.Articles[id].Sentences {
			text := c.Articles[id].Sentences[i].Text
			at := model.Ref{Article: id, Sentence: i}
			c.Mentions = append(c.Mentions,
				model.Mention{At: at, Kind: model.Number, Value: fmt.Sprint(i), Of: "people", Span: model.Span{Text: text[:3], End: 3}},
				model.Mention{At: at, Kind: model.Quote, Value: fmt.Sprint(i), Span: model.Span{Text: text, End: len(text)}})
		}
	}
	return c
}

// What stands in a figure is told as the figure alone, whatever else it was taken for.
func TestFiguresAreNoNames(t *testing.T) {
	c := uitest.Ferry()
	uitest.Mention(c, 1, model.Name, "Seventeen", "Seventeen", "", "")
	for _, f := range All(c, 0) {
		if f.Kind == model.Name && f.Label == "Seventeen" {
			t.Error(told(&f))
		}
	}
}
