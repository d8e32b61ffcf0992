//go:build unix

package ui

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// gone waits for the reader's process to end.
func (s *session) gone() error {
	s.t.Helper()
	done := make(chan error, 1)
	go func() { done <- s.cmd.Wait() }()
	s.waitFor("the end of the reader", done)
	return <-done
}

func TestTerminalThatVanishes(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = []string{childVar + "=plain", "TERM=xterm-256color", "HOME=" + t.TempDir()}
	master, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		t.Fatal(err)
	}
	s := &session{t: t, cmd: cmd}
	defer func() { _ = cmd.Process.Kill() }()
	var raw []byte
	for buf := make([]byte, 1<<16); !strings.Contains(string(raw), "Ferry capsizes"); {
		n, err := master.Read(buf)
		if err != nil {
			t.Fatal(err)
		}
		raw = append(raw, buf[:n]...)
	}
	if err := master.Close(); err != nil { // nobody reads from it any more: it is closed at once
		t.Fatal(err)
	}
	if err := s.gone(); err == nil {
		t.Error("a reader without a terminal tells success")
	}
}

// A signal that somebody sends, while the terminal is there: it is left as it was.
func TestSignals(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGHUP, syscall.SIGQUIT} {
		s := start(t, "plain", "", 80, 24)
		s.see("Ferry capsizes")
		if err := s.cmd.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		var failed *exec.ExitError
		if err := s.left(); !errors.As(err, &failed) || failed.ExitCode() != 2 {
			t.Errorf("%v: ended with %v", signal, err)
		}
	}
}

func TestSuspendAndResume(t *testing.T) {
	s := start(t, "plain", "", 80, 24)
	s.see("Ferry capsizes")
	s.typed("x\x1a")
	s.wait("the screen given back", func(_, raw string) bool { return strings.Contains(raw, "\x1b[?1049l") })
	s.wait("the terminal's modes", func(_, _ string) bool {
		now, err := term.GetState(s.pty.Fd())
		return err == nil && *now == *s.before
	})
	s.mu.Lock()
	if raw := s.raw.String(); strings.LastIndex(raw, "\x1b[?1002l") < strings.LastIndex(raw, "\x1b[?1002h") {
		t.Error("the mouse is not given back")
	}
	s.mu.Unlock()
	// Nothing stops a process that has no shell above it; it waits to be continued all the same.
	s.wait("the reader taken up again", func(_, raw string) bool {
		_ = s.cmd.Process.Signal(syscall.SIGCONT)
		return strings.Count(raw, "\x1b[?1049h") == 2
	})
	s.wait("the mouse taken up again", func(_, raw string) bool { return strings.Count(raw, "\x1b[?1002h") == 2 })
	s.see("difference 2/10")
	s.typed("x")
	s.see("difference 8/10")
	s.typed("q")
	if err := s.left(); err != nil {
		t.Errorf("leaving: %v", err)
	}
}

func TestResizeStorm(t *testing.T) {
	s := start(t, "plain", "", 80, 24)
	s.see("Ferry capsizes")
	resize := func(width, height int) {
		s.mu.Lock()
		defer s.mu.Unlock()
		if err := pty.Setsize(s.pty, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}); err != nil {
			t.Fatal(err)
		}
		s.screen.Resize(width, height)
	}
	for n := range 200 {
		resize(1+n*37%200, 1+n*23%60)
		if n%10 == 0 {
			s.typed("n")
		}
	}
	resize(1, 1)
	resize(100, 30)
	s.typed("gx")
	s.see("difference 2/10")
	s.see("not reported")
	s.typed("q")
	if err := s.left(); err != nil {
		t.Errorf("leaving: %v", err)
	}
}

func TestTerminalIsRestoredAfterAFault(t *testing.T) {
	for mode, keys := range map[string]string{"fault": "\tr", "drawing": "6"} {
		s := start(t, mode, "", 80, 24)
		s.see("Ferry capsizes")
		s.typed(keys)
		var failed *exec.ExitError
		if err := s.left(); !errors.As(err, &failed) {
			t.Errorf("%s: a fault ended the reader with %v", mode, err)
		}
	}
}

func TestMouseInATerminal(t *testing.T) {
	s := start(t, "plain", "", 120, 30)
	s.see("Ferry capsizes")
	s.typed("\x1b[<0;60;2M\x1b[<0;60;2m") // the second outlet's name
	s.typed("r")
	s.see("rows as seen from Harbour Post")
	s.typed("v")
	s.wait("the mouse lent", func(_, raw string) bool { return strings.Contains(raw, "\x1b[?1002l") })
	s.typed("q")
	if err := s.left(); err != nil {
		t.Errorf("leaving: %v", err)
	}
}

// A terminal that can place no cursor gets lines.
func TestDumbTerminal(t *testing.T) {
	s := startWith(t, "plain", "", 80, 24, "TERM=dumb")
	s.see("Row 1 of 13")
	s.typed("x\n")
	s.see("conflict 1 of 2")
	s.typed("q\n")
	if err := s.gone(); err != nil {
		t.Errorf("leaving: %v", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if strings.Contains(s.raw.String(), "\x1b") {
		t.Errorf("escape sequences: %q", s.raw.String())
	}
}
