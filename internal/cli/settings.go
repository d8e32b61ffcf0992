package cli

import (
	"fmt"
	"io"
	"strings"

	"crosscheck/export"
)

// When says when to use colour.
type When uint8

const (
	Auto   When = iota // on a terminal, unless NO_COLOR is set
	Always             // whatever else is said
	Never
)

var whenNames = []string{"auto", "always", "never"}

// String gives what --color is told.
func (w When) String() string {
	if int(w) < len(whenNames) {
		return whenNames[w]
	}
	return fmt.Sprintf("When(%d)", uint8(w))
}

// UnmarshalText reads what --color is told.
func (w *When) UnmarshalText(text []byte) error {
	for i, name := range whenNames {
		if name == string(text) {
			*w = When(i)
			return nil
		}
	}
	return fmt.Errorf("must be one of %s but got %q", strings.Join(whenNames, ", "), text)
}

// Settings are the flags as the rooms want them.
type Settings struct {
	Color   bool         // whether text has colour: --color, NO_COLOR and the terminal taken together
	When    When         // what --color says, for the reader, which asks its terminal
	Theme   export.Theme // which colours
	Width   int          // columns of plain text; 0 for the usual
	ASCII   bool
	Linear  bool
	NoMouse bool
	Config  string // path of the reader's configuration file, "" for the usual one

	Stdin        io.Reader
	Raw          bool
	Offline      bool
	Refresh      bool
	AllowPrivate bool
	Reproducible bool
	UserAgent    string // "" for the usual
	Cookies      string // path of a cookie file, "" for none

	Progress func(Progress) // is told how reading gets on, never twice at once; may be nil
}

// settings reads the flags in the light of the terminal and the environment.
func (g *grammar) settings(streams Streams) Settings {
	s := Settings{
		When: g.Color, Theme: g.Theme, Width: g.Width, ASCII: g.ASCII, Linear: g.Linear, NoMouse: g.NoMouse, Config: g.Config,
		Stdin: streams.In, Raw: g.Raw, Offline: g.Offline, Refresh: g.Refresh, AllowPrivate: g.AllowPrivate,
		Reproducible: g.Reproducible, UserAgent: g.UserAgent, Cookies: g.Cookies,
	}
	if s.Width <= 0 && streams.OutTerminal {
		s.Width = streams.Width
	}
	switch g.Color {
	case Always:
		s.Color = true
	case Auto:
		// https://no-color.org: set to anything but nothing.
		s.Color = streams.OutTerminal && streams.Getenv("NO_COLOR") == "" && streams.Getenv("TERM") != "dumb"
	}
	return s
}

// text gives what plain text on standard output looks at.
func (s *Settings) text() export.Options {
	return export.Options{Width: s.Width, Color: s.Color, ASCII: s.ASCII, Linear: s.Linear, Theme: s.Theme}
}

// fileText gives what plain text in a file looks at: it has the terminal's width and
// colour only where they were asked for.
func (g *grammar) fileText() export.Options {
	return export.Options{Width: g.Width, Color: g.Color == Always, ASCII: g.ASCII, Linear: g.Linear, Theme: g.Theme}
}
