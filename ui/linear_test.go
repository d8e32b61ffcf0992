package ui

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"crosscheck/model"
	"crosscheck/ui/uitest"
)

// spoken gives what linear mode answers to lines.
func spoken(t *testing.T, o Options, lines ...string) string {
	t.Helper()
	var out bytes.Buffer
	if _, err := Linear(t.Context(), o, strings.NewReader(strings.Join(lines, "\n")+"\n"), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestLinear(t *testing.T) {
	o := Options{Engine: engine(), Comparison: uitest.Ferry()}
	for name, lines := range map[string][]string{
		"differences": {"", "", "x", "X", "G", "n"},
		"numbers":     {":9", "14", ":3", ":x"},
		"search":      {"/harb", ".", "esc"},
		"filter":      {"f", "c", "enter", "", "", "esc"},
		"detail":      {"x", "enter", "esc", "j"},
		"folds":       {"z", "z", "z"},
		"outlets":     {"tab", "#", "h", "O", "j", "space", "esc", "H"},
		"marks":       {"x", "m c", "a looked up at the port", "a", "a second line", ".", "u"},
		"other view":  {"3", "6", "j", "1"},
		"words":       {"next-conflict", "make-reference", "tab", "r", "nonsense", "quit"},
	} {
		t.Run(name, func(t *testing.T) {
			golden.RequireEqual(t, spoken(t, o, lines...))
		})
	}
}

// Nothing but lines is written: no escape sequence, no carriage return.
func TestLinearIsPlain(t *testing.T) {
	c := uitest.New("A \x1b]0;title\a", "Cou\x1b[31mrier", "Post")
	c.Row("a \x1b[2J why", "Twelve [number=12] \x1b[2J\u202e", "Twelve [number=13] \r\n")
	got := spoken(t, Options{Engine: engine(), Comparison: c.Comparison()}, "x", "enter", "esc", "?", "esc", "f", "esc", "a note\x1b[2J", "e", "esc", "K", "esc", "2", "3", "4", "5", "6", "1", "s", "O")
	if strings.ContainsAny(got, "\x1b\r\a\u202e") {
		t.Errorf("%q", got)
	}
}

func TestLinearPicker(t *testing.T) {
	got := spoken(t, Options{Engine: engine()}, "enter", "n", "q", "never read")
	for _, want := range []string{"Ferry capsizes off Port Anselm", "13 rows, 2 conflicting", "Row 1 of 13", "Row 3 of 13: conflicting"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestLinearTellsWhyItCannotStart(t *testing.T) {
	_, err := Linear(t.Context(), Options{Engine: engine(), Sources: []string{"sample:broken"}}, strings.NewReader(""), io.Discard)
	if err == nil || err.Error() != "broken: no such story" {
		t.Errorf("error %v", err)
	}
}

// It ends when it is interrupted, though nobody types, and when nobody reads any more.
func TestLinearEnds(t *testing.T) {
	silent, _ := io.Pipe()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Linear(ctx, Options{Engine: engine(), Comparison: uitest.Ferry()}, silent, io.Discard); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
	read, written := io.Pipe()
	_ = read.Close()
	if _, err := Linear(context.Background(), Options{Engine: engine(), Comparison: uitest.Ferry()}, silent, written); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("no reader: %v", err)
	}
}

// Who leaves waits for what is being kept.
func TestLinearKeepsBeforeItEnds(t *testing.T) {
	e, kept := engine(), 0
	e.Keep = func(_ *model.Comparison, _, now model.Work) (model.Work, string, error) {
		kept = len(now.Annotations)
		return now, "", nil
	}
	spoken(t, Options{Engine: e, Comparison: uitest.Ferry()}, "x", "m c", "q")
	if kept != 1 {
		t.Errorf("%d marks are kept", kept)
	}
}

// Who called the reader gets what was read with the reader's marks.
func TestLinearGivesWhatWasRead(t *testing.T) {
	c, err := Linear(t.Context(), Options{Engine: engine(), Comparison: uitest.Ferry()}, strings.NewReader("x\nm n\nq\n"), io.Discard)
	if err != nil || len(c.Annotations) != 1 || c.Annotations[0].Judgement != model.NotConflict {
		t.Errorf("%+v, %v", c, err)
	}
}

// On a terminal lines are broken between words.
func TestLinearBreaksLines(t *testing.T) {
	var out bytes.Buffer
	l := &linear{out: bufio.NewWriter(&out), width: 30}
	l.say("Rescuers had pulled 31 people alive from the water.")
	l.say("short")
	if err := l.out.Flush(); err != nil || out.String() != "Rescuers had pulled 31 people\nalive from the water.\nshort\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
}
