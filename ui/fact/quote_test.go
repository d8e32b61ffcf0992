package fact

import (
	"fmt"
	"testing"

	"crosscheck/model"
	"crosscheck/ui/uitest"
)

func TestQuotes(t *testing.T) {
	quotes := Quotes(uitest.Ferry(), 0)
	if len(quotes) != 2 {
		t.Fatalf("%d quotes", len(quotes))
	}
	q := &quotes[0]
	if q.Speaker != "Ilse Ott" || q.Mark != model.MarkConflicting {
		t.Errorf("%s: %v", q.Speaker, q.Mark)
	}
	for id, want := range []string{"quoted [[3 7] [12 16]] [[3 16]]", "quoted [[3 6] [11 18]] [[3 18]]", "retold [] []"} {
		if s := &q.Says[id]; fmt.Sprint(s.How, " ", s.Own, " ", s.Clash) != want {
			t.Errorf("outlet %d: %v %v %v in %q, want %s", id, s.How, s.Own, s.Clash, s.Text, want)
		}
	}
}

// utterance gives three outlets with what each quotes in one row, "" for nothing.
func utterance(texts, quoted [3]string) *Quote {
	b := uitest.New("t", "A", "B", "C")
	b.Row("", texts[0], texts[1], texts[2])
	c := b.Comparison()
	for id, q := range quoted {
		if q != "" {
			uitest.Mention(c, id, model.Quote, q, "u", "", []string{"Ott", "Ott", "Haskell"}[id])
		}
	}
	return &Quotes(c, 0)[0]
}

func TestCutRetoldUnquotedAbsent(t *testing.T) {
	const whole = "We will not rest until every one of them is found"
	q := utterance([3]string{"“" + whole + "”, he said.", "They would “not rest”, he said.", "He said they would go on resting nowhere."}, [3]string{whole, "not rest", ""})
	if q.Says[0].How != Verbatim || q.Says[1].How != Cut || q.Says[2].How != Retold || q.Mark != model.MarkReworded {
		t.Errorf("%v %v %v: %v", q.Says[0].How, q.Says[1].How, q.Says[2].How, q.Mark)
	}
	if len(q.Says[0].Own) > 0 || len(q.Says[1].Own) > 0 {
		t.Errorf("what is cut counts as other words: %v %v", q.Says[0].Own, q.Says[1].Own)
	}
	q = utterance([3]string{"“" + whole + "”, he said.", "The mayor gave a speech.", ""}, [3]string{whole})
	if q.Says[1].How != Unquoted || q.Says[2].How != Absent {
		t.Errorf("%v %v", q.Says[1].How, q.Says[2].How)
	}
	q = utterance([3]string{"“" + whole + "”, he said.", "", ""}, [3]string{whole})
	if q.Mark != model.MarkMissing {
		t.Errorf("the reference's alone: %v", q.Mark)
	}
}

func TestTwoSpeakersAreNamed(t *testing.T) {
	const whole = "We will not rest"
	q := utterance([3]string{"“" + whole + "”, he said.", "“" + whole + "”, he said.", "“" + whole + "”, he said."}, [3]string{whole, whole, whole})
	if q.Speaker != "Ott" || q.Says[1].Speaker != "" || q.Says[2].Speaker != "Haskell" {
		t.Errorf("%q %q %q", q.Speaker, q.Says[1].Speaker, q.Says[2].Speaker)
	}
}

func TestStretchesOfOneSentenceAreOneWording(t *testing.T) {
	b := uitest.New("t", "A", "B")
	b.Row("", "“We will not rest,” he said, “until all are found.”", "“We will not rest until all are found.”")
	c := b.Comparison()
	uitest.Mention(c, 0, model.Quote, "We will not rest,", "u", "", "")
	uitest.Mention(c, 0, model.Quote, "until all are found.", "u", "", "")
	uitest.Mention(c, 1, model.Quote, "We will not rest until all are found.", "u", "", "")
	q := Quotes(c, 0)
	if len(q) != 1 || q[0].Says[0].Text != "We will not rest, … until all are found." || q[0].Mark != model.MarkSame || len(q[0].Says[0].Own) > 0 {
		t.Errorf("%+v", q)
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "[]",
		"It's “a” co-op, isn’t it": "[it's a co op isn't it]",
		"'quoted' … 3.5":           "[quoted 3 5]",
		"Café\u0301 江南":            "[café\u0301 江南]",
	} {
		var got []string
		for _, w := range words(text) {
			got = append(got, w.form)
			if text[w.start:w.end] == "" {
				t.Errorf("%q: an empty word", text)
			}
		}
		if fmt.Sprint(got) != want {
			t.Errorf("words of %q are %v, want %s", text, got, want)
		}
	}
}
