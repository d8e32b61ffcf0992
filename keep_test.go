//go:build !windows

package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
)

// What is marked in the last moment before leaving is there the next time, whichever way
// round the articles are named; the comparison is among the recent ones.
func TestMarksOnTerminal(t *testing.T) {
	one := article(t, "“We counted nineteen bodies on the beach this morning,” harbour master Ines Falk told reporters.")
	other := article(t, "“We counted ninety bodies on the beach this morning,” harbour master Ines Falk told reporters.")
	env := []string{"XDG_STATE_HOME=" + t.TempDir()}
	if shown, status := onTerminal(t, env, endOfFrame, "xmcq", one, other); status != 0 {
		t.Fatalf("status %d: %q", status, shown)
	}
	if shown, status := onTerminal(t, env, "1 mark", "q", other, one); status != 0 || !strings.Contains(shown, "your work on this story is back: 1 mark") {
		t.Errorf("status %d: %q", status, shown)
	}
	if shown, status := onTerminal(t, env, "Ferry sinks off Port Anselm", "q"); status != 0 || !strings.Contains(shown, "Ferry sinks off Port Anselm") {
		t.Errorf("the picker: status %d: %q", status, shown)
	}
}

func TestConfigurationOnTerminal(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "crosscheck", "config.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	env := []string{"XDG_CONFIG_HOME=" + folder}
	write("ascii = true\n[keys]\nquit = \"Z\"\n")
	if shown, status := onTerminal(t, env, endOfFrame, "Z", "sample:ferry"); status != 0 || strings.Contains(shown, "│") {
		t.Errorf("status %d: %q", status, shown)
	}
	write("ascii = true\n[keys]\nexport = \"n\"\n")
	shown, status := onTerminal(t, env, "", "", "sample:ferry")
	if want := "crosscheck: " + path + `:3: key "n" is bound to both next-difference and export; `; status != 2 || !strings.HasPrefix(shown, want) || strings.Contains(shown, fullScreen) {
		t.Errorf("status %d: %q", status, shown)
	}
}

// A reader that is told to end does so at once and gives the terminal back, whatever is
// being kept.
func TestReaderIsTerminated(t *testing.T) {
	for _, keys := range []string{"", "xmt", "xa a note that is being written"} {
		env := []string{"XDG_STATE_HOME=" + t.TempDir()}
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		defer cancel()
		cmd := exec.CommandContext(ctx, "crosscheck", "sample:ferry")
		cmd.Env = append(os.Environ(), append([]string{"TERM=xterm-256color", "XDG_CACHE_HOME=" + t.TempDir(), "XDG_CONFIG_HOME=" + t.TempDir()}, env...)...)
		terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
		if err != nil {
			t.Fatal(err)
		}
		defer terminal.Close()
		var shown strings.Builder
		told, typed := false, keys == ""
		for buffer := make([]byte, 4096); ; {
			n, err := terminal.Read(buffer)
			shown.Write(buffer[:n])
			switch text := shown.String(); {
			case !typed && strings.Contains(text, endOfFrame):
				typed = true
				if _, err := terminal.WriteString(keys); err != nil {
					t.Fatal(err)
				}
				shown.Reset()
			case typed && !told && strings.Contains(text, endOfFrame):
				told = true
				if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
					t.Fatal(err)
				}
			}
			if err != nil {
				break
			}
		}
		_ = cmd.Wait() // it was terminated
		if ctx.Err() != nil || !strings.Contains(shown.String(), backAgain) {
			t.Errorf("%q: %v, shown %q", keys, ctx.Err(), shown.String())
		}
	}
}
