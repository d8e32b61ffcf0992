package style

import (
	"fmt"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
)

// Theme is a choice of colours.
type Theme uint8

const (
	Auto         Theme = iota // light or dark, as the terminal answers
	Light                     // for a light background
	Dark                      // for a dark background
	HighContrast              // no colours: weight, underline and reverse video alone
)

var themeNames = []string{"auto", "light", "dark", "high-contrast"}

func (t Theme) String() string {
	if int(t) < len(themeNames) {
		return themeNames[t]
	}
	return fmt.Sprintf("Theme(%d)", uint8(t))
}

// ParseTheme reads a theme's name.
func ParseTheme(name string) (Theme, error) {
	for i, n := range themeNames {
		if n == name {
			return Theme(i), nil
		}
	}
	return Auto, fmt.Errorf("unknown theme %q: use auto, light, dark or high-contrast", name)
}

// ColorMode says when to use colour.
type ColorMode uint8

const (
	ColorAuto   ColorMode = iota // as the terminal and NO_COLOR say
	ColorAlways                  // even where NO_COLOR is set
	ColorNever                   // weight and underline alone
)

var colorNames = []string{"auto", "always", "never"}

func (c ColorMode) String() string {
	if int(c) < len(colorNames) {
		return colorNames[c]
	}
	return fmt.Sprintf("ColorMode(%d)", uint8(c))
}

// Profile tells how many colours to use in an environment (as from os.Environ).
// NO_COLOR counts as set with any value but the empty one (no-color.org).
func Profile(mode ColorMode, env []string) colorprofile.Profile {
	plain := make([]string, 0, len(env))
	noColor := mode == ColorNever
	for _, v := range env {
		if len(v) > 9 && v[:9] == "NO_COLOR=" {
			noColor = noColor || mode == ColorAuto
			continue
		}
		plain = append(plain, v)
	}
	p := colorprofile.Env(plain)
	if noColor {
		return min(p, colorprofile.ASCII)
	}
	if mode == ColorAlways {
		return max(p, colorprofile.ANSI)
	}
	return p
}

// palette gives the Lip Gloss style of every role but Text. Colours are named three
// times, for terminals with 16 million, 256 and 16 colours.
func palette(theme Theme, c colors, r *lipgloss.Renderer) map[Role]lipgloss.Style {
	plain := r.NewStyle()
	bold := plain.Bold(true)
	// A bold headline hides bold words in it where there is no colour to tell them by.
	headline := bold
	if c == noColors() || theme == HighContrast {
		headline = plain
	}
	if theme == HighContrast {
		strong := bold.Reverse(true)
		return map[Role]lipgloss.Style{
			Strong: bold, Headline: headline, Dim: plain, Key: bold, Cursor: bold, Focus: strong, Reference: bold,
			Changed: bold, Restated: bold, Differing: bold.Underline(true), Clashing: strong, Alone: plain,
			Found: plain.Reverse(true), Failed: strong,
			MarkConflict: strong, MarkDiffer: bold, MarkAdd: bold, MarkMiss: bold, MarkReword: plain,
		}
	}
	blue, orange := bold.Foreground(c.blue), bold.Foreground(c.orange)
	restated := plain.Foreground(c.blue).Italic(true)
	if c == noColors() { // not every terminal has a slant
		restated = bold
	}
	return map[Role]lipgloss.Style{
		Strong: bold, Headline: headline, Dim: plain.Foreground(c.dim), Key: blue, Cursor: blue, Focus: bold.Reverse(true), Reference: bold.Underline(true),
		Changed:   blue,
		Restated:  restated,
		Differing: plain.Foreground(c.yellow).Underline(true),
		Clashing:  orange.Underline(true),
		Alone:     plain.Foreground(c.blue),
		Found:     plain.Reverse(true), Failed: orange,
		MarkConflict: orange, MarkDiffer: bold.Foreground(c.yellow), MarkAdd: blue, MarkMiss: bold.Foreground(c.purple), MarkReword: plain.Foreground(c.blue),
	}
}

// colors are the hues that a palette is made of.
type colors struct{ dim, blue, orange, yellow, purple lipgloss.TerminalColor }

func noColors() colors {
	none := lipgloss.NoColor{}
	return colors{none, none, none, none, none}
}

func darkColors() colors {
	return colors{
		dim:    lipgloss.CompleteColor{TrueColor: "#8f959e", ANSI256: "246", ANSI: "8"},
		blue:   lipgloss.CompleteColor{TrueColor: "#56b4e9", ANSI256: "74", ANSI: "14"},
		orange: lipgloss.CompleteColor{TrueColor: "#ff9f45", ANSI256: "215", ANSI: "11"},
		yellow: lipgloss.CompleteColor{TrueColor: "#e6c84a", ANSI256: "185", ANSI: "3"},
		purple: lipgloss.CompleteColor{TrueColor: "#d99bbf", ANSI256: "175", ANSI: "13"},
	}
}

func lightColors() colors {
	return colors{
		dim:    lipgloss.CompleteColor{TrueColor: "#626870", ANSI256: "241", ANSI: "8"},
		blue:   lipgloss.CompleteColor{TrueColor: "#0068a8", ANSI256: "25", ANSI: "4"},
		orange: lipgloss.CompleteColor{TrueColor: "#b04000", ANSI256: "130", ANSI: "1"},
		yellow: lipgloss.CompleteColor{TrueColor: "#7a5c00", ANSI256: "94", ANSI: "3"},
		purple: lipgloss.CompleteColor{TrueColor: "#96437a", ANSI256: "96", ANSI: "5"},
	}
}
