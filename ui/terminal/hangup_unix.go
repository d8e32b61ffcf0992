//go:build unix

package terminal

import (
	"os"
	"os/signal"
	"syscall"
)

// OnHangup calls gone when the terminal hangs up, until stop is called. Without it the
// process would end on the spot, and leave a terminal that is there after all as it is.
func OnHangup(gone func()) (stop func()) {
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGHUP)
	go func() {
		select {
		case <-signals:
			gone()
		case <-done:
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}
