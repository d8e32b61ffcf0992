// Package desktop reaches what is around the terminal: the clipboard, and the program
// that opens addresses and files.
//
//	clipboard.go  Clipboard: copying through the terminal (OSC 52) or the system
//	open.go       Open: a web address or a file in the program that is set for it
package desktop

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"

	"github.com/atotto/clipboard"
	"github.com/aymanbagabas/go-osc52/v2"

	"crosscheck/ui/terminal"
)

// Way is how text gets to the clipboard.
type Way uint8

const (
	Auto     Way = iota // the system's clipboard where there is one on this machine, else the terminal's
	Terminal            // through the terminal, with the escape sequence OSC 52; over SSH too
	System              // through the system: its own calls, or xclip, xsel or wl-copy
	Off                 // not at all
)

var wayNames = []string{"auto", "terminal", "system", "off"}

// String gives the way's name, as a configuration file calls it.
func (w Way) String() string {
	if int(w) < len(wayNames) {
		return wayNames[w]
	}
	return fmt.Sprintf("Way(%d)", uint8(w))
}

// ParseWay reads a way's name.
func ParseWay(name string) (Way, error) {
	for i, n := range wayNames {
		if n == name {
			return Way(i), nil
		}
	}
	return Auto, fmt.Errorf("unknown clipboard %q: use %s", name, strings.Join(wayNames, ", "))
}

// maxSequence bounds a text in bytes: terminals drop longer sequences without a word.
const maxSequence = 70_000

// Clipboard copies text.
type Clipboard struct {
	Way    Way
	Output io.Writer // the terminal
	Env    []string  // as os.Environ gives it
}

// Copy puts a text on the clipboard. Where says which one, for a notice. A terminal does
// not answer: whether it took the text is not known.
func (c *Clipboard) Copy(text string) (where string, err error) {
	way := c.Way
	if way == Auto {
		way = c.auto()
	}
	switch way {
	case Off:
		return "", errors.New("copying is turned off in the configuration (clipboard)")
	case System:
		if clipboard.Unsupported {
			return "", errors.New("no system clipboard: install wl-copy, xclip or xsel, or set clipboard = \"terminal\"")
		}
		if err := clipboard.WriteAll(text); err != nil {
			return "", fmt.Errorf("the system clipboard did not take it (%w): set clipboard = \"terminal\" to go through the terminal", err)
		}
		return "the clipboard", nil
	}
	if len(text) > maxSequence {
		return "", fmt.Errorf("%d bytes are more than terminals take: copy less at once", len(text))
	}
	// One write: it cannot land inside what is drawn.
	if _, err := io.WriteString(c.Output, c.sequence(text)); err != nil {
		return "", err
	}
	return "the terminal's clipboard", nil
}

// auto takes the system's clipboard where the reader and the desktop are on one machine.
func (c *Clipboard) auto() Way {
	remote := c.env("SSH_CONNECTION") != "" || c.env("SSH_TTY") != ""
	shown := c.env("DISPLAY") != "" || c.env("WAYLAND_DISPLAY") != "" || c.env("TERMUX_VERSION") != "" || runtime.GOOS == "windows" || runtime.GOOS == "darwin"
	if clipboard.Unsupported || remote || !shown {
		return Terminal
	}
	return System
}

// sequence gives what to write for a text. tmux takes the plain sequence itself where its
// set-clipboard is on, and hands the wrapped one on where allow-passthrough is: it gets
// both, since what it does not know it drops. GNU screen hands on the wrapped one alone.
func (c *Clipboard) sequence(text string) string {
	s := osc52.New(text)
	switch {
	case c.env("TMUX") != "":
		return s.String() + s.Tmux().String()
	case strings.HasPrefix(c.env("TERM"), "screen"):
		return s.Screen().String()
	}
	return s.String()
}

func (c *Clipboard) env(name string) string { return terminal.Env(c.Env, name) }
