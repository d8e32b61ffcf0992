package diffing

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"crosscheck/model"
)

// told makes an article of paragraphs, published on Sunday, 3 March 2024.
func told(outlet string, paragraphs ...string) model.Article {
	a := model.Article{Outlet: outlet, Language: "en", Published: model.Moment{Time: time.Date(2024, 3, 3, 0, 0, 0, 0, time.UTC)}}
	for _, p := range paragraphs {
		if a.Text != "" {
			a.Text += "\n\n"
		}
		start := len(a.Text)
		a.Text += p
		a.Paragraphs = append(a.Paragraphs, model.Paragraph{Start: start, End: len(a.Text), Role: model.Body})
	}
	return a
}

func TestMentions(t *testing.T) {
	c := Compare([]model.Article{
		told("Courier", "At least 12 people died when the ferry Marguerite overturned on Friday, Mayor Ilse Ott said.",
			"“We will not rest until everyone is found,” said Mayor Ilse Ott."),
		told("Post", "Twelve people died on 1 March when the ferry overturned, according to Mayor Ott.",
			"“We are not going to rest until everyone is found,” Ott said. It was a “tragedy”, she said."),
	})
	var got []string
	for _, m := range c.Mentions {
		if s := c.Sentence(m.At).Text; s[m.Span.Start:m.Span.End] != m.Span.Text {
			t.Errorf("span %v is not in %q", m.Span, s)
		}
		got = append(got, strings.TrimSpace(fmt.Sprintf("%d.%d %v %q = %s %s %s", m.At.Article, m.At.Sentence, m.Kind, m.Span.Text, m.Value, m.Of, m.Speaker)))
	}
	for _, want := range []string{
		`0.0 number "At least 12" = at least 12 people`, `1.0 number "Twelve" = 12 people`,
		`0.0 date "Friday" = 1 March 2024`, `1.0 date "1 March" = 1 March 2024`,
		`0.0 name "Ilse Ott" = Ilse Ott`, `1.0 name "Ott" = Ilse Ott`,
		`0.1 quote "We will not rest until everyone is found," = we will not rest until everyone is found  Ilse Ott`,
		`1.1 quote "We are not going to rest until everyone is found," = we will not rest until everyone is found  Ilse Ott`,
		`1.2 quote "tragedy" = tragedy  Ilse Ott`,
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, strings.Join(got, "\n"))
		}
	}
}

func TestMentionsStandInOrderAndAreTheSameAgain(t *testing.T) {
	articles := stories(3, 30)
	first := Compare(articles)
	if len(first.Mentions) == 0 {
		t.Fatal("none")
	}
	if !slices.IsSortedFunc(first.Mentions, func(a, b model.Mention) int {
		if a.At != b.At {
			return a.At.Compare(b.At)
		}
		return a.Span.Start - b.Span.Start
	}) {
		t.Error("out of order")
	}
	if again := Compare(articles); !reflect.DeepEqual(first.Mentions, again.Mentions) {
		t.Error("not the same again")
	}
}

func TestSameWordsOfTwoSpeakersStayTwo(t *testing.T) {
	c := Compare([]model.Article{
		told("Courier", "“We will wait for the report of the board,” said Mayor Ilse Ott.", "The harbour stays closed.", "“We will wait for the report of the board,” said Captain Tom Haskell."),
	})
	values := make(map[string]bool)
	for _, m := range c.Mentions {
		if m.Kind == model.Quote {
			values[m.Value] = true
		}
	}
	if len(values) != 2 {
		t.Errorf("utterances %v", values)
	}
}

func TestPartsAndTitlesAreNoUtterance(t *testing.T) {
	c := Compare([]model.Article{
		told("Courier", "The mayor promised an “impenetrable harbour security unit” on Friday, she told “Meet the Press”."),
		told("Post", "“The fact that we discussed a harbour security unit does not mean that it will happen,” the mayor said on Friday of the unit she had promised."),
	})
	values := make(map[string]bool)
	for _, m := range c.Mentions {
		if m.Kind == model.Quote {
			values[m.Value] = true
		}
	}
	if len(c.Links) == 0 || len(values) != 2 || values["meet the press"] {
		t.Errorf("%d links, utterances %v", len(c.Links), values)
	}
}
