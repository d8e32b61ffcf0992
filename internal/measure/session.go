package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"github.com/creack/pty"
)

// What is looked for in the output, and what a terminal answers.
var (
	endOfFrame = []byte("\x1b[?2026l")
	question   = []byte("\x1b]11;?")
)

const answer = "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"

// session is the program in a pseudo-terminal.
type session struct {
	cmd    *exec.Cmd
	pty    *os.File
	began  time.Time
	output chan output
	last   []byte // what it wrote last; to be read once output is closed
}

// ended tells how the program ended: with an error that says what it wrote last, or nil.
func (s *session) ended() error {
	if err := s.cmd.Wait(); err != nil {
		return fmt.Errorf("the program ended: %w, having written %q", err, s.last)
	}
	return nil
}

// output is something that the program wrote.
type output struct {
	at     time.Time
	bytes  int
	frames int // frames that ended in it
}

// start runs the program on a screen.
func start(program string, width, height int, env []string, args ...string) (*session, error) {
	s := &session{cmd: exec.Command(program, args...), output: make(chan output, 1<<16)}
	s.cmd.Env = append(os.Environ(), append([]string{"TERM=xterm-256color", "COLORTERM=truecolor", "NO_COLOR="}, env...)...)
	s.began = time.Now()
	var err error
	s.pty, err = pty.StartWithSize(s.cmd, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
	if err != nil {
		return nil, err
	}
	go s.listen()
	return s, nil
}

// listen reads what the program writes until it is gone.
func (s *session) listen() {
	defer close(s.output)
	var held []byte // the end of what was read, which may begin something looked for
	buffer := make([]byte, 1<<16)
	for {
		n, err := s.pty.Read(buffer)
		at := time.Now()
		if n > 0 {
			held = append(held, buffer[:n]...)
			if bytes.Contains(held, question) {
				_, _ = io.WriteString(s.pty, answer)
			}
			frames := bytes.Count(held, endOfFrame)
			if frames > 0 {
				held = held[bytes.LastIndex(held, endOfFrame)+len(endOfFrame):]
			}
			held = bytes.Clone(held[max(0, len(held)-len(endOfFrame)):])
			s.last = append(s.last, buffer[:n]...)
			s.last = bytes.Clone(s.last[max(0, len(s.last)-400):])
			s.output <- output{at, n, frames}
		}
		if err != nil {
			return
		}
	}
}

var errSilent = errors.New("no frame came")

// frame waits for the end of a frame, and gives when it came and how many bytes were
// written until then.
func (s *session) frame(patience time.Duration) (at time.Time, written int, err error) {
	limit := time.After(patience)
	for {
		select {
		case o, open := <-s.output:
			if !open {
				return at, written, errors.Join(errors.New("the program ended too soon"), s.ended())
			}
			written += o.bytes
			if o.frames > 0 {
				return o.at, written, nil
			}
		case <-limit:
			return at, written, errSilent
		}
	}
}

// quiet waits until nothing has come for a while, and gives what came before and when its
// last frame ended; zero where none did.
func (s *session) quiet(silence time.Duration) (written int, last time.Time) {
	for {
		select {
		case o, open := <-s.output:
			if !open {
				return written, last
			}
			written += o.bytes
			if o.frames > 0 {
				last = o.at
			}
		case <-time.After(silence):
			return written, last
		}
	}
}

// press types a key and waits for the frame that answers it.
func (s *session) press(key string) (took time.Duration, written int, err error) {
	begin := time.Now()
	if _, err := io.WriteString(s.pty, key); err != nil {
		return 0, 0, err
	}
	at, written, err := s.frame(500 * time.Millisecond)
	return at.Sub(begin), written, err
}

// leave ends the program.
func (s *session) leave() error {
	if _, err := io.WriteString(s.pty, "\x03"); err != nil {
		return err
	}
	for range s.output {
	}
	_ = s.pty.Close()
	return s.ended()
}
