package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
)

// tickEvery is the time between two pictures of the spinner.
const tickEvery = 120 * time.Millisecond

// load reads and compares sources, and tells its progress.
func load(ctx context.Context, e *Engine, sources []string) tea.Cmd {
	// The channel holds more than there are states to tell, so that loading never
	// waits for the screen; what does not fit is dropped.
	states := make(chan progressMsg, 8*len(sources)+8)
	run := func() tea.Msg {
		defer close(states)
		articles, work, err := e.Load(ctx, sources, func(p Progress) {
			select {
			case states <- progressMsg{Progress: p, more: states}:
			default:
			}
		})
		if err == nil && len(articles) == 0 {
			err = errors.New("no article found")
		}
		if err != nil {
			return loadedMsg{sources: sources, err: err}
		}
		return loadedMsg{sources: sources, comparison: e.Compare(articles), work: work}
	}
	return tea.Batch(run, listen(states), tick())
}

// listen waits for the next state of a source.
func listen(states <-chan progressMsg) tea.Cmd {
	return func() tea.Msg {
		if msg, ok := <-states; ok {
			return msg
		}
		return nil
	}
}

func tick() tea.Cmd {
	return tea.Tick(tickEvery, func(time.Time) tea.Msg { return tickMsg{} })
}

// export writes a comparison to a path; one that is there already only when told so.
func export(e *Engine, c *model.Comparison, path string, overwrite bool) tea.Cmd {
	return func() tea.Msg {
		path := home(path)
		if _, err := os.Stat(path); err == nil && !overwrite {
			return existsMsg{path}
		}
		return exportedMsg{path: path, err: e.Export(c, path)}
	}
}

// home puts the home directory in the place of a leading "~/", as a shell would.
func home(path string) string {
	rest, ok := strings.CutPrefix(path, "~/")
	if !ok {
		return path
	}
	dir, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return filepath.Join(dir, rest)
}
