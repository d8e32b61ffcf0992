package main

import (
	"time"

	"crosscheck/export"
	"crosscheck/ingest"
	"crosscheck/internal/cli"
	"crosscheck/internal/config"
	"crosscheck/internal/store"
	"crosscheck/model"
	"crosscheck/ui"
	"crosscheck/ui/style"
)

// configured reads the configuration file and puts what the flags say over it.
func configured(s cli.Settings) (config.Config, error) {
	c, err := config.Load(s.Config)
	if err != nil {
		return c, err
	}
	if s.Theme != export.ThemeAuto {
		if c.Theme, err = style.ParseTheme(s.Theme.String()); err != nil {
			return c, err
		}
	}
	c.ASCII = c.ASCII || s.ASCII
	c.NoMouse = c.NoMouse || s.NoMouse
	return c, nil
}

// remember hands a comparison to the list of recent ones, if it can be opened again.
func remember(kept *store.Store) func(c *model.Comparison, sources []string) error {
	return func(c *model.Comparison, sources []string) error {
		again := make([]string, 0, len(sources))
		for _, source := range sources {
			name, ok := ingest.Again(source)
			if !ok {
				return nil
			}
			again = append(again, name)
		}
		return kept.Opened(c, again, time.Now())
	}
}

// recent lists the comparisons opened lately, their times in the zone of the user.
func recent(kept *store.Store) func() ([]ui.Recent, error) {
	return func() ([]ui.Recent, error) {
		list, err := kept.Recent()
		out := make([]ui.Recent, 0, len(list))
		for _, r := range list {
			out = append(out, ui.Recent{Title: r.Title, Outlets: r.Outlets, Sources: r.Sources, Opened: r.Opened.Local(), Marks: r.Marks})
		}
		return out, err
	}
}
