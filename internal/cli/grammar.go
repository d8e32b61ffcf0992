package cli

import (
	"github.com/alecthomas/kong"

	"crosscheck/export"
)

// grammar is what can be said on the command line. Field tags are kong's; what --help
// says beside them stands in help.go.
type grammar struct {
	Color        When         `group:"Look" default:"auto" placeholder:"WHEN" help:"Use colour: auto (on a terminal, unless NO_COLOR is set), always or never."`
	Theme        export.Theme `group:"Look" default:"auto" placeholder:"THEME" help:"Colours: auto, light, dark or high-contrast."`
	Width        int          `group:"Look" placeholder:"N" help:"Columns of plain text (the terminal's, else 80)."`
	ASCII        bool         `group:"Look" name:"ascii" help:"Draw with ASCII signs alone."`
	Linear       bool         `group:"Look" help:"One outlet below the other, marks in words, no redrawing: for screen readers."`
	NoMouse      bool         `group:"Look" name:"no-mouse" help:"Leave the mouse to the terminal."`
	Config       string       `group:"Look" type:"path" placeholder:"FILE" help:"Read this configuration file (keys, theme, clipboard)."`
	Raw          bool         `group:"Sources" help:"Take all visible text of a page, not what looks like the article."`
	Offline      bool         `group:"Sources" help:"Fetch nothing; use pages fetched before."`
	Refresh      bool         `group:"Sources" help:"Fetch anew what was fetched before."`
	AllowPrivate bool         `group:"Sources" help:"Fetch from private and local addresses too."`
	UserAgent    string       `group:"Sources" placeholder:"TEXT" help:"How to introduce oneself to web sites."`
	Cookies      string       `group:"Sources" type:"path" placeholder:"FILE" help:"Send the cookies of a Netscape cookie file."`
	Check        bool         `group:"Scripts" help:"Exit with 1 when the comparison holds a conflict; those that a reader marked as none do not count."`
	Reproducible bool         `group:"Scripts" help:"Leave out when pages were retrieved."`
	Version      versionFlag  `group:"About" help:"Print the version."`

	Read       readCommand       `cmd:"" hidden:""`
	Export     exportCommand     `cmd:"" help:"Write the comparison as json, html, markdown, text, csv or docx."`
	Samples    samplesCommand    `cmd:"" help:"List the built-in stories."`
	Completion completionCommand `cmd:"" help:"Print a completion script for bash, zsh or fish."`
}

type readCommand struct {
	Sources []string `arg:"" optional:"" name:"SOURCE" help:"Files, folders, addresses, -, sample:NAME, or OUTLET=SOURCE."`
}

type exportCommand struct {
	Format  *export.Format `short:"f" placeholder:"F" help:"json, html, markdown, text, csv or docx."`
	Output  string         `short:"o" placeholder:"PATH" help:"Write to this file; its ending tells the format."`
	Sources []string       `arg:"" optional:"" name:"SOURCE" help:"Files, folders, addresses, -, sample:NAME, or OUTLET=SOURCE."`
}

type samplesCommand struct{}

type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

// versionFlag prints the version and leaves.
type versionFlag bool

// BeforeReset is called by kong as soon as the flag is seen, whatever else is wrong.
func (versionFlag) BeforeReset(app *kong.Kong, r *run) error {
	return r.leaveWith(r.print("crosscheck " + r.rooms.Version + "\n"))
}

// newParser makes the parser that fills g.
func newParser(g *grammar, r *run) (*kong.Kong, error) {
	return kong.New(g,
		kong.Name("crosscheck"),
		kong.Writers(r.streams.Out, r.streams.Err),
		kong.Exit(func(code int) { panic(leave(code)) }),
		kong.Help(func(_ kong.HelpOptions, call *kong.Context) error {
			return r.leaveWith(r.print(help(call.Model, call.Selected())))
		}),
		kong.Bind(r),
		kong.ExplicitGroups(groups()),
	)
}

// leaveWith ends the run after help or version, in success or with the failed write.
func (r *run) leaveWith(err error) error {
	if err != nil {
		panic(leave(r.fail(err)))
	}
	panic(leave(exitDone))
}
