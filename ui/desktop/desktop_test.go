package desktop

import (
	"bytes"
	"encoding/base64"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestCopyThroughTheTerminal(t *testing.T) {
	const text = "“At least 12” — Courier"
	plain := "\x1b]52;c;" + base64.StdEncoding.EncodeToString([]byte(text)) + "\a"
	for name, tt := range map[string]struct {
		env  []string
		want string
	}{
		"plain":   {nil, plain},
		"ssh":     {[]string{"SSH_TTY=/dev/pts/1", "DISPLAY=:0"}, plain},
		"tmux":    {[]string{"TMUX=/tmp/x,1,0", "TERM=screen-256color"}, plain + "\x1bPtmux;\x1b" + plain + "\x1b\\"},
		"screen":  {[]string{"TERM=screen"}, "\x1bP" + plain + "\x1b\\"},
		"no seat": {[]string{"TERM=xterm"}, plain},
	} {
		var out bytes.Buffer
		c := &Clipboard{Output: &out, Env: tt.env}
		if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
			c.Way = Terminal
		}
		where, err := c.Copy(text)
		if err != nil || where != "the terminal's clipboard" {
			t.Errorf("%s: %q, %v", name, where, err)
		}
		if out.String() != tt.want {
			t.Errorf("%s: wrote %q, want %q", name, out.String(), tt.want)
		}
	}
}

func TestNotCopied(t *testing.T) {
	var out bytes.Buffer
	for _, c := range []*Clipboard{{Way: Off, Output: &out}, {Way: Terminal, Output: &out}} {
		if _, err := c.Copy(strings.Repeat("x", maxSequence+1)); err == nil || out.Len() > 0 {
			t.Errorf("%v: %v, wrote %d bytes", c.Way, err, out.Len())
		}
	}
}

func TestWays(t *testing.T) {
	for _, w := range []Way{Auto, Terminal, System, Off} {
		if got, err := ParseWay(w.String()); err != nil || got != w {
			t.Errorf("%v became %v, %v", w, got, err)
		}
	}
	if _, err := ParseWay("osc"); err == nil || !strings.Contains(err.Error(), "auto, terminal, system, off") {
		t.Errorf("%v", err)
	}
}

// What is opened reaches the opener as one argument, whatever is in it.
func TestOpen(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // there the opener is no program of ours to stand in for
	}
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	if err := Open("https://example.org/"); err == nil || !strings.Contains(err.Error(), "is not installed") {
		t.Errorf("no opener: %v", err)
	}
	name, _ := opener()
	said := filepath.Join(dir, "said")
	script := "#!/bin/sh\nprintf '%s|%s' \"$#\" \"$1\" > '" + said + "'\ncase \"$1\" in *fail*) echo no browser >&2; exit 3;; esac\n"
	if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "-a $(b).txt")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	for target, want := range map[string]string{
		"https://example.org/a?b=c&d=$(e)": "1|https://example.org/a?b=c&d=$(e)",
		"http://example.org/x":             "1|http://example.org/x",
		"-a $(b).txt":                      "1|" + file,
	} {
		if err := Open(target); err != nil {
			t.Errorf("%s: %v", target, err)
		}
		if got, err := os.ReadFile(said); err != nil || string(got) != want {
			t.Errorf("%s reached the opener as %q, %v", target, got, err)
		}
	}
	if err := os.Remove(said); err != nil {
		t.Fatal(err)
	}
	for _, target := range []string{"file:///etc/passwd", "javascript://x", "ftp://example.org/x", "https:///x", "no such file", "http://a b/"} {
		if err := Open(target); err == nil {
			t.Errorf("%s was opened", target)
		}
	}
	if _, err := os.Stat(said); err == nil {
		t.Error("what must not be opened reached the opener")
	}
	if err := Open("https://example.org/fail"); err == nil || !strings.Contains(err.Error(), "no browser") {
		t.Errorf("failed opener: %v", err)
	}
}
