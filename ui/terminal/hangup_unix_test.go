//go:build unix

package terminal

import (
	"os"
	"syscall"
	"testing"
)

func TestOnHangup(t *testing.T) {
	gone := make(chan struct{})
	stop := OnHangup(func() { close(gone) })
	if err := syscall.Kill(os.Getpid(), syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	<-gone
	stop()
}
