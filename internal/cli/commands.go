package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"crosscheck/export"
	"crosscheck/model"
)

const standardOutput = "standard output"

// dumbTerminal is said where text stands in for the reader on a terminal.
const dumbTerminal = "crosscheck: this terminal cannot place its cursor (see TERM), so here is the comparison as text; --linear reads it row by row\n"

// pasteHint is said where "-" waits for somebody to paste.
const pasteHint = "crosscheck: paste the articles here, a line of dashes between two of them; ctrl+d on an empty line ends\n"

// invite says what is waited for where standard input is a terminal.
func (r *run) invite(sources []string) {
	piped := func(source string) bool { return source == "-" || strings.HasSuffix(source, "=-") }
	if r.streams.InTerminal && slices.ContainsFunc(sources, piped) {
		_, _ = io.WriteString(r.streams.Err, pasteHint) // who cannot read it can still paste
	}
}

// Run opens the reader: on a terminal, in its linear mode on one that cannot place its
// cursor too. Elsewhere it prints the comparison as text.
func (cmd *readCommand) Run(r *run) error {
	switch {
	case r.streams.Interactive, r.settings.Linear && r.streams.OutTerminal:
		r.invite(cmd.Sources)
		c, err := r.rooms.Read(r.ctx, cmd.Sources, r.settings)
		if err == nil && c != nil {
			r.judge(c)
		}
		if errors.Is(err, context.Canceled) {
			err = errors.New("the reader was interrupted; marks and notes are kept")
		}
		return err
	case len(cmd.Sources) == 0:
		r.status = exitFailed
		// Standard error may be gone; the status tells.
		_, _ = io.WriteString(r.streams.Err, shortHelp)
		return nil
	}
	c, err := r.compare(cmd.Sources)
	if err != nil {
		return err
	}
	if r.streams.OutTerminal {
		// Standard error may be gone; the text is what counts.
		_, _ = io.WriteString(r.streams.Err, dumbTerminal)
	}
	return r.write(c, export.Text)
}

// Run writes the comparison to a file or to standard output.
func (cmd *exportCommand) Run(r *run) error {
	format, err := cmd.format()
	if err != nil {
		return err
	}
	toStdout := cmd.Output == "" || cmd.Output == "-"
	switch {
	case len(cmd.Sources) == 0:
		return &callError{"export: no source given", "name at least one file, folder, address or sample:NAME"}
	case toStdout && format == export.DOCX && r.streams.OutTerminal:
		return &callError{"export: a docx cannot be shown on a terminal", "add --output FILE.docx"}
	}
	c, err := r.compare(cmd.Sources)
	if err != nil {
		return err
	}
	if toStdout {
		return r.write(c, format)
	}
	if err := export.File(cmd.Output, c, format, r.fileText); err != nil {
		return &writeError{cmd.Output, err}
	}
	return nil
}

// format gives the format asked for, else that of the output's ending.
func (cmd *exportCommand) format() (export.Format, error) {
	const remedy = "add --format json, html, markdown, text, csv or docx"
	if cmd.Format != nil {
		return *cmd.Format, nil
	}
	if cmd.Output == "" || cmd.Output == "-" {
		return 0, &callError{"export: no format given", remedy + ", or --output FILE"}
	}
	format, ok := export.FormatByEnding(cmd.Output)
	if !ok {
		return 0, &callError{cmd.Output + ": its ending names no format", remedy}
	}
	return format, nil
}

// Run lists the built-in stories, the name first.
func (cmd *samplesCommand) Run(r *run) error {
	var b strings.Builder
	width := 0
	list := r.rooms.Samples()
	for _, s := range list {
		width = max(width, len(s.Name))
	}
	for _, s := range list {
		fmt.Fprintf(&b, "%-*s  %d articles  %s: %s\n", width, s.Name, s.Articles, s.Title, s.About)
	}
	return r.print(b.String())
}

// Run prints a completion script.
func (cmd *completionCommand) Run(r *run, app *kong.Kong) error {
	var names []string
	for _, s := range r.rooms.Samples() {
		names = append(names, "sample:"+s.Name)
	}
	return r.print(completionScript(cmd.Shell, app.Model, names))
}

// compare reads the sources and lays them side by side.
func (r *run) compare(sources []string) (*model.Comparison, error) {
	r.invite(sources)
	settings := r.settings
	if r.streams.ErrTerminal && slices.ContainsFunc(sources, Remote) { // files are read before anybody looks
		shown := newTelling(r.streams.Err, len(sources), r.streams.Width)
		settings.Progress = shown.tell
		defer shown.end()
	}
	articles, work, err := r.rooms.Load(r.ctx, sources, settings)
	if err != nil {
		return nil, err
	}
	// Comparing does not look at the context; who interrupts does not wait for it.
	done := make(chan *model.Comparison, 1)
	go func() { done <- r.rooms.Compare(articles, work) }()
	select {
	case c := <-done:
		r.judge(c)
		return c, nil
	case <-r.ctx.Done():
		return nil, r.ctx.Err()
	}
}

// Remote tells a web address, with the outlet's name before it or not.
func Remote(source string) bool {
	return strings.Contains(source, "http://") || strings.Contains(source, "https://")
}

// judge sets the exit status that --check asks for: rows that a reader has marked as no
// conflict, or as no match at all, do not count.
func (r *run) judge(c *model.Comparison) {
	if !r.check {
		return
	}
	for i := range c.Rows {
		if c.Rows[i].Status != model.StatusConflicting {
			continue
		}
		if a := c.Annotation(&c.Rows[i]); a != nil && a.Judgement.Refutes() {
			continue
		}
		r.status = exitConflict
		return
	}
}

// write writes the comparison to standard output.
func (r *run) write(c *model.Comparison, format export.Format) error {
	if err := export.Write(r.streams.Out, c, format, r.settings.text()); err != nil {
		return &writeError{standardOutput, err}
	}
	return nil
}

// print writes text to standard output.
func (r *run) print(text string) error {
	if _, err := io.WriteString(r.streams.Out, text); err != nil {
		return &writeError{standardOutput, err}
	}
	return nil
}
