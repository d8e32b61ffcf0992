package style

import (
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"crosscheck/model"
)

func TestNothingIsToldByColourAlone(t *testing.T) {
	sheets := map[string]*Sheet{
		"NO_COLOR":      New(Options{Theme: Dark, Profile: colorprofile.ASCII}),
		"high contrast": New(Options{Theme: HighContrast, Profile: colorprofile.TrueColor}),
	}
	for name, s := range sheets {
		for _, role := range []Role{Changed, Restated, Differing, Clashing, Found, Focus, Strong} {
			if s.Open(role) == "" {
				t.Errorf("%s: role %d looks like plain text", name, role)
			}
		}
		if s.Open(Changed) == s.Open(Differing) || s.Open(Differing) == s.Open(Clashing) || s.Open(Changed) == s.Open(Clashing) {
			t.Errorf("%s: two kinds of highlight look alike", name)
		}
	}
	if s := New(Options{Theme: Dark, Profile: colorprofile.ASCII}); strings.Contains(s.Open(Changed), "3") {
		t.Errorf("colour without colours: %q", s.Open(Changed))
	}
	for _, theme := range []Theme{Light, Dark} {
		s := New(Options{Theme: theme, Profile: colorprofile.TrueColor})
		for _, role := range []Role{Changed, Restated, Differing, Clashing} {
			if on := s.Open(role); !strings.Contains(on, "1;") && !strings.Contains(on, "3;") && !strings.Contains(on, "4;") {
				t.Errorf("%v: role %d is neither bold nor slanted nor underlined: %q", theme, role, on)
			}
		}
	}
}

func TestMarksHaveDistinctGlyphs(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		seen := map[string]model.Mark{}
		for _, m := range model.Marks() {
			g := m.Glyph(ascii)
			if other, ok := seen[g]; ok {
				t.Errorf("%v and %v share the glyph %q", m, other, g)
			}
			seen[g] = m
		}
	}
}

func TestAutoFollowsTheBackground(t *testing.T) {
	if got := New(Options{Dark: true}).Theme; got != Dark {
		t.Errorf("dark background gave %v", got)
	}
	if got := New(Options{}).Theme; got != Light {
		t.Errorf("light background gave %v", got)
	}
	if got := New(Options{Theme: HighContrast, Dark: true}).Theme; got != HighContrast {
		t.Errorf("high-contrast gave %v", got)
	}
}

func TestPaint(t *testing.T) {
	s := New(Options{Theme: Dark, Profile: colorprofile.TrueColor})
	if got := s.Paint(Text, "x"); got != "x" {
		t.Errorf("plain text painted: %q", got)
	}
	if got := s.Paint(Strong, "x"); got != "\x1b[1mx\x1b[m" {
		t.Errorf("strong text: %q", got)
	}
	if got := New(Options{Profile: colorprofile.NoTTY}).Paint(Clashing, "x"); got != "x" {
		t.Errorf("sequence on no terminal: %q", got)
	}
}

func TestGlyphsAreOneCell(t *testing.T) {
	for _, g := range []Glyphs{unicodeGlyphs(), asciiGlyphs()} {
		v := reflect.ValueOf(g)
		for i := range v.NumField() {
			name, f := v.Type().Field(i).Name, v.Field(i)
			if f.Kind() != reflect.String || name == "NotReported" || name == "Absent" || name == "Ellipsis" {
				continue
			}
			if w := ansi.StringWidth(f.String()); w != 1 {
				t.Errorf("%s %q is %d cells wide", name, f.String(), w)
			}
			if g.ASCII && f.String()[0] >= 0x80 {
				t.Errorf("%s %q is not ASCII", name, f.String())
			}
		}
	}
}

func TestProfile(t *testing.T) {
	tests := []struct {
		mode ColorMode
		env  []string
		want colorprofile.Profile
	}{
		{ColorAuto, []string{"TERM=xterm-256color"}, colorprofile.ANSI256},
		{ColorAuto, []string{"TERM=xterm-256color", "COLORTERM=truecolor"}, colorprofile.TrueColor},
		{ColorAuto, []string{"TERM=xterm-256color", "NO_COLOR=yes please"}, colorprofile.ASCII},
		{ColorAuto, []string{"TERM=xterm-256color", "NO_COLOR="}, colorprofile.ANSI256},
		{ColorAlways, []string{"TERM=xterm-256color", "NO_COLOR=1"}, colorprofile.ANSI256},
		{ColorNever, []string{"TERM=xterm-256color"}, colorprofile.ASCII},
		{ColorAuto, []string{"TERM=dumb"}, colorprofile.NoTTY},
	}
	for _, tt := range tests {
		if got := Profile(tt.mode, tt.env); got != tt.want {
			t.Errorf("Profile(%v, %v) = %v, want %v", tt.mode, tt.env, got, tt.want)
		}
	}
}

func TestParseTheme(t *testing.T) {
	for i := range themeNames {
		if got, err := ParseTheme(Theme(i).String()); err != nil || got != Theme(i) {
			t.Errorf("ParseTheme(%q) = %v, %v", Theme(i), got, err)
		}
	}
	if _, err := ParseTheme("sepia"); err == nil {
		t.Error("unknown theme taken")
	}
}

// Contrast as the Web Content Accessibility Guidelines 2.2 define it; 4.5 is their
// minimum for text.
func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		name       string
		c          colors
		background float64
	}{{"dark", darkColors(), luminance("#1e1e1e")}, {"light", lightColors(), luminance("#ffffff")}} {
		for _, c := range []lipgloss.TerminalColor{tt.c.dim, tt.c.blue, tt.c.orange, tt.c.yellow, tt.c.purple} {
			a, b := luminance(c.(lipgloss.CompleteColor).TrueColor), tt.background
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
				t.Errorf("%s: %s has a contrast of %.1f", tt.name, c, ratio)
			}
		}
	}
}

func luminance(hex string) float64 {
	n, _ := strconv.ParseUint(hex[1:], 16, 32)
	var l float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		v := float64(n>>(16-8*i)&0xff) / 255
		if v <= 0.03928 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		l += weight * v
	}
	return l
}
