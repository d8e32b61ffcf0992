package diffing

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/model"
)

// listed lists a conflict's values, "A: 12; B: 17".
func listed(c *model.Comparison, k *model.Conflict) string {
	var out []string
	for _, v := range k.Values {
		if c.Sentence(v.At).Text[v.Span.Start:v.Span.End] != v.Span.Text {
			return "a value does not stand where it says: " + v.Span.Text
		}
		out = append(out, fmt.Sprintf("%s: %s", c.Articles[v.At.Article].Outlet, v.Span.Text))
	}
	return strings.Join(out, "; ")
}

func allTold(c *model.Comparison) []string {
	out := []string{}
	for i := range c.Conflicts {
		out = append(out, c.Conflicts[i].Kind.String()+" "+listed(c, &c.Conflicts[i]))
	}
	return out
}

func TestConflictsNameEveryOutlet(t *testing.T) {
	const headline = "Ferry capsizes off Port Anselm"
	for name, tt := range map[string]struct {
		sentences []string // one an outlet
		want      []string
	}{
		"three values": {[]string{"The fine for the leak at Brom was $300, the court said.", "The fine for the leak at Brom was $400, the court said.", "The fine for the leak at Brom was $550, the court said."},
			[]string{"number A: $300; B: $400; C: $550"}},
		"one agrees": {[]string{"The harbour master counted 12 trawlers in the channel that night.", "The harbour master counted 17 trawlers in the channel that night.", "A dozen trawlers lay in the channel that night, the harbour master said."},
			[]string{"number A: 12; B: 17; C: A dozen"}},
		"one goes with both": {[]string{"The harbour master counted 12 trawlers in the channel that night.", "The harbour master counted 17 trawlers in the channel that night.", "The harbour master counted at least 10 trawlers in the channel that night."},
			[]string{"number A: 12; B: 17; C: at least 10"}},
		"one does not say": {[]string{"The harbour master counted 12 trawlers in the channel that night.", "The harbour master counted 17 trawlers in the channel that night.", "The harbour master counted the trawlers in the channel that night."},
			[]string{"number A: 12; B: 17"}},
		"a name": {[]string{"The captain, Tomas Brant, was the last to leave the ship off Varn.", "The captain, Tomas Brandt, was the last to leave the ship off Varn.", "Tomas Brant, the captain, was the last man to leave the ship off Varn."},
			[]string{"name A: Brant; B: Brandt; C: Brant"}},
		"an opposite": {[]string{"Mara Vane is the older sister of the governor of Ostrand.", "Mara Vane is the younger sister of the governor of Ostrand.", "Mara Vane is the younger sister of the governor of Ostrand."},
			[]string{"polarity A: older; B: younger; C: younger"}},
	} {
		t.Run(name, func(t *testing.T) {
			var articles []model.Article
			for n, s := range tt.sentences {
				articles = append(articles, article(string(rune('A'+n)), headline, s))
			}
			c := Compare(articles)
			check(t, c)
			if got := allTold(c); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestValuesOfOtherThingsAreNoPart holds that an outlet with two figures is named with the one that
// the others give too.
func TestValuesOfOtherThingsAreNoPart(t *testing.T) {
	c := Compare([]model.Article{
		article("A", wire[0], wire[2], "Corran Hydro said the release was announced by text message at 9:55 p.m. to 4,200 subscribers."),
		article("B", "Flood in Talbury", "Corran Hydro's director, Petra Lund, said that two gates had been opened at 10:10 p.m. and that a text message had gone out to 4,200 people before that."),
		article("C", "Talbury flooded", "Corran Hydro opened two gates of the dam at 11:20 p.m. without sounding the sirens, according to the fire brigade."),
	})
	check(t, c)
	for _, told := range allTold(c) {
		if strings.Contains(told, "10:40") && strings.Contains(told, "9:55") {
			t.Errorf("two hours of one outlet in one conflict: %s", told)
		}
	}
	if !slices.Contains(allTold(c), "number A: 10:40 p.m.; B: 10:10 p.m.; C: 11:20 p.m.") {
		t.Errorf("%q", allTold(c))
	}
}

// TestOneClashIsNamedOnce holds that a clash which comes again farther down is one conflict.
func TestOneClashIsNamedOnce(t *testing.T) {
	c := Compare([]model.Article{
		article("A", "Ferry Maren sinks off Varn", "The captain, Tomas Brant, was the last to leave the ship off Varn.", "Nobody slept in the valley.", "Tomas Brant had sailed the crossing to the island for twenty years."),
		article("B", "Ferry Maren sinks off Varn", "The captain, Tomas Brandt, was the last to leave the ship off Varn.", "It rained.", "Tomas Brandt had sailed the crossing to the island for twenty years."),
	})
	if got := allTold(c); !slices.Equal(got, []string{"name A: Brant; B: Brandt"}) {
		t.Errorf("got %q", got)
	}
	// Two figures of one size for two things are two conflicts.
	c = Compare([]model.Article{
		article("A", "Ferry Maren sinks off Varn", "The harbour master counted 12 trawlers in the channel that night.", "The mill at Dorne has dismissed 12 weavers since the spring."),
		article("B", "Ferry Maren sinks off Varn", "The harbour master counted 17 trawlers in the channel that night.", "The mill at Dorne has dismissed 17 weavers since the spring."),
	})
	if got := allTold(c); len(got) != 2 {
		t.Errorf("got %q", got)
	}
}

// TestConflictsOverManyArticles holds what is promised of every conflict on invented stories.
func TestConflictsOverManyArticles(t *testing.T) {
	for _, n := range []int{2, 3, 6} {
		c := Compare(stories(n, 30))
		for i := range c.Conflicts {
			k := &c.Conflicts[i]
			if len(k.Values) < 2 || k.Why == "" {
				t.Errorf("conflict without two values or a reason: %+v", k)
			}
			if text := listed(c, k); strings.HasPrefix(text, "a value") {
				t.Error(text)
			}
			if !slices.IsSortedFunc(k.Values, func(x, y model.Value) int { return x.At.Compare(y.At) }) {
				t.Errorf("values out of order: %s", listed(c, k))
			}
		}
	}
}
