package ui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/files"
	"crosscheck/ui/pick"
	"crosscheck/ui/wrap"
)

// storiesMsg brings what the picker lists first.
type storiesMsg struct {
	recent  []Recent
	samples []Sample
	err     error // why there are no recent ones
}

// folderMsg brings what is in a folder.
type folderMsg struct {
	wanted string // the folder asked for
	from   string // the folder above which it is, for the cursor to stand on
	folder files.Folder
	err    error
}

// belowMsg brings the files below a folder.
type belowMsg struct {
	root  string
	items []pick.Item // made where nobody waits for it: there can be thousands
	all   bool
	err   error
}

// listStories asks the engine what there is to read.
func listStories(e *Engine) tea.Cmd {
	return func() tea.Msg {
		var msg storiesMsg
		if e.Recent != nil {
			msg.recent, msg.err = e.Recent()
		}
		if e.Samples != nil {
			msg.samples = e.Samples()
		}
		return msg
	}
}

func readFolder(path, from string) tea.Cmd {
	return func() tea.Msg {
		f, err := files.Read(path)
		return folderMsg{wanted: path, from: from, folder: f, err: err}
	}
}

func findFiles(ctx context.Context, root string) tea.Cmd {
	return func() tea.Msg {
		entries, all, err := files.Find(ctx, root)
		return belowMsg{root, listed(entries), all, err}
	}
}

// enter asks for another folder.
func (p *picker) enter(path, from string) tea.Cmd {
	p.wanted = path
	return readFolder(path, from)
}

// up goes to the folder above.
func (p *picker) up(m *Model) tea.Cmd {
	switch above := filepath.Dir(p.folder.Path); {
	case p.tab != filesTab:
		m.say("there is a folder above only among your files")
	case p.folder.Path == "" || above == p.folder.Path:
		m.say("there is no folder above this one")
	default:
		return p.enter(above, filepath.Base(p.folder.Path))
	}
	return nil
}

// otherStory opens the picker over the story that is read.
func (m *Model) otherStory() tea.Cmd {
	p := newPicker()
	m.push(p)
	return p.start(m)
}

// listed hands what was asked for to the picker that is open.
func (m *Model) listed(msg tea.Msg) {
	for _, l := range m.layers {
		if p, ok := l.(*picker); ok {
			p.take(m, msg)
		}
	}
}

// take takes over what was asked for.
func (p *picker) take(m *Model, msg tea.Msg) {
	switch msg := msg.(type) {
	case storiesMsg:
		p.known = true
		p.listStories(msg)
		if msg.err != nil {
			m.fail(oneLine(msg.err))
		}
	case folderMsg:
		if msg.wanted != p.wanted {
			return // another one was asked for in the meantime
		}
		if msg.err != nil {
			why := folderError(msg.err)
			if p.folder.Path == "" {
				p.failed = why
			}
			m.fail(why)
			return
		}
		p.folder, p.failed = msg.folder, ""
		p.files.Search("")
		p.listFiles()
		p.files.Goto(msg.from + string(filepath.Separator))
	case belowMsg:
		if msg.root != p.below.root {
			return
		}
		p.below.items, p.below.all, p.below.known = msg.items, msg.all && msg.err == nil, true
		if p.files.Query() != "" {
			p.listFiles()
		}
	}
}

// folderError says in one line why a folder cannot be shown.
func folderError(err error) string {
	why, path := err.Error(), ""
	var failed *fs.PathError
	if errors.As(err, &failed) {
		why, path = failed.Err.Error(), failed.Path
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		why = "you may not look into it"
	case errors.Is(err, fs.ErrNotExist):
		why = "it is gone"
	}
	return wrap.Safe(path + ": " + why)
}

// listStories lists what has come: recent comparisons, then the built-in stories.
func (p *picker) listStories(msg storiesMsg) {
	var items []pick.Item
	for _, r := range msg.recent {
		it := pick.Item{Kind: pick.Story, Heading: "Lately read", Name: wrap.Safe(r.Title), Sources: r.Sources}
		if outlets := wrap.Safe(strings.Join(r.Outlets, ", ")); it.Name == "" {
			it.Name = cmp.Or(outlets, "without a headline")
		} else if outlets != "" {
			it.About = []string{outlets}
		}
		var tail []string
		if r.Marks > 0 {
			tail = append(tail, plural(r.Marks, "mark"))
		}
		if !r.Opened.IsZero() {
			tail = append(tail, r.Opened.Format("2 Jan 15:04"))
		}
		it.Tail = strings.Join(tail, "  ")
		items = append(items, it)
	}
	for _, s := range msg.samples {
		it := pick.Item{Kind: pick.Story, Heading: "Built-in stories", Name: wrap.Safe(s.Title), Tail: wrap.Safe(s.Name), Sources: []string{"sample:" + s.Name}}
		it.About = append(it.About, wrap.Safe(strings.Join(s.Outlets, ", ")))
		if s.About != "" {
			it.About = append(it.About, wrap.Safe(s.About))
		}
		items = append(items, it)
	}
	p.stories.Set(items)
}

// listFiles lists the folder, or while there is a search everything below it.
func (p *picker) listFiles() {
	if p.files.Query() != "" && p.below.known {
		p.files.Set(p.below.items)
		return
	}
	var items []pick.Item
	if above := filepath.Dir(p.folder.Path); above != p.folder.Path && p.files.Query() == "" {
		items = append(items, pick.Item{Kind: pick.Folder, Name: "..", Path: above})
	}
	p.files.Set(append(items, listed(p.folder.Entries)...))
}

// listed gives what is in a folder as it is listed.
func listed(entries []files.Entry) []pick.Item {
	items := make([]pick.Item, 0, len(entries))
	for _, e := range entries {
		name := wrap.Safe(e.Name)
		if e.Folder {
			items = append(items, pick.Item{Kind: pick.Folder, Name: name + string(filepath.Separator), Path: e.Path})
			continue
		}
		items = append(items, pick.Item{Kind: pick.File, Name: name, Sources: []string{e.Path}, Tail: fmt.Sprintf("%8s  %s", size(e.Size), e.Changed.Format("2006-01-02 15:04"))})
	}
	return items
}

// size gives a number of bytes as people read it.
func size(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1000*1000:
		return fmt.Sprintf("%.1f kB", float64(n)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
