//go:build unix

package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"github.com/hinshun/vt10x"

	"crosscheck/model"
	"crosscheck/ui/uitest"
)

// childVar makes the test binary a reader in a terminal instead of a run of tests.
const childVar = "CROSSCHECK_TEST_READER"

func TestMain(m *testing.M) {
	if os.Getenv(childVar) == "" {
		os.Exit(m.Run())
	}
	e := engine()
	if os.Getenv(childVar) == "panic" {
		e.Export = func(*model.Comparison, string) error { panic("a fault in an export") }
	}
	if os.Getenv(childVar) == "fault" {
		e.Arrange = func(*model.Comparison, int) []model.Row { panic("a fault in a key") }
	}
	c := uitest.Ferry()
	if os.Getenv(childVar) == "drawing" {
		c.Conflicts = []model.Conflict{{Row: len(c.Rows)}} // the summary cannot be drawn
	}
	if _, err := Run(context.Background(), Options{Engine: e, Comparison: c}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	os.Exit(0)
}

// patience bounds every wait of these tests; what they wait for comes in milliseconds.
const patience = 20 * time.Second

// session is a reader that runs in a pseudo-terminal.
type session struct {
	t      *testing.T
	cmd    *exec.Cmd
	pty    *os.File
	before *term.State
	screen vt10x.Terminal
	mu     sync.Mutex
	raw    strings.Builder // everything the reader wrote
	eof    chan struct{}
}

// start runs a reader on a screen. answer is what the terminal replies when it is asked
// for its background; "" is a terminal that is silent.
func start(t *testing.T, mode, answer string, width, height int) *session {
	t.Helper()
	return startWith(t, mode, answer, width, height, "TERM=xterm-256color")
}

// startWith is start with more of an environment.
func startWith(t *testing.T, mode, answer string, width, height int, env ...string) *session {
	t.Helper()
	s := &session{t: t, cmd: exec.Command(os.Args[0]), screen: vt10x.New(vt10x.WithSize(width, height)), eof: make(chan struct{})}
	s.cmd.Env = []string{childVar + "=" + mode, "COLORTERM=truecolor", "HOME=" + t.TempDir()}
	s.cmd.Env = append(s.cmd.Env, env...)
	s.cmd.Dir = t.TempDir()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(master, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}); err != nil {
		t.Fatal(err)
	}
	if s.before, err = term.GetState(slave.Fd()); err != nil {
		t.Fatal(err)
	}
	s.pty = master
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = slave, slave, slave
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// The slave stays open here, so that its state can be looked at after the reader is gone.
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		_, _ = s.cmd.Process.Wait()
		_ = master.Close()
		_ = slave.Close()
	})
	go func() {
		defer close(s.eof)
		buf := make([]byte, 1<<16)
		for {
			n, err := master.Read(buf)
			s.mu.Lock()
			s.raw.Write(buf[:n])
			_, _ = s.screen.Write(buf[:n])
			s.mu.Unlock()
			if answer != "" && strings.Contains(string(buf[:n]), "\x1b]11;?") {
				_, _ = io.WriteString(master, answer)
			}
			if err != nil {
				return
			}
		}
	}()
	return s
}

// wait waits until the screen or what was written holds a text.
func (s *session) wait(what string, ok func(screen, raw string) bool) {
	s.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		s.mu.Lock()
		screen, raw := s.screen.String(), s.raw.String()
		s.mu.Unlock()
		if ok(screen, raw) {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("never saw %s; the screen:\n%s", what, screen)
		}
		time.Sleep(2 * time.Millisecond)
	}
}

// waitFor waits for a channel to have something.
func (s *session) waitFor(what string, done chan error) {
	s.t.Helper()
	select {
	case err := <-done:
		done <- err
	case <-time.After(patience):
		s.t.Fatalf("never saw %s", what)
	}
}

func (s *session) see(text string) {
	s.t.Helper()
	s.wait(text, func(screen, _ string) bool { return strings.Contains(screen, text) })
}

func (s *session) typed(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.pty, keys); err != nil {
		s.t.Fatal(err)
	}
}

// left waits until the reader is gone and checks that the terminal is as it was.
func (s *session) left() error {
	s.t.Helper()
	err := s.cmd.Wait()
	s.wait("the end of the alternate screen", func(_, raw string) bool { return strings.Contains(raw, "\x1b[?1049l") })
	s.mu.Lock()
	raw := s.raw.String()
	s.mu.Unlock()
	for on, off := range map[string]string{"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?2004h": "\x1b[?2004l", "\x1b[?1002h": "\x1b[?1002l", "\x1b[?1006h": "\x1b[?1006l"} {
		if strings.Contains(raw, on) && strings.LastIndex(raw, off) < strings.LastIndex(raw, on) {
			s.t.Errorf("%q was never taken back", on)
		}
	}
	after, stateErr := term.GetState(s.pty.Fd())
	if stateErr != nil {
		s.t.Fatal(stateErr)
	}
	if *after != *s.before {
		s.t.Errorf("the terminal's modes were %+v and are %+v", *s.before, *after)
	}
	return err
}

func TestReaderInATerminal(t *testing.T) {
	s := start(t, "plain", "\x1b]11;rgb:0000/0000/0000\x1b\\", 100, 30)
	s.see("Ferry capsizes")
	s.typed("x")
	s.see("difference 2/10")
	s.typed("\t")
	s.typed("r")
	s.see("rows as seen from Harbour Post")
	s.typed("/vessel\r")
	s.see("next hit")
	if err := pty.Setsize(s.pty, &pty.Winsize{Cols: 60, Rows: 20}); err != nil {
		t.Fatal(err)
	}
	s.screen.Resize(60, 20)
	s.see("hit 1/2")
	s.typed("q")
	if err := s.left(); err != nil {
		t.Errorf("leaving: %v", err)
	}
}

// A terminal that answers nothing must not hold up the first frame. Bubble Tea would ask
// it while packages initialise, before anything else is written, and wait for seconds;
// so the first thing that reaches the terminal has to be the alternate screen.
func TestSilentTerminal(t *testing.T) {
	s := start(t, "plain", "", 80, 24)
	s.see("Ferry capsizes")
	s.mu.Lock()
	raw := s.raw.String()
	s.mu.Unlock()
	const hideCursor = "\x1b[?25l"
	if before, _, _ := strings.Cut(raw, "\x1b[?1049h"); before != hideCursor {
		t.Errorf("the terminal was asked before the reader ran: %q", before)
	}
	frame := strings.Index(raw, "Ferry capsizes")
	if asked := strings.Count(raw[:frame], "\x1b]11;?"); asked > 1 {
		t.Errorf("the terminal was asked %d times before the first frame", asked)
	}
	s.typed("nq")
	if err := s.left(); err != nil {
		t.Errorf("leaving: %v", err)
	}
}

func TestLightTerminal(t *testing.T) {
	s := start(t, "plain", "\x1b]11;rgb:ffff/ffff/ffff\a", 80, 24)
	const lightBlue = "38;2;0;104;168"
	s.wait("the light palette", func(_, raw string) bool { return strings.Contains(raw, lightBlue) })
	s.typed("q")
	if err := s.left(); err != nil {
		t.Errorf("leaving: %v", err)
	}
}

func TestTerminalIsRestoredAfterAPanic(t *testing.T) {
	s := start(t, "panic", "", 80, 24)
	s.see("Ferry capsizes")
	s.typed("e")
	s.see("export to")
	s.typed("\r")
	err := s.left()
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		t.Errorf("a panic ended the reader with %v", err)
	}
}
