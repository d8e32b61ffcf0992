package export

import (
	"strings"
	"testing"

	"crosscheck/model"
)

// A clash of three outlets is one note with three wordings, two of which are alike.
func TestNotesMergeOverLinks(t *testing.T) {
	c := ferry(t, "Courier", "Harbour Post", "Global Wire")
	s := tell(c)
	notes := s.Rows[1].Notes
	if len(notes) != 3 {
		t.Fatalf("%d notes: %+v", len(notes), notes)
	}
	for i, want := range []model.Verdict{model.Conflicting, model.Differs, model.RewordedDetail} {
		if notes[i].Verdict != want {
			t.Errorf("note %d is %v, want %v", i, notes[i].Verdict, want)
		}
	}
	said := s.wordings(notes[0].Sides)
	if len(said) != 2 || said[1] != (wording{"Harbour Post, Global Wire", "Saturday"}) {
		t.Errorf("wordings %+v", said)
	}
	if notes[0].Why != "Sunday against Saturday for the capsizing" {
		t.Errorf("why %q", notes[0].Why)
	}
}

func TestNotesKeepSeparateClashesApart(t *testing.T) {
	b := build(t, "Courier", "Harbour Post")
	left := b.say(0, model.Body, "12 dead and 40 hurt.")
	right := b.say(1, model.Body, "17 dead and 50 hurt.")
	b.link(left, right, model.Reworded,
		b.detail(model.Number, model.Conflicting, left, "12", right, "17", "dead"),
		b.detail(model.Number, model.Conflicting, left, "40", right, "50", "hurt"))
	if notes := tell(b.done()).Rows[0].Notes; len(notes) != 2 {
		t.Errorf("%d notes: %+v", len(notes), notes)
	}
}

func TestConflictShowsWordsAround(t *testing.T) {
	long := strings.Repeat("word ", 30)
	b := build(t, "Courier", "Harbour Post")
	left := b.say(0, model.Body, long+"12 "+long)
	right := b.say(1, model.Body, "17 "+long)
	b.link(left, right, model.Reworded, b.detail(model.Number, model.Conflicting, left, "12", right, "17", ""))
	got := tell(b.done()).Conflicts[0].Values
	if !strings.HasPrefix(got[0].Before, "… word") || !strings.HasSuffix(got[0].After, "word …") || got[1].Before != "" {
		t.Errorf("values %+v", got)
	}
}

// A conflict that the reader took for none comes last, and says so in every format that
// lists conflicts.
func TestRefutedConflicts(t *testing.T) {
	b := build(t, "Courier", "Harbour Post")
	first := b.say(0, model.Body, "12 dead.")
	second := b.say(0, model.Body, "40 hurt.")
	b.link(first, b.say(1, model.Body, "17 dead."), model.Reworded, b.detail(model.Number, model.Conflicting, first, "12", model.Ref{Article: 1}, "17", ""))
	b.link(second, b.say(1, model.Body, "50 hurt."), model.Reworded, b.detail(model.Number, model.Conflicting, second, "40", model.Ref{Article: 1, Sentence: 1}, "50", ""))
	c := b.done()
	c.Annotations = []model.Annotation{{Anchor: first, Judgement: model.NotConflict}, {Anchor: second, Judgement: model.ToCheck}}
	s := tell(c)
	if len(s.Conflicts) != 2 || s.Conflicts[0].Row != 2 || s.Conflicts[0].Refuted() || !s.Conflicts[1].Refuted() {
		t.Errorf("conflicts: %+v", s.Conflicts)
	}
	if got, want := s.counts(), "2 conflicts, 1 conflict marked as none"; got != want {
		t.Errorf("counts: %q, want %q", got, want)
	}
	for format, want := range map[Format]string{
		Text: "× number, row 1, marked not a conflict", Markdown: "([row 1](#row-1), marked *not a conflict*)", HTML: `<li class="refuted"><a class="go" href="#row-1">`,
	} {
		var out strings.Builder
		if err := Write(&out, c, format, Options{}); err != nil || !strings.Contains(out.String(), want) {
			t.Errorf("%v has not %q (%v):\n%s", format, want, err, out.String())
		}
	}
}
