// Package style holds how the reader looks: themes, glyphs and the escape sequences of
// every role a piece of text can have on the screen.
//
// Colours are defined as Lip Gloss styles and turned into plain SGR sequences once, when
// a Sheet is made; painting a word is then the joining of three strings. Every role
// that matters differs from plain text in weight or underline too, so that nothing is
// told by colour alone. The palette follows Okabe and Ito (2008), which readers with any
// of the common colour deficiencies can tell apart.
//
//	style.go   Role, Sheet, New
//	theme.go   Theme, ColorMode, and the palettes
//	glyph.go   Glyphs: the Unicode and the ASCII set
package style

import (
	"io"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"crosscheck/model"
)

// Role is what a piece of text is on the screen.
type Role uint8

const (
	Text      Role = iota // running text
	Strong                // titles, names, what a label is about
	Headline              // a headline among the rows
	Dim                   // what is there but not the matter: rules, hints, bylines
	Key                   // the name of a key
	Cursor                // the bar beside the current row
	Focus                 // the focused outlet
	Reference             // the outlet against which added and missing are told
	Changed               // words that the compared cell does not have
	Restated              // the same in a sentence most of whose words differ: soft where there is colour, so that they do not shout
	Differing             // a detail that clashes but may be compatible
	Clashing              // a detail in conflict
	Alone                 // a sentence that one outlet alone has
	Found                 // a search hit
	Failed                // an error
	MarkConflict
	MarkDiffer
	MarkAdd
	MarkMiss
	MarkReword
	roles // how many there are
)

// Reset ends every role.
const Reset = "\x1b[m"

// Options say for which terminal and taste a sheet is made.
type Options struct {
	Theme   Theme
	Dark    bool                 // whether the terminal's background is dark; asked by Auto alone
	Profile colorprofile.Profile // how many colours the terminal has
	ASCII   bool                 // draw with ASCII signs alone
}

// Sheet is a theme ready for painting. It is not changed after it was made.
type Sheet struct {
	Glyphs
	Theme Theme // the theme in use, never Auto
	on    [roles]string
}

// New makes the sheet for a terminal.
func New(o Options) *Sheet {
	theme := o.Theme
	if theme == Auto {
		theme = Light
		if o.Dark {
			theme = Dark
		}
	}
	s := &Sheet{Theme: theme, Glyphs: unicodeGlyphs()}
	if o.ASCII {
		s.Glyphs = asciiGlyphs()
	}
	if o.Profile <= colorprofile.NoTTY {
		return s
	}
	colours := noColors()
	switch {
	case o.Profile == colorprofile.ASCII:
	case theme == Light:
		colours = lightColors()
	case theme == Dark:
		colours = darkColors()
	}
	// Lip Gloss drops weight and underline with the colours where a terminal has none;
	// NO_COLOR asks for no colour alone, so those come from the palette instead.
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termProfile(o.Profile))
	r.SetHasDarkBackground(theme != Light)
	for role, st := range palette(theme, colours, r) {
		s.on[role] = sequence(st)
	}
	return s
}

// termProfile gives Lip Gloss's name of a colour profile.
func termProfile(p colorprofile.Profile) termenv.Profile {
	switch p {
	case colorprofile.TrueColor:
		return termenv.TrueColor
	case colorprofile.ANSI256:
		return termenv.ANSI256
	default:
		return termenv.ANSI
	}
}

// sequence gives the SGR sequence with which a Lip Gloss style opens.
func sequence(st lipgloss.Style) string {
	const probe = "x"
	open, _, _ := strings.Cut(st.Render(probe), probe)
	return open
}

// Open gives the sequence that starts a role; Text has none. End it with Reset.
func (s *Sheet) Open(role Role) string { return s.on[role] }

// Paint gives a text in a role.
func (s *Sheet) Paint(role Role, text string) string {
	if s.on[role] == "" || text == "" {
		return text
	}
	return s.on[role] + text + Reset
}

// Mark gives the painted glyph of a row's mark.
func (s *Sheet) Mark(m model.Mark) string {
	return s.Paint(MarkRole(m), m.Glyph(s.ASCII))
}

// MarkRole gives the role in which a mark is painted.
func MarkRole(m model.Mark) Role {
	switch m {
	case model.MarkConflicting:
		return MarkConflict
	case model.MarkDiffers:
		return MarkDiffer
	case model.MarkAdded:
		return MarkAdd
	case model.MarkMissing:
		return MarkMiss
	case model.MarkReworded:
		return MarkReword
	default:
		return Dim
	}
}

// EmphasisRole gives the role in which a highlight is painted.
func EmphasisRole(e model.Emphasis) Role {
	switch e {
	case model.Changed:
		return Changed
	case model.Differing:
		return Differing
	case model.Clashing:
		return Clashing
	case model.Alone:
		return Alone
	default:
		return Text
	}
}
