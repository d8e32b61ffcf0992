// Command crosscheck lays two or more articles on one event side by side and shows,
// sentence by sentence, what each outlet adds, what it leaves out, and where their
// details conflict.
//
// This file is wiring only: it hands the rooms to each other. What the command line
// says stands in internal/cli, docs/ARCHITECTURE.md has the map.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"

	"crosscheck/diffing"
	"crosscheck/export"
	"crosscheck/ingest"
	"crosscheck/ingest/fetch"
	"crosscheck/internal/cli"
	"crosscheck/internal/store"
	"crosscheck/model"
	"crosscheck/samples"
	"crosscheck/ui"
	"crosscheck/ui/style"
)

func main() {
	// A run is short and small: collecting garbage in it costs more than it frees. The limit
	// keeps hostile input from taking the machine's memory before it is refused.
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(250 << 20)
	log.SetOutput(io.Discard) // the HTTP client reports servers that misbehave there, beside the one line that is ours
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := cli.Run(ctx, os.Args[1:], streams(), rooms())
	stop()
	os.Exit(status)
}

// streams are the process's own.
func streams() cli.Streams {
	s := cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, OutTerminal: term.IsTerminal(os.Stdout.Fd()), ErrTerminal: term.IsTerminal(os.Stderr.Fd()), InTerminal: term.IsTerminal(os.Stdin.Fd())}
	if width, _, err := term.GetSize(os.Stderr.Fd()); err == nil && s.ErrTerminal {
		s.Width = width
	}
	if s.OutTerminal {
		if width, _, err := term.GetSize(os.Stdout.Fd()); err == nil {
			s.Width = width
		}
		name := os.Getenv("TERM")
		s.Interactive = runtime.GOOS == "windows" || name != "" && name != "dumb"
	}
	return s
}

// rooms are the parts of the program.
func rooms() cli.Rooms {
	return cli.Rooms{Load: load, Compare: compare, Read: read, Samples: stories, Version: version()}
}

func load(ctx context.Context, sources []string, s cli.Settings) ([]model.Article, model.Work, error) {
	var progress func(ingest.Event)
	if s.Progress != nil {
		progress = func(e ingest.Event) {
			s.Progress(cli.Progress{Index: e.Index, Source: e.Source, State: e.State.String(), Ended: e.State == ingest.Done || e.State == ingest.Failed})
		}
	}
	return loadTelling(ctx, sources, s, nil, progress)
}

// loadTelling reads sources and what a reader had added to comparisons among them. What is in fetched is not fetched
// again to be read the other way; it may be nil.
func loadTelling(ctx context.Context, sources []string, s cli.Settings, fetched *ingest.Kept, progress func(ingest.Event)) ([]model.Article, model.Work, error) {
	go diffing.Prepare() // while the sources are read
	o := options(s, progress)
	o.Kept = fetched
	story, err := ingest.LoadStory(ctx, sources, o)
	return story.Articles, model.Work{Annotations: story.Annotations, Relinks: story.Relinks}, err
}

// compare lays articles side by side, with what a reader had added.
func compare(articles []model.Article, work model.Work) *model.Comparison {
	c := diffing.Compare(articles)
	if len(work.Relinks) > 0 {
		c = diffing.Relink(c, work.Relinks)
	}
	c.Annotations = work.Annotations
	return c
}

// options says how sources are read; progress may be nil.
func options(s cli.Settings, progress func(ingest.Event)) ingest.Options {
	return ingest.Options{
		Stdin: s.Stdin, Samples: openSample, Progress: progress, Raw: s.Raw, Reproducible: s.Reproducible,
		Fetch: fetch.Options{UserAgent: s.UserAgent, AllowPrivate: s.AllowPrivate, Offline: s.Offline, Refresh: s.Refresh, CookieFile: s.Cookies},
	}
}

func openSample(name string) ([]ingest.SampleFile, error) {
	files, err := samples.Open(name)
	if err != nil {
		return nil, err
	}
	out := make([]ingest.SampleFile, len(files))
	for i, f := range files {
		out[i] = ingest.SampleFile{Name: f.Name, Data: f.Data}
	}
	return out, nil
}

func stories() []cli.Sample {
	var out []cli.Sample
	for _, s := range samples.List() {
		out = append(out, cli.Sample{Name: s.Name, Title: s.Title, About: s.About, Articles: s.Outlets})
	}
	return out
}

