package ui

import (
	"errors"
	"strings"
	"testing"

	"crosscheck/ui/uitest"
)

func TestCopy(t *testing.T) {
	const first = "At least 12 people died when the ferry Marguerite overturned in the harbour mouth on Friday night."
	for key, want := range map[string]string{
		"y": first, "s": first, "enter": first,
		"c": "“" + first + "” (Courier, “Ferry capsizes off Port Anselm”, 3 Mar 2024 14:05, https://example.org/0/ferry)",
		"p": "Courier: " + first + "\nHarbour Post: Seventeen people were killed when the ferry Marguerite overturned in the harbour mouth on Friday night.\nGlobal Wire: The toll rose to 19 on Monday.",
	} {
		d := &drawer{}
		m := worker(uitest.Ferry(), d, 120, 30)
		act(m, "x", "y", key)
		if d.copied != want {
			t.Errorf("%s copied %q\nwant %q", key, d.copied, want)
		}
		if got := lastLine(m); !strings.HasPrefix(got, "copied to the clipboard: ") || m.top() != nil {
			t.Errorf("footer %q", got)
		}
	}
	d := &drawer{}
	m := worker(uitest.Ferry(), d, 120, 30)
	act(m, "y", "esc", "y", "j")
	if d.copied != "" || m.story.scene.Row != byline {
		t.Errorf("copied %q, row %d", d.copied, m.story.scene.Row)
	}
	for m.story.scene.Row != inspection {
		press(m, "j")
	}
	act(m, "y", "y") // the focused outlet is silent here
	if d.copied != "The ferry had failed an inspection in January, according to port records." || !strings.Contains(lastLine(m), "the sentence of Harbour Post") {
		t.Errorf("copied %q, footer %q", d.copied, lastLine(m))
	}
	d.err = errors.New("no clipboard")
	if act(m, "y", "y"); !strings.Contains(lastLine(m), "not copied: no clipboard") {
		t.Errorf("footer %q", lastLine(m))
	}
}

func TestOpenSource(t *testing.T) {
	d := &drawer{}
	c := uitest.Ferry()
	c.Articles[1].URL, c.Articles[1].Path = "ftp://example.org/x", "/tmp/post.txt"
	c.Articles[2].URL = "javascript:alert(1)"
	m := worker(c, d, 120, 30)
	for _, want := range []string{"https://example.org/0/ferry", "/tmp/post.txt", ""} {
		d.opened = ""
		act(m, "o")
		if d.opened != want {
			t.Errorf("opened %q, want %q", d.opened, want)
		}
		if want == "" && !strings.Contains(lastLine(m), "Global Wire came with no address and from no file") {
			t.Errorf("footer %q", lastLine(m))
		}
		press(m, "tab")
	}
	d.err = errors.New("xdg-open is not installed")
	if act(m, "o"); !strings.Contains(lastLine(m), "xdg-open is not installed") {
		t.Errorf("footer %q", lastLine(m))
	}
}
