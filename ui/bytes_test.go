package ui

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"crosscheck/model"
	"crosscheck/ui/paint"
	"crosscheck/ui/style"
	"crosscheck/ui/uitest"
)

// Scrolling by one row writes less than 2 KB on a screen of 120 by 40, in any theme, up and
// down, inside rows and from row to row.
func TestScrollByOneRowIsCheap(t *testing.T) {
	const width, height = 120, 40
	for name, c := range map[string]*model.Comparison{
		"ferry": uitest.Ferry(), "3x60": uitest.Big(3, 60), "2x300": uitest.Big(2, 300),
		"10x40": uitest.Big(10, 40), // four narrow columns: a row has a dozen lines, and its words alone are 1.2 KB
	} {
		for _, profile := range []colorprofile.Profile{colorprofile.ASCII, colorprofile.ANSI, colorprofile.TrueColor} {
			t.Run(fmt.Sprint(name, " ", profile), func(t *testing.T) {
				m := styled(c, width, height, Options{Theme: style.Dark}, profile)
				var p paint.Painter
				p.Paint(m.View(), width, height)
				sum, most, n := 0, 0, 0
				for _, key := range []string{"j", "k"} {
					for range 50 {
						press(m, key)
						written := len(p.Paint(m.View(), width, height))
						if written >= 2048 {
							t.Errorf("%d bytes for %s on row %d", written, key, m.story.scene.Row)
						}
						sum, most, n = sum+written, max(most, written), n+1
					}
				}
				t.Logf("mean %d, most %d bytes", sum/n, most)
			})
		}
	}
}

// A frame that is there already writes nothing.
func TestUnchangedFrameWritesNothing(t *testing.T) {
	m := styled(uitest.Ferry(), 120, 40, Options{}, colorprofile.TrueColor)
	var p paint.Painter
	if len(p.Paint(m.View(), 120, 40)) == 0 {
		t.Error("nothing was written for the first frame")
	}
	m.Update(struct{}{})
	if b := p.Paint(m.View(), 120, 40); len(b) > 0 {
		t.Errorf("%q", b)
	}
}

func BenchmarkKeyToBytes(b *testing.B) {
	for _, key := range []string{"j", "n", "tab", "ctrl+d"} {
		b.Run(key, func(b *testing.B) {
			m := styled(uitest.Big(10, 40), 200, 60, Options{}, colorprofile.TrueColor)
			var p paint.Painter
			msg := keyMsg(key)
			b.ReportAllocs()
			for b.Loop() {
				m.Update(msg)
				p.Paint(m.View(), 200, 60)
				if m.story.scroll.Cursor > m.story.view().Len()-5 {
					press(m, "g")
				}
			}
		})
	}
}
