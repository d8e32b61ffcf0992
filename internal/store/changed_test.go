package store

import (
	"path/filepath"
	"testing"

	"crosscheck/model"
)

// What another reader changes is told once, what one changes oneself is not.
func TestChanged(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state")
	one, two := New(dir), New(dir)
	defer one.Close()
	defer two.Close()
	c, d := ferry(), ferry()
	if one.Changed(c) {
		t.Error("a story that is not open has changed")
	}
	keep(t, one, c, model.Work{}, model.Work{})
	if one.Changed(c) {
		t.Error("nothing was kept and has changed")
	}
	mine := work(note(ref(0, 1), model.ToCheck, ""))
	keep(t, one, c, model.Work{}, mine)
	keep(t, two, d, model.Work{}, model.Work{})
	if one.Changed(c) || two.Changed(d) {
		t.Error("a change of one's own, or one that was read, is told as another's")
	}
	theirs := work(note(ref(0, 1), model.ToCheck, ""), note(ref(1, 1), model.Confirmed, "seen"))
	keep(t, two, d, mine, theirs)
	if two.Changed(d) || !one.Changed(c) {
		t.Error("the change of another reader is not told")
	}
	got, remark := keep(t, one, c, mine, mine)
	same(t, got, theirs)
	if remark != others || one.Changed(c) {
		t.Errorf("%q", remark)
	}
}

// Who has added nothing yet is told of another's marks as of another's.
func TestChangedWithNothingOfOnesOwn(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state")
	one, two := New(dir), New(dir)
	defer one.Close()
	defer two.Close()
	c := ferry()
	keep(t, one, c, model.Work{}, model.Work{})
	theirs := work(note(ref(1, 1), model.Confirmed, "seen"))
	keep(t, two, ferry(), model.Work{}, theirs)
	if !one.Changed(c) {
		t.Fatal("the first marks of another reader are not told")
	}
	got, remark := keep(t, one, c, model.Work{}, model.Work{})
	same(t, got, theirs)
	if remark != others {
		t.Errorf("%q", remark)
	}
}
