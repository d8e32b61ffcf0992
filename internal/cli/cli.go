package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"crosscheck/export"
	"crosscheck/model"
)

// Exit statuses.
const (
	exitDone     = 0
	exitConflict = 1 // under --check: the comparison holds a conflict
	exitFailed   = 2 // wrong call, unreadable source or failed write
)

// Rooms are the parts of the program that the commands stand on.
type Rooms struct {
	// Load reads the articles that sources name, and what a reader had added to exported
	// comparisons among them. Its error is one line that names the source.
	Load func(ctx context.Context, sources []string, s Settings) ([]model.Article, model.Work, error)
	// Compare lays articles side by side, with what a reader had added.
	Compare func(articles []model.Article, work model.Work) *model.Comparison
	// Read opens the reader on sources, or with none the story picker, and returns when
	// the reader is left: with what was read last and the reader's marks, nil where nothing was.
	Read func(ctx context.Context, sources []string, s Settings) (*model.Comparison, error)
	// Samples lists the built-in stories.
	Samples func() []Sample
	// Version is what --version prints.
	Version string
}

// Sample is a built-in story.
type Sample struct {
	Name, Title, About string
	Articles           int
}

// Streams are what the program reads from and writes to.
type Streams struct {
	In          io.Reader
	Out, Err    io.Writer
	OutTerminal bool                // whether Out is a terminal
	ErrTerminal bool                // whether Err is one
	InTerminal  bool                // whether In is one
	Interactive bool                // whether the reader can be shown on it
	Width       int                 // of the terminal, in columns; 0 where unknown
	Getenv      func(string) string // the environment
}

// leave is what help and version are ended with.
type leave int

// Run runs the program with arguments args, the command's name left out, and gives its
// exit status.
func Run(ctx context.Context, args []string, streams Streams, rooms Rooms) (status int) {
	defer func() {
		switch left := recover().(type) {
		case nil:
		case leave:
			status = int(left)
		default:
			panic(left)
		}
	}()
	r := &run{ctx: ctx, streams: streams, rooms: rooms}
	var g grammar
	parser, err := newParser(&g, r)
	if err != nil {
		return r.fail(err)
	}
	call, err := parser.Parse(arranged(args, parser.Model))
	if err != nil {
		return r.fail(usageError(err))
	}
	r.settings = g.settings(streams)
	r.check, r.fileText = g.Check, g.fileText()
	if err := call.Run(r); err != nil {
		return r.fail(err)
	}
	return r.status
}

// run is one run of the program.
type run struct {
	ctx      context.Context
	streams  Streams
	rooms    Rooms
	settings Settings
	fileText export.Options
	check    bool
	status   int
}

// callError is a wrong call, or something to tell that needs no more words.
type callError struct{ what, do string }

func (e *callError) Error() string { return e.what + "; " + e.do }

// usageError puts kong's words in order.
func usageError(err error) error {
	var parse *kong.ParseError
	if !errors.As(err, &parse) {
		return err
	}
	what := oneLine(strings.ReplaceAll(err.Error(), `","`, `", "`))
	if name, _, ends := strings.Cut(what, ": expected"); ends && strings.Contains(what, "<EOL>") {
		what = name + ": needs a value"
	}
	return &callError{what, "see crosscheck --help"}
}

// fail tells what went wrong in one line and gives the exit status.
func (r *run) fail(err error) int {
	var failedWrite *writeError
	switch {
	case errors.Is(err, syscall.EPIPE):
		// Who reads has had enough, as "head" does. Nothing is wrong, nothing is to be said.
		return exitDone
	case errors.As(err, &failedWrite):
		err = &callError{failedWrite.path + ": " + cause(failedWrite.err), failedWrite.remedy()}
	case errors.Is(err, context.Canceled):
		err = errors.New("interrupted; nothing was written")
	}
	// Standard error may be gone as well; the status still tells.
	_, _ = fmt.Fprintf(r.streams.Err, "crosscheck: %s\n", oneLine(err.Error()))
	return exitFailed
}

// writeError is a failed write to a file or to standard output.
type writeError struct {
	path string
	err  error
}

func (e *writeError) Error() string { return e.path + ": " + e.err.Error() }
func (e *writeError) Unwrap() error { return e.err }

// remedy says what to do about a failed write.
func (e *writeError) remedy() string {
	switch {
	case errors.Is(e.err, fs.ErrNotExist):
		return "make the folder first, or write somewhere else"
	case errors.Is(e.err, fs.ErrPermission), errors.Is(e.err, syscall.EROFS):
		return "write to a folder that is yours"
	case errors.Is(e.err, syscall.ENOSPC), errors.Is(e.err, syscall.EDQUOT):
		return "make room, or write to another disk"
	case errors.Is(e.err, syscall.EISDIR) || strings.Contains(e.err.Error(), "is a directory"):
		return "name a file in it"
	}
	return "write somewhere else"
}

// cause gives the innermost words of an error of the file system, without the path and
// the name of the call.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return "cannot be written (" + err.Error() + ")"
}

// oneLine keeps text from outside from adding lines to a message or steering the terminal.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r < ' ' || r >= 0x7f && r <= 0x9f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			return '\uFFFD'
		}
		return r
	}, text)
}
