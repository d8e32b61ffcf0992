//go:build unix

package terminal

import (
	"errors"
	"os"
	"syscall"
	"testing"
)

func TestOnEnd(t *testing.T) {
	for signal, want := range map[syscall.Signal]error{syscall.SIGHUP: ErrGone, syscall.SIGQUIT: ErrQuit} {
		ended := make(chan error, 1)
		stop := OnEnd(func(why error) { ended <- why })
		if err := syscall.Kill(os.Getpid(), signal); err != nil {
			t.Fatal(err)
		}
		if got := <-ended; !errors.Is(got, want) {
			t.Errorf("%v: %v, want %v", signal, got, want)
		}
		stop()
	}
}
