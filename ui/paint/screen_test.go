package paint

import (
	"bufio"
	"bytes"
	"os"
	"strings"
	"testing"
)

// onPipe gives a screen, and a function that waits until a text was written and gives
// everything that was written up to its end.
func onPipe(t *testing.T, failed func(error)) (*Screen, func(text string) string) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	s := NewScreen(w, failed)
	t.Cleanup(func() {
		s.Stop()
		_ = w.Close()
		_ = r.Close()
	})
	in := bufio.NewReader(r)
	return s, func(text string) string {
		var got bytes.Buffer
		for !strings.HasSuffix(got.String(), text) {
			b, err := in.ReadByte()
			if err != nil {
				t.Fatalf("%v before %q: %q", err, text, got.String())
			}
			got.WriteByte(b)
		}
		return got.String()
	}
}

func write(t *testing.T, s *Screen, text string) {
	t.Helper()
	if n, err := s.WriteString(text); n != len(text) || err != nil {
		t.Fatalf("wrote %d of %q: %v", n, text, err)
	}
}

// Frames are painted while the alternate screen is shown, and whole again after it was
// left. Bubble Tea's own are left out.
func TestScreen(t *testing.T) {
	s, until := onPipe(t, func(err error) { t.Error(err) })
	s.Draw("too early", 10, 2)
	write(t, s, "\x1b[?1049h")
	if got := until(endUpdate); !strings.HasPrefix(got, "\x1b[?1049h") || !strings.Contains(got, "too early") {
		t.Errorf("%q", got)
	}
	write(t, s, "\x1b[H frame of Bubble Tea's\x1b[K")
	write(t, s, "\x1b[H")
	s.Draw("too eager", 10, 2)
	if got, want := until(endUpdate), "\x1b[H"+beginUpdate+"\x1b[1;7Hger"; !strings.HasPrefix(got, want) {
		t.Errorf("%q, want %q and more", got, want)
	}
	write(t, s, "\x1b[?1049l")
	s.Draw("shell", 10, 2)
	write(t, s, "$ ")
	if got := until("$ "); got != "\x1b[?1049l$ " {
		t.Errorf("%q", got)
	}
	write(t, s, "\x1b[?1049h")
	if got := until(endUpdate); !strings.Contains(got, eraseScreen) || !strings.Contains(got, "shell") {
		t.Errorf("%q", got)
	}
	write(t, s, "\x1b[2K") // Bubble Tea wipes a line
	s.Draw("shell", 10, 2)
	if got := until(endUpdate); !strings.Contains(got, "shell") {
		t.Errorf("%q", got)
	}
}

// Where nothing reads, it is told once, and frames are no more painted.
func TestScreenTellsThatItIsGone(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	failed := make(chan error, 2)
	s := NewScreen(w, func(err error) { failed <- err })
	defer s.Stop()
	write(t, s, "\x1b[?1049h")
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	s.Draw("nobody", 10, 1)
	<-failed
	s.Draw("reads", 10, 1)
	s.flush()
	if len(failed) > 0 {
		t.Error("it was told twice")
	}
	_ = w.Close()
}
