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
func load(ctx context.Context, e *Engine, l *loading) tea.Cmd {
	sources := l.names
	// Loading never waits for the screen: what does not fit into the channel is dropped,
	// but there is always room for how each source ended.
	ends := len(sources) + 1
	states := make(chan progressMsg, 16*ends)
	tell := func(p Progress) {
		if p.Ended || len(states) < cap(states)-ends {
			select {
			case states <- progressMsg{Progress: p, of: l, more: states}:
			default:
			}
		}
	}
	run := func() tea.Msg {
		defer close(states)
		articles, work, err := e.Load(ctx, sources, l.whole, tell)
		if err == nil && len(articles) == 0 {
			err = errors.New("no article found")
		}
		if err != nil {
			return loadedMsg{of: l, sources: sources, err: err}
		}
		tell(Progress{Index: comparing, Ended: true})
		return loadedMsg{of: l, sources: sources, comparison: e.Compare(articles), work: work}
	}
	return tea.Batch(run, listen(states), tick(l))
}

// await waits for a story that is being compared already.
func await(l *loading, comparing func() *model.Comparison, work model.Work) tea.Cmd {
	run := func() tea.Msg {
		return loadedMsg{of: l, sources: l.names, comparison: comparing(), work: work}
	}
	return tea.Batch(run, tick(l))
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

func tick(l *loading) tea.Cmd {
	return tea.Tick(tickEvery, func(time.Time) tea.Msg { return tickMsg{l} })
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
