package export

import (
	"bytes"
	"strings"
	"testing"

	"crosscheck/model"
)

// What an outlet tells in a sentence that stands in another row is not "not reported".
func TestToldElsewhere(t *testing.T) {
	for _, outlets := range [][]string{{"Courier", "Herald"}, {"Courier", "Herald", "Wire", "Echo", "Post"}} {
		b := build(t, outlets...)
		first := b.say(0, model.Body, "The ferry sank.")
		b.say(0, model.Body, "Divers went down to the wreck.")
		other := b.say(1, model.Body, "The ferry has sunk.")
		b.link(first, other, model.Reworded)
		c := b.done()
		if len(c.Rows) != 2 {
			t.Fatalf("%d rows", len(c.Rows))
		}
		c.Rows[1].Also = make([][]int, len(outlets))
		c.Rows[1].Also[1] = []int{other.Sentence}
		for _, format := range []Format{HTML, Markdown, Text, CSV} {
			if out := string(write(t, c, format, Options{})); !strings.Contains(out, "told in row 1") {
				t.Errorf("%d outlets, %v: lacks the row", len(outlets), format)
			}
		}
		if got := tell(c).only(0); got != 0 {
			t.Errorf("%d sentences only in Courier, want 0", got)
		}
	}
}

// The credit of a picture is neither counted nor missed elsewhere.
func TestOnlyCountsNews(t *testing.T) {
	b := build(t, "Courier", "Herald")
	b.say(0, model.Caption, "The ferry on Monday.")
	b.say(0, model.Caption, "(A. Bee/Wire)")
	b.say(1, model.Body, "The bridge stays shut.")
	c := b.done()
	if got := tell(c).only(0); got != 1 {
		t.Errorf("%d sentences only in Courier, want 1", got)
	}
	if mark := c.Mark(&c.Rows[1], 0); mark != model.MarkAside {
		t.Errorf("the credit's row is %v, want aside", mark)
	}
}

// TestMoved holds that a row that stands elsewhere is told of outlets that carry one text, and of
// no others.
func TestMoved(t *testing.T) {
	c := ferry(t, "Courier", "Harbour Post")
	c.Links[2].Moved = true
	for _, f := range []Format{Text, Markdown, HTML} {
		if bytes.Contains(write(t, c, f, Options{}), []byte("moved: stands elsewhere")) {
			t.Errorf("%v: outlets that write for themselves move nothing", f)
		}
	}
	c.Copies = []model.Copy{{Articles: []int{0, 1}, Share: 0.8}}
	for _, f := range []Format{Text, Markdown, HTML} {
		if n := bytes.Count(write(t, c, f, Options{}), []byte("moved: stands elsewhere in Harbour Post")); n != 1 {
			t.Errorf("%v: told %d times", f, n)
		}
	}
}
