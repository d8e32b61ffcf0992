//go:build !windows

package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

const fullScreen, backAgain, endOfFrame = "\x1b[?1049h", "\x1b[?1049l", "\x1b[?2026l"

// patience bounds a run that hangs; none takes a second.
const patience = time.Minute

// onTerminal runs the program in a pseudo-terminal, types keys once the text that it
// waits for has been shown, and gives what was shown and the exit status.
func onTerminal(t *testing.T, env []string, waitFor, keys string, args ...string) (string, int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, "crosscheck", args...)
	cmd.Env = append(os.Environ(), append([]string{"TERM=xterm-256color", "NO_COLOR=", "XDG_CACHE_HOME=" + t.TempDir(), "XDG_DATA_HOME=" + t.TempDir(), "XDG_STATE_HOME=" + t.TempDir(), "XDG_CONFIG_HOME=" + t.TempDir()}, env...)...)
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	var shown bytes.Buffer
	for buffer := make([]byte, 4096); ; {
		n, err := terminal.Read(buffer)
		shown.Write(buffer[:n])
		if keys != "" && strings.Contains(shown.String(), waitFor) {
			if _, err := terminal.WriteString(keys); err != nil {
				t.Fatal(err)
			}
			keys = ""
		}
		if err != nil {
			break // the program has closed its end
		}
	}
	var failed *exec.ExitError
	if err := cmd.Wait(); err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return shown.String(), cmd.ProcessState.ExitCode()
}

// article writes an article to a file.
func article(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "article.txt")
	if err := os.WriteFile(path, []byte("Ferry sinks off Port Anselm\n\n"+text+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReaderOnTerminal(t *testing.T) {
	one := article(t, "“We counted nineteen bodies on the beach this morning,” harbour master Ines Falk told reporters.")
	other := article(t, "“We counted ninety bodies on the beach this morning,” harbour master Ines Falk told reporters.")
	for name, test := range map[string]struct {
		keys   string
		args   []string
		status int
	}{
		"a story":                    {"q", []string{"sample:ferry"}, 0},
		"files":                      {"q", []string{one, other}, 0},
		"files with a conflict":      {"q", []string{"--check", one, other}, 1},
		"a conflict marked as none":  {"gxmnq", []string{"--check", one, other}, 0},
		"a conflict marked to check": {"gxmtq", []string{"--check", one, other}, 1},
		"the picker":                 {"q", nil, 0},
	} {
		t.Run(name, func(t *testing.T) {
			shown, status := onTerminal(t, nil, endOfFrame, test.keys, test.args...)
			if status != test.status {
				t.Errorf("status %d, want %d: %q", status, test.status, shown)
			}
			if !strings.Contains(shown, fullScreen) || !strings.Contains(shown, backAgain) {
				t.Errorf("the terminal is not taken over and given back: %q", shown)
			}
		})
	}
}

// In linear mode lines are read and lines are answered, and no cursor is placed.
func TestLinearOnTerminal(t *testing.T) {
	for name, env := range map[string][]string{"terminal": nil, "terminal without means": {"TERM=dumb"}} {
		t.Run(name, func(t *testing.T) {
			shown, status := onTerminal(t, env, "Row 1 of ", "x\nq\n", "--linear", "sample:ferry")
			if status != 0 || !strings.Contains(shown, "conflict 1 of ") || !strings.Contains(shown, "In conflict, ") {
				t.Errorf("status %d: %q", status, shown)
			}
			if strings.Contains(shown, "\x1b") {
				t.Errorf("escape sequences: %q", shown)
			}
		})
	}
}

// Where the reader cannot or shall not be shown, the screen is left alone.
func TestTextOnTerminal(t *testing.T) {
	for name, test := range map[string]struct {
		env    []string
		args   []string
		status int
		want   string
		color  bool
	}{
		"missing source":         {nil, []string{"missing.txt", "sample:ferry"}, 2, "crosscheck: missing.txt: ", false},
		"terminal without means": {[]string{"TERM=dumb"}, []string{"sample:ferry"}, 0, "reference", false},
		"no means, one line":     {[]string{"TERM=dumb"}, []string{"sample:ferry"}, 0, "cannot place its cursor", false},
		"text":                   {nil, []string{"export", "-f", "text", "sample:ferry"}, 0, "reference", true},
		"text, NO_COLOR":         {[]string{"NO_COLOR=1"}, []string{"export", "-f", "text", "sample:ferry"}, 0, "reference", false},
		"docx":                   {nil, []string{"export", "-f", "docx", "sample:ferry"}, 2, "cannot be shown on a terminal", false},
	} {
		t.Run(name, func(t *testing.T) {
			shown, status := onTerminal(t, test.env, "", "", test.args...)
			if status != test.status || !strings.Contains(shown, test.want) {
				t.Errorf("status %d, want %d: %q", status, test.status, shown)
			}
			if strings.Contains(shown, fullScreen) || strings.Contains(shown, "\x1b[") != test.color {
				t.Errorf("escape sequences, colour %v: %q", test.color, shown)
			}
		})
	}
}
