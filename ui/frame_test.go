package ui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/exp/golden"

	"crosscheck/ui/style"
	"crosscheck/ui/uitest"
)

func TestScreens(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {80, 24}, {120, 40}, {200, 60}} {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		t.Run(name, func(t *testing.T) {
			m := reader(uitest.Ferry(), size[0], size[1])
			press(m, "x")
			checkFrame(t, m)
			golden.RequireEqual(t, screen(m))
		})
	}
}

// The same frame with every escape sequence in it.
func TestLooks(t *testing.T) {
	looks := map[string]struct {
		o Options
		p colorprofile.Profile
	}{
		"dark":          {Options{Theme: style.Dark}, colorprofile.TrueColor},
		"light":         {Options{Theme: style.Light}, colorprofile.ANSI256},
		"16_colours":    {Options{Theme: style.Dark}, colorprofile.ANSI},
		"high_contrast": {Options{Theme: style.HighContrast}, colorprofile.TrueColor},
		"NO_COLOR":      {Options{Theme: style.Dark}, colorprofile.ASCII},
		"ascii":         {Options{Theme: style.Dark, ASCII: true}, colorprofile.ASCII},
	}
	for name, look := range looks {
		t.Run(name, func(t *testing.T) {
			m := styled(uitest.Ferry(), 100, 20, look.o, look.p)
			press(m, "x")
			golden.RequireEqual(t, m.View())
		})
	}
}

func TestASCIIDrawsNothingElse(t *testing.T) {
	m := styled(uitest.Big(3, 20), 120, 30, Options{ASCII: true}, colorprofile.TrueColor)
	for _, key := range []string{"j", "?", "esc", "f", "esc", "2", "3", "S", "4", "5", "6", "1", "enter"} {
		press(m, key)
		for i, b := range []byte(m.View()) {
			if b >= 0x80 {
				t.Fatalf("after %q: byte %#x at %d", key, b, i)
			}
		}
	}
}

func TestPanes(t *testing.T) {
	for name, keys := range map[string][]string{
		"help":   {"?"},
		"detail": {"x", "enter"},
		"filter": {"f", "j", " "},
		"search": {"/", "h", "a", "r", "b", "o", "u", "r"},
		"export": {"e"},
		"added":  {"f", "+", "enter"},
		"nine":   nil,
	} {
		t.Run(name, func(t *testing.T) {
			c := uitest.Ferry()
			if name == "nine" {
				c = uitest.Big(9, 12)
				keys = []string{"tab", "tab", "tab", "tab", "tab", "#"}
			}
			m := reader(c, 110, 30)
			press(m, keys...)
			checkFrame(t, m)
			golden.RequireEqual(t, screen(m))
		})
	}
}

// Every frame fits, at any size, with any number of outlets, through resizes and keys.
func TestAnyFrameFits(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	keys := []string{"j", "k", "n", "N", "x", "X", "ctrl+d", "ctrl+u", "pgdown", "pgup", "g", "G", "tab", "shift+tab", "r", "s", "#", "enter", "esc",
		"1", "2", "3", "4", "5", "6", "S", "f", " ", "c", "/", "a", "?", "ctrl+n", "e", "esc", "esc",
		"z", "h", "H", "<", ">", "+", "-", "=", "O", "t", "T", "K", ":", "1", "2", "`", "~", "v"}
	for articles := 1; articles <= 9; articles++ {
		c := uitest.Big(articles, 25)
		if articles == 3 {
			c = uitest.Ferry()
		}
		m := reader(c, 80, 24)
		for range 120 {
			if rng.IntN(3) == 0 {
				resize(m, 1+rng.IntN(300), 1+rng.IntN(100))
			}
			press(m, keys[rng.IntN(len(keys))])
			checkFrame(t, m)
		}
	}
}

func TestTinyScreensAreAskedToGrow(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {39, 10}, {40, 9}, {5, 40}, {300, 3}} {
		m := reader(uitest.Ferry(), size[0], size[1])
		checkFrame(t, m)
		if size[0] > 30 && !strings.Contains(screen(m), "needs 40x10") {
			t.Errorf("%v: %q", size, screen(m))
		}
		press(m, "n", "tab", "f", "c", "esc")
		resize(m, 80, 24)
		if !strings.Contains(screen(m), "Ferry") {
			t.Errorf("%v: did not come back", size)
		}
	}
}

// What no view shows: that every sentence of the story is somewhere on the way down.
func TestNoSentenceIsOutOfReach(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {80, 24}, {120, 40}} {
		m := reader(uitest.Ferry(), size[0], size[1])
		seen := map[string]bool{}
		for range 300 {
			for _, w := range strings.Fields(screen(m)) {
				seen[w] = true
			}
			press(m, "j")
		}
		for _, a := range uitest.Ferry().Articles {
			for _, s := range a.Sentences {
				for _, w := range strings.Fields(s.Text) {
					if !seen[w] {
						t.Errorf("%v: %q of %s was never on the screen", size, w, a.Outlet)
					}
				}
			}
		}
	}
}

func BenchmarkView(b *testing.B) {
	m := reader(uitest.Big(10, 40), 200, 60)
	b.ReportAllocs()
	for b.Loop() {
		_ = m.View()
	}
}

func BenchmarkKeyToFrame(b *testing.B) {
	for _, size := range []struct {
		name                string
		articles, sentences int
	}{{"10x40", 10, 40}, {"2x10000", 2, 10000}} {
		for _, key := range []string{"j", "n", "tab", "r", "ctrl+d"} {
			b.Run(size.name+"/"+key, func(b *testing.B) {
				m := reader(uitest.Big(size.articles, size.sentences), 200, 60)
				msg := keyMsg(key)
				b.ReportAllocs()
				for b.Loop() {
					m.Update(msg)
					_ = m.View()
					if m.story.scroll.Cursor > m.story.view().Len()-5 {
						press(m, "g")
					}
				}
			})
		}
	}
}

func BenchmarkResize(b *testing.B) {
	m := reader(uitest.Big(10, 40), 200, 60)
	w := 0
	for b.Loop() {
		w = (w + 1) % 100
		resize(m, 150+w, 60)
		_ = m.View()
	}
}

// A notice that has no room on one line takes the lines above it.
func TestLongNotice(t *testing.T) {
	m := reader(uitest.Ferry(), 60, 20)
	m.say(strings.Repeat("so much is to be said ", 5) + "at last")
	lines := strings.Split(screen(m), "\n")
	if len(lines) != 20 || !strings.HasPrefix(lines[17], " so much") || strings.TrimSpace(lines[19]) != "last" {
		t.Errorf("%d lines:\n%s", len(lines), screen(m))
	}
	m.say(strings.Repeat("endless ", 100))
	if lines := strings.Split(screen(m), "\n"); len(lines) != 20 || !strings.HasSuffix(strings.TrimSpace(lines[19]), "…") {
		t.Errorf("%d lines:\n%s", len(lines), screen(m))
	}
}
