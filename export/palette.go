package export

import (
	"fmt"
	"strings"

	"crosscheck/model"
)

// Theme is a choice of colours for Text on a terminal.
type Theme uint8

const (
	ThemeAuto         Theme = iota // readable on light and on dark
	ThemeLight                     // for a light background
	ThemeDark                      // for a dark background
	ThemeHighContrast              // no hue; bold, underline and reverse
)

var themeNames = []string{"auto", "light", "dark", "high-contrast"}

// String gives the theme's name.
func (t Theme) String() string {
	if int(t) < len(themeNames) {
		return themeNames[t]
	}
	return fmt.Sprintf("Theme(%d)", uint8(t))
}

// UnmarshalText reads a theme's name.
func (t *Theme) UnmarshalText(text []byte) error {
	for i, name := range themeNames {
		if name == string(text) {
			*t = Theme(i)
			return nil
		}
	}
	return fmt.Errorf("no theme %q; there are %s", text, strings.Join(themeNames, ", "))
}

const reset = "\x1b[0m"

// palette holds what is written before words; the zero palette, for files and mail,
// marks them with signs instead.
type palette struct {
	on                         bool
	clash, differ, other, news string // clashing, differing, changed words; glyphs of added and missing rows
	strong, faint              string
}

// newPalette gives the colours of a theme, from the 256 that terminals share. Blue
// and orange are told apart by the colour-blind; bold and underline without colour.
func newPalette(color bool, t Theme) palette {
	if !color {
		return palette{}
	}
	p := palette{on: true, strong: "\x1b[1m"}
	hues := [3]int{166, 136, 32}
	switch t {
	case ThemeLight:
		hues = [3]int{130, 94, 25}
	case ThemeDark:
		hues = [3]int{215, 222, 111}
	case ThemeHighContrast:
		p.clash, p.differ, p.other, p.news = "\x1b[1;4;7m", "\x1b[1;4m", "\x1b[4m", "\x1b[1m"
		return p
	}
	p.clash = fmt.Sprintf("\x1b[1;4;38;5;%dm", hues[0])
	p.differ = fmt.Sprintf("\x1b[1;38;5;%dm", hues[1])
	p.other = fmt.Sprintf("\x1b[4;38;5;%dm", hues[2])
	p.news = fmt.Sprintf("\x1b[1;38;5;%dm", hues[2])
	p.faint = "\x1b[2m"
	return p
}

// words gives what stands before words with an emphasis.
func (p *palette) words(e model.Emphasis) string {
	switch e {
	case model.Clashing:
		return p.clash
	case model.Differing:
		return p.differ
	case model.Changed:
		return p.other
	}
	return ""
}

// glyph gives what stands before the glyph of a mark.
func (p *palette) glyph(m model.Mark) string {
	switch m {
	case model.MarkConflicting:
		return p.clash
	case model.MarkDiffers:
		return p.differ
	case model.MarkAdded, model.MarkMissing:
		return p.news
	}
	return p.faint
}

// signs gives what stands around words with an emphasis where there is no colour.
func signs(e model.Emphasis) string {
	switch e {
	case model.Clashing:
		return "*"
	case model.Differing:
		return "~"
	case model.Changed:
		return "_"
	}
	return ""
}

// paint writes text between a sequence and a reset.
func paint(sequence, text string) string {
	if sequence == "" || text == "" {
		return text
	}
	return sequence + text + reset
}
