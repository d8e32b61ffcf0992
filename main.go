// Command crosscheck lays two or more articles on one event side by side and shows,
// sentence by sentence, what each outlet adds, what it leaves out, and where their
// details conflict.
//
// This file is wiring only: it hands the rooms to each other. What the command line
// says stands in internal/cli, docs/ARCHITECTURE.md has the map.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/charmbracelet/x/term"

	"crosscheck/diffing"
	"crosscheck/export"
	"crosscheck/ingest"
	"crosscheck/internal/cli"
	"crosscheck/model"
	"crosscheck/samples"
	_ "crosscheck/ui/background" // before Bubble Tea, which would ask a silent terminal for seconds
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := cli.Run(ctx, os.Args[1:], streams(), rooms())
	stop()
	os.Exit(status)
}

// streams are the process's own.
func streams() cli.Streams {
	s := cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, OutTerminal: term.IsTerminal(os.Stdout.Fd())}
	if s.OutTerminal {
		if width, _, err := term.GetSize(os.Stdout.Fd()); err == nil {
			s.Width = width
		}
	}
	return s
}

// rooms are the parts of the program.
func rooms() cli.Rooms {
	return cli.Rooms{Load: load, Compare: diffing.Compare, Read: read, Samples: stories, Version: version()}
}

func load(ctx context.Context, sources []string, s cli.Settings) ([]model.Article, error) {
	return ingest.Load(ctx, sources, ingest.Options{
		Stdin: s.Stdin, Samples: openSample, Raw: s.Raw, Reproducible: s.Reproducible,
	})
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

// version gives the version that the build was stamped with.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// read shows the comparison.
func read(ctx context.Context, sources []string, s cli.Settings) (*model.Comparison, error) {
	articles, err := load(ctx, sources, s)
	if err != nil {
		return nil, err
	}
	c := diffing.Compare(articles)
	return c, export.Write(os.Stdout, c, export.Text, export.Options{Width: s.Width, Color: s.Color, ASCII: s.ASCII, Linear: s.Linear, Theme: s.Theme})
}
