package paint

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hinshun/vt10x"
)

// terminal is what the painter's bytes are tried on.
type terminal struct {
	vt10x.Terminal
	width, height int
}

func newTerminal(width, height int) *terminal {
	return &terminal{vt10x.New(vt10x.WithSize(width, height)), width, height}
}

// cells gives everything that is to be seen.
func (t *terminal) cells() string {
	var b strings.Builder
	for y := range t.height {
		for x := range t.width {
			g := t.Cell(x, y)
			if g.Char == 0 || g.Char == ' ' {
				g.Char = ' '
				if g.Mode&(1<<0|1<<1) == 0 { // the colour of a letter that is not there
					g.FG = vt10x.DefaultFG
				}
			}
			fmt.Fprintf(&b, "%c/%d/%d/%d ", g.Char, g.Mode, g.FG, g.BG)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// plainly writes a frame whole.
func (t *terminal) plainly(frame string) {
	t.Write([]byte("\x1b[m\x1b[2J"))
	for y, line := range strings.Split(frame, "\n") {
		fmt.Fprintf(t, "\x1b[%dH%s\x1b[m", y+1, line)
	}
}

var styles = []string{"", "\x1b[1m", "\x1b[4m", "\x1b[1;31m", "\x1b[38;5;25m", "\x1b[7m", "\x1b[34m\x1b[1m"}

// line gives a line at most so many cells wide.
func line(rng *rand.Rand, width int) string {
	var b strings.Builder
	for left := rng.IntN(width + 1); left > 0; {
		n := min(left, 1+rng.IntN(12))
		left -= n
		if style := styles[rng.IntN(len(styles))]; style == "" {
			b.WriteString(word(rng, n))
		} else {
			b.WriteString(style + word(rng, n) + "\x1b[m")
		}
	}
	return b.String()
}

func word(rng *rand.Rand, n int) string {
	const letters = "abc   –é│"
	signs := []rune(letters)
	out := make([]rune, n)
	for i := range out {
		out[i] = signs[rng.IntN(len(signs))]
	}
	return string(out)
}

// What the painter writes leads from any frame to any other: by single cells, erased ends
// of lines, moved lines, other sizes.
func TestPaintedIsWhatWasToBeShown(t *testing.T) {
	for seed := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, 1))
		width, height := 10+rng.IntN(60), 3+rng.IntN(20)
		var p Painter
		screen := newTerminal(width, height)
		frame := make([]string, height)
		for step := range 60 {
			switch rng.IntN(5) {
			case 0: // a word
				y := rng.IntN(height)
				frame[y] = line(rng, width)
			case 1: // scroll a part, with a bar at the right that does not move
				top := rng.IntN(height)
				bottom := top + 1 + rng.IntN(height-top)
				by := 1 + rng.IntN(3)
				if rng.IntN(2) == 0 {
					for y := top; y < bottom; y++ {
						if frame[y] = line(rng, width); y+by < bottom {
							frame[y] = frame[y+by]
						}
					}
				} else {
					for y := bottom - 1; y >= top; y-- {
						if y-by >= top {
							frame[y] = frame[y-by]
						} else {
							frame[y] = line(rng, width)
						}
					}
				}
			case 2: // all
				for y := range frame {
					frame[y] = line(rng, width)
				}
			case 3: // nothing
				if b := p.Paint(strings.Join(frame, "\n"), width, height); step > 0 && p.Paint(strings.Join(frame, "\n"), width, height) != nil {
					t.Fatalf("seed %d: %d bytes for a frame that is there", seed, len(b))
				} else {
					screen.Write(b)
				}
			case 4:
				frame[rng.IntN(height)] = ""
			}
			screen.Write(p.Paint(strings.Join(frame, "\n"), width, height))
			want := newTerminal(width, height)
			want.plainly(strings.Join(frame, "\n"))
			if got, want := screen.cells(), want.cells(); got != want {
				t.Fatalf("seed %d step %d:\n%s\nwant\n%s", seed, step, got, want)
			}
		}
	}
}
