// Package terminal reads the terminal for the reader, and finds out whether its
// background is dark without ever waiting for the answer.
//
// The question (OSC 11) is written once the reader runs, and nothing waits for it: what
// is typed passes through Input, which takes the terminal's answer out of the stream and
// hands every other byte on. So a terminal that never answers costs nothing, one that
// answers late does not type its answer into the reader, and no key is lost.
//
//	terminal.go  Open, Query, Fallback
//	input.go     Input: the stream of keys without the answers
//	hangup_*.go  OnEnd: the terminal has gone, or the process is to quit
package terminal

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/term"
)

// Why a reader ended that nobody left.
var (
	ErrGone = errors.New("the terminal is gone")
	ErrQuit = fmt.Errorf("told to quit: %w", context.Canceled)
)

// Query asks a terminal for its background colour.
const Query = "\x1b]11;?\x1b\\"

// Open gives the file to read keys from: the given one (standard input for nil) where it
// is a terminal, else the terminal that the process runs in, so that articles can come
// through a pipe. The caller closes it when owned is true.
func Open(in *os.File) (f *os.File, owned bool, err error) {
	if in == nil {
		in = os.Stdin
	}
	if term.IsTerminal(in.Fd()) {
		return in, false, nil
	}
	name := "/dev/tty"
	if runtime.GOOS == "windows" {
		name = "CONIN$"
	}
	f, err = os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return nil, false, errors.New("no terminal to read keys from: run crosscheck in a terminal, or use crosscheck export")
	}
	return f, true, nil
}

// Env looks a variable up in an environment as os.Environ gives it; the last one counts.
func Env(env []string, name string) string {
	value := ""
	for _, v := range env {
		if k, val, ok := strings.Cut(v, "="); ok && k == name {
			value = val
		}
	}
	return value
}

// Answers tells whether a terminal may be asked at all: one that is too simple would
// print the question.
func Answers(env []string) bool {
	switch Env(env, "TERM") {
	case "", "dumb", "linux", "cons25", "emacs":
		return false
	}
	return runtime.GOOS != "windows"
}

// Fallback tells whether the background is dark as far as the environment says
// (COLORFGBG, as rxvt, Konsole and others set it); dark where it says nothing.
func Fallback(env []string) bool {
	parts := strings.Split(Env(env, "COLORFGBG"), ";")
	n, err := strconv.Atoi(parts[len(parts)-1])
	return err != nil || n < 7 || n == 8
}
