//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
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
