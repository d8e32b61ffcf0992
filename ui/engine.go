package ui

import (
	"context"
	"os"
	"time"

	"crosscheck/model"
	"crosscheck/ui/desktop"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
)

// Engine is everything the reader needs from the rest of the program. All functions may
// take their time: they are never called while a key is handled, but for Arrange.
type Engine struct {
	// Load reads sources, as a user names them, into articles, and gives what a reader
	// had added to comparisons among them. It tells progress, from any goroutine but
	// never twice at once. A failed source is an error of one line that names it. whole
	// asks for all visible text of web pages instead of what looks like the article.
	Load func(ctx context.Context, sources []string, whole bool, progress func(Progress)) ([]model.Article, model.Work, error)
	// Compare lays articles side by side, without anything that a reader added.
	Compare func(articles []model.Article) *model.Comparison
	// Arrange gives the rows of a comparison as seen from another reference.
	Arrange func(c *model.Comparison, ref int) []model.Row
	// Relink gives the comparison with links made and cut by hand.
	Relink func(c *model.Comparison, relinks []model.Relink) *model.Comparison
	// Keep brings what the reader added to a comparison together with what is kept of it,
	// and keeps the outcome, which it gives back. before is what the reader had when Keep
	// was called last, now what it has. The remark is one line for the reader, or "". nil:
	// nothing is kept.
	Keep func(c *model.Comparison, before, now model.Work) (kept model.Work, remark string, err error)
	// Changed tells at once whether another reader changed what is kept of a comparison since
	// Keep was last called for it; may be nil.
	Changed func(c *model.Comparison) bool
	// Opened remembers that a comparison was opened from sources; may be nil.
	Opened func(c *model.Comparison, sources []string) error
	// Export writes a comparison to a file, in the format that its ending names.
	Export func(c *model.Comparison, path string) error
	// Samples lists the built-in stories.
	Samples func() []Sample
	// Recent lists the comparisons opened lately, the newest first. Where they cannot be
	// read the error says why in one line. May be nil.
	Recent func() ([]Recent, error)
}

// Progress is how far a source is.
type Progress struct {
	Index  int    // of the sources given to Load
	Source string // its name; for a file inside it that is left out, that file's
	State  string // in a word or two: "reading", "done"
	Ended  bool   // nothing more will be told of the source
	Err    error  // why it, or a file inside it, cannot be read; one line that names it
}

// Sample is a built-in story. "sample:" and its name are a source for Engine.Load.
type Sample struct {
	Name    string
	Title   string
	About   string   // one line on what is to be seen in it
	Outlets []string // in order
}

// Recent is a comparison that was opened lately.
type Recent struct {
	Title   string
	Outlets []string  // in order
	Sources []string  // for Engine.Load
	Opened  time.Time // in the zone in which it is to be told
	Marks   int       // rows that bear a mark or a note
}

// Options say what to open and how.
type Options struct {
	Engine     Engine
	Comparison *model.Comparison        // what to read, as the differ made it; nil to load Sources
	Comparing  func() *model.Comparison // waits for what to read, where it takes a while; the reader shows that until then
	Work       model.Work               // what a reader had added to it
	Sources    []string                 // what it was made of, or what to load; with none, the picker opens
	Whole      bool                     // web pages are read as all of their text
	Theme      style.Theme
	Color      style.ColorMode
	ASCII      bool
	Linear     bool        // plain lines, one thing at a time, no redrawing: for screen readers
	NoMouse    bool        // leave the mouse to the terminal
	Keys       *keymap.Map // nil for the default
	Clipboard  desktop.Way // how text is copied
	Version    string      // of the program, for the help
	FirstRun   bool        // nothing was read with it before: a line tells the first keys
	Env        []string    // nil for the process's own
	Input      *os.File    // nil for standard input, or the terminal where that is none
	Output     *os.File    // nil for standard output
}
