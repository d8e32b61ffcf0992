//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
)

// OnEnd calls end with the reason when the terminal hangs up or the process is told to
// quit, until stop is called. Without it the process would end on the spot, and leave a
// terminal that is there after all as it is.
func OnEnd(end func(why error)) (stop func()) {
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGHUP, syscall.SIGQUIT)
	go func() {
		select {
		case s := <-signals:
			if s == syscall.SIGHUP {
				end(ErrGone)
			} else {
				end(ErrQuit)
			}
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}