// read opens the reader, and gives what was read in it last, with the reader's marks.
func read(ctx context.Context, sources []string, s cli.Settings) (*model.Comparison, error) {
	set, err := configured(s)
	if err != nil {
		return nil, err
	}
	kept := store.New(store.Default())
	defer kept.Close() // nothing is written then: what cannot be closed ends with the program
	// What is on this machine is read at once, and what is wrong with it told without
	// taking over the screen; the reader shows how fetching gets on.
	fetched := &ingest.Kept{}
	var c *model.Comparison
	var comparing func() *model.Comparison
	var work model.Work
	if len(sources) > 0 && !slices.ContainsFunc(sources, cli.Remote) {
		var articles []model.Article
		if articles, work, err = loadTelling(ctx, sources, s, fetched, nil); err != nil {
			return nil, err
		}
		if c, comparing = soon(articles); ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return ui.Run(ctx, ui.Options{
		Engine: ui.Engine{
			Load: func(ctx context.Context, sources []string, whole bool, progress func(ui.Progress)) ([]model.Article, model.Work, error) {
				s := s
				s.Raw = whole
				return loadTelling(ctx, sources, s, fetched, func(e ingest.Event) {
					ended := e.State == ingest.Done || e.State == ingest.Failed
					progress(ui.Progress{Index: e.Index, Source: e.Source, State: e.State.String(), Ended: ended, Err: e.Err})
				})
			},
			Compare: diffing.Compare,
			Arrange: diffing.Arrange,
			Relink:  diffing.Relink,
			Keep:    kept.Keep,
			Changed: kept.Changed,
			Opened:  remember(kept),
			Recent:  recent(kept),
			Export:  exportFile,
			Samples: picker(ctx, s),
		},
		Comparison: c, Comparing: comparing, Work: work, Sources: sources, Whole: s.Raw, Version: version(), FirstRun: kept.First(),
		Theme: set.Theme, Color: colorMode(s.When), ASCII: set.ASCII, Linear: s.Linear, NoMouse: set.NoMouse, Keys: set.Keys, Clipboard: set.Clipboard,
	})
}

// unseen is how long the terminal stays as it is while articles are compared.
const unseen = 150 * time.Millisecond

// soon compares articles, or, where that takes longer, gives what waits for the outcome.
func soon(articles []model.Article) (*model.Comparison, func() *model.Comparison) {
	type outcome struct {
		c     *model.Comparison
		fault any
	}
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		defer func() {
			o.fault = recover()
			done <- o
		}()
		o.c = diffing.Compare(articles)
	}()
	take := func(o outcome) *model.Comparison {
		if o.fault != nil {
			panic(o.fault) // where somebody waits who restores the terminal first
		}
		return o.c
	}
	select {
	case o := <-done:
		return take(o), nil
	case <-time.After(unseen):
		return nil, func() *model.Comparison { return take(<-done) }
	}
}

// exportFile writes a comparison in the format that the path's ending names.
func exportFile(c *model.Comparison, path string) error {
	format, ok := export.FormatByEnding(path)
	if !ok {
		return fmt.Errorf("%s: its ending names no format; use .html, .md, .txt, .json, .csv or .docx", path)
	}
	return export.File(path, c, format, export.Options{})
}

// picker lists the built-in stories with their outlets.
func picker(ctx context.Context, s cli.Settings) func() []ui.Sample {
	return func() []ui.Sample {
		var out []ui.Sample
		for _, story := range samples.List() {
			sample := ui.Sample{Name: story.Name, Title: story.Title, About: story.About}
			// A built-in story that does not load is caught by its own tests; here it has no outlets.
			articles, _, _ := load(ctx, []string{"sample:" + story.Name}, s)
			for i := range articles {
				sample.Outlets = append(sample.Outlets, articles[i].Name())
			}
			out = append(out, sample)
		}
		return out
	}
}

func colorMode(w cli.When) style.ColorMode {
	switch w {
	case cli.Always:
		return style.ColorAlways
	case cli.Never:
		return style.ColorNever
	}
	return style.ColorAuto
}

// release is the version that is being made, where the build was stamped with none.
const release = "0.1.0-dev"

// version gives the version that the build was stamped with, else the one being made
// and, where it is known, the commit.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	if v := strings.TrimPrefix(info.Main.Version, "v"); v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return release + " (" + s.Value[:12] + ")"
		}
	}
	return release
}
