package paint

import (
	"bytes"
	"fmt"
	"os"
	"sync"
)

// Screen is a terminal that frames are painted on. Bubble Tea is given it for its output:
// it sets the terminal up and restores it by what it writes here, and its own frames,
// which are whole lines at fixed times, are left out.
//
// Frames are painted by a goroutine of their own, the latest one only: a terminal that
// reads slowly holds up nobody, and no frame is painted that is out of date. Nothing runs
// while there is nothing to paint.
type Screen struct {
	*os.File // for what Bubble Tea asks a terminal, not for writing

	mu     sync.Mutex // held while something is written
	paint  Painter
	active bool // the alternate screen is shown
	gone   error
	failed func(error)

	next sync.Mutex // held while the waiting frame is changed
	wait frame
	wake chan struct{}
	done chan struct{}
}

// frame is something to paint.
type frame struct {
	text          string
	width, height int
	none          bool
}

// NewScreen makes a screen of a terminal. failed is called at most once, when the
// terminal cannot be written to any more or a frame cannot be painted; not nil.
func NewScreen(f *os.File, failed func(error)) *Screen {
	s := &Screen{File: f, failed: failed, wake: make(chan struct{}, 1), done: make(chan struct{}), wait: frame{none: true}}
	go s.run()
	return s
}

// Draw paints a frame of lines on a screen of the given size, soon.
func (s *Screen) Draw(text string, width, height int) {
	if width <= 0 || height <= 0 {
		return
	}
	s.next.Lock()
	s.wait = frame{text: text, width: width, height: height}
	s.next.Unlock()
	s.signal()
}

// Stop ends painting. The terminal can still be written to.
func (s *Screen) Stop() { close(s.done) }

func (s *Screen) signal() {
	select {
	case s.wake <- struct{}{}:
	default: // it is awake already, and takes the latest
	}
}

func (s *Screen) run() {
	for {
		select {
		case <-s.done:
			return
		case <-s.wake:
			s.flush()
		}
	}
}

// flush paints the frame that waits.
func (s *Screen) flush() {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer func() {
		if fault := recover(); fault != nil {
			s.fail(fmt.Errorf("a frame could not be painted: %v", fault))
		}
	}()
	if !s.active || s.gone != nil {
		return // it is painted once the screen is back
	}
	s.next.Lock()
	f := s.wait
	s.wait.none = true
	s.next.Unlock()
	if f.none {
		return
	}
	if b := s.paint.Paint(f.text, f.width, f.height); len(b) > 0 {
		s.write(b)
	}
}

func (s *Screen) write(b []byte) {
	if _, err := s.File.Write(b); err != nil {
		s.fail(err)
	}
}

// fail tells once that nothing more can be shown.
func (s *Screen) fail(err error) {
	if s.gone == nil {
		s.gone = err
		go s.failed(err)
	}
}

// Sequences of Bubble Tea's that tell what becomes of the screen.
var (
	home     = []byte("\x1b[H")
	enterAlt = []byte("\x1b[?1049h")
	leaveAlt = []byte("\x1b[?1049l")
	erase    = []byte("\x1b[2") // J or K: the screen or the line
)

// Write writes a sequence of Bubble Tea's, or of anybody else. Bubble Tea's frames are
// told by their beginning: it never moves the cursor home and writes on otherwise.
func (s *Screen) Write(b []byte) (int, error) {
	if len(b) > len(home) && bytes.HasPrefix(b, home) {
		return len(b), nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if bytes.Contains(b, erase) {
		s.paint.Forget()
	}
	if bytes.Contains(b, enterAlt) {
		s.active = true
		s.paint.Forget()
		s.signal()
	}
	if bytes.Contains(b, leaveAlt) {
		s.active = false
	}
	return s.File.Write(b)
}

// WriteString is Write for a text.
func (s *Screen) WriteString(text string) (int, error) { return s.Write([]byte(text)) }
