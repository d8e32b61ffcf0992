package diffing

import (
	"encoding/json"
	"strings"
	"testing"

	"crosscheck/model"
)

func TestCorrects(t *testing.T) {
	for _, text := range []string{
		"Correction: The ferry is licensed to carry 48.", "CORRECTION — The ferry is licensed to carry 48.", "Correction", "*Corrections: two names were misspelled.",
		"An earlier version of this article said that 80 had died.", "(An earlier version of this story misspelled a name.)", "Earlier versions of this report gave another figure.",
		"Editor’s note: the name of the captain has been changed.", "Clarification: the fine was paid in part.", "This article has been corrected to say that nobody died.",
		"A correction was made on May 4, 2025: it was two.", "A correction has been made to this article.",
		"A previous version of this article misstated the year.",
		"Correction, 4 May 2026: the mill was bought in 2007.", "Correction (May 4): the mill was bought in 2007.", "Correction on Monday: it was two.", "Corrections and clarifications: it was two.",
		"Clarification – the fine was paid in part.", "Editors' note: the photograph was taken in 2019.", "For the Record: it was two.", "Erratum: it was two.", "Note to readers: it was two.",
		"This article was updated on 4 May to say that the mill was bought in 2007, not 2009.", "This story has been updated to correct the number of the dead.", "This article has been amended to remove a name.",
		"This post was later revised after the ministry disputed it.", "This story has been updated.", "The headline of this article has been changed.",
		"Due to an editing error, an earlier version of this story gave the wrong age.", "Because of a mistake, the original version of our report named the wrong ship.",
		"An earlier version incorrectly said that 80 had died.", "In an earlier version of this story, the age was wrong.", "This story originally said that 80 had died.",
		"This version corrects the spelling of the name.", "UPDATED: This article has been updated to include comment.", "Note: This story was updated on Monday.", "We originally reported that 80 had died.", "We have corrected this article.",
	} {
		if !corrects(text) {
			t.Errorf("no correction: %q", text)
		}
	}
	for _, text := range []string{
		"", "A correction was made to the bill.", "A correction of prices followed.", "Correction officers broke up the fight.", "Corrections to the bill were made on Monday.", "The paper printed a correction.",
		"Clarification was asked for by the judge.", "Corrected figures are due on Friday.",
		"This report was amended by the senate on Monday.", "This story has been told for a hundred years.", "The original version of the bill was dropped.", "Correction officers left – nobody knows why.",
		"We reported the theft to the police.", "The article was changed by the ministry.", "Editors noted that the page was blank.", "For the record crowd it was a feast.", "An earlier version of the bridge fell in 1911.",
		"Updated figures show 14 dead.", "Update: Police now speak of 14 dead.", "Note: this storm has been the worst.", "For the record, he said, nobody had asked him.",
	} {
		if corrects(text) {
			t.Errorf("a correction: %q", text)
		}
	}
}

// corrected compares two versions of an article of which the second corrects the first.
func corrected(correction ...string) *model.Comparison {
	first := article("Early", "Ferry Maren sinks off Varn", "The ferry Maren was licensed to carry 80 passengers on the crossing.", "The captain, Tomas Brant, was the last to leave.")
	second := article("Late", append([]string{"Ferry Maren sinks off Varn", "The ferry Maren was licensed to carry 48 passengers on the crossing.", "The captain, Tomas Brandt, was the last to leave."}, correction...)...)
	return Compare([]model.Article{first, second})
}

func TestCorrectionsAreNamed(t *testing.T) {
	for _, paragraphs := range [][]string{
		{"Correction: An earlier version of this article said that the ferry Maren was licensed to carry 80 passengers. It is licensed to carry 48. The captain is Tomas Brandt, not Brant."},
		{"Correction", "An earlier version said that the ferry Maren was licensed to carry 80 passengers. It is licensed to carry 48. The captain is Tomas Brandt, not Brant."},
	} {
		c := corrected(paragraphs...)
		check(t, c)
		if len(c.Notes) != 1 || !strings.HasPrefix(c.Notes[0], "Late carries a correction: “Correction") || !strings.Contains(c.Notes[0], "not Brant.”") {
			t.Errorf("notes %q", c.Notes)
		}
		said := 0
		for _, l := range c.Links {
			for _, d := range l.Details {
				if d.Verdict > model.Differs {
					continue
				}
				if strings.HasSuffix(d.Why, "; Late corrects this") {
					said++
				}
				if l.Right.Sentence > 2 && d.Verdict == model.Conflicting {
					t.Errorf("a conflict with the correction itself: %+v", d)
				}
			}
		}
		if said < 2 {
			t.Errorf("%d clashes are said to be corrected, want the figure's and the name's", said)
		}
		before, _ := json.Marshal(c)
		nameCorrections(c)
		if after, _ := json.Marshal(c); string(after) != string(before) {
			t.Error("naming corrections again changes the comparison")
		}
	}
}

func TestNoCorrection(t *testing.T) {
	c := corrected("Correction officers were called to the quay.")
	if len(c.Notes) != 0 {
		t.Errorf("notes %q", c.Notes)
	}
	// A correction of something else says nothing of these clashes.
	c = corrected("Correction: An earlier version of this article misstated the age of the mill.")
	for _, l := range c.Links {
		for _, d := range l.Details {
			if strings.Contains(d.Why, "corrects this") {
				t.Errorf("%+v", d)
			}
		}
	}
	// A long one is cut in the note.
	if c = corrected("Correction: " + strings.Repeat("An age was wrong. ", 60)); len(c.Notes) != 1 || len(c.Notes[0]) > longestNote+80 {
		t.Errorf("notes %q", c.Notes)
	}
}
