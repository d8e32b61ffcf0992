package cli

import (
	"io"

	"crosscheck/export"
)

// Settings are the flags as the rooms want them.
type Settings struct {
	Color   bool         // whether to use colour: --color, NO_COLOR and the terminal taken together
	Theme   export.Theme // which colours
	Width   int          // columns of plain text; 0 for the usual
	ASCII   bool
	Linear  bool
	NoMouse bool

	Stdin        io.Reader
	Raw          bool
	Offline      bool
	Refresh      bool
	AllowPrivate bool
	Reproducible bool
	UserAgent    string // "" for the usual
	Cookies      string // path of a cookie file, "" for none
}

// settings reads the flags in the light of the terminal and the environment.
func (g *grammar) settings(streams Streams) Settings {
	s := Settings{
		Theme: g.Theme, Width: g.Width, ASCII: g.ASCII, Linear: g.Linear, NoMouse: g.NoMouse,
		Stdin: streams.In, Raw: g.Raw, Offline: g.Offline, Refresh: g.Refresh, AllowPrivate: g.AllowPrivate,
		Reproducible: g.Reproducible, UserAgent: g.UserAgent, Cookies: g.Cookies,
	}
	if s.Width <= 0 && streams.OutTerminal {
		s.Width = streams.Width
	}
	switch g.Color {
	case "always":
		s.Color = true
	case "auto":
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
	return export.Options{Width: g.Width, Color: g.Color == "always", ASCII: g.ASCII, Linear: g.Linear, Theme: g.Theme}
}
