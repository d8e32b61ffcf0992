package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"

	"crosscheck/export"
	"crosscheck/model"
)

// call is one run of the program on rooms of paper.
type call struct {
	args        []string
	env         map[string]string
	terminal    bool
	errTerminal bool  // standard error is one
	inTerminal  bool  // standard input is one
	dumb        bool  // a terminal that the reader cannot be shown on
	conflict    bool  // what is compared holds a conflict
	load        error // what loading ends in
	out         io.Writer
}

// outcome is what came of a call.
type outcome struct {
	status   int
	out, err string
	read     []string // sources that the reader was opened on
	opened   bool
	settings Settings
}

func (c call) run(t *testing.T) outcome {
	t.Helper()
	var o outcome
	var out, errs bytes.Buffer
	streams := Streams{In: strings.NewReader(""), Out: &out, Err: &errs, OutTerminal: c.terminal || c.dumb, ErrTerminal: c.errTerminal, InTerminal: c.inTerminal, Interactive: c.terminal,
		Width: 132, Getenv: func(name string) string { return c.env[name] }}
	if c.out != nil {
		streams.Out = c.out
	}
	compare := func([]model.Article, model.Work) *model.Comparison {
		row := model.Row{Cells: [][]int{{}, {}}, Status: model.StatusShared}
		if c.conflict {
			row.Status = model.StatusConflicting
		}
		return &model.Comparison{Articles: make([]model.Article, 2), Rows: []model.Row{row}}
	}
	o.status = Run(context.Background(), c.args, streams, Rooms{
		Load: func(_ context.Context, _ []string, s Settings) ([]model.Article, model.Work, error) {
			o.settings = s
			if s.Progress != nil {
				s.Progress(Progress{Index: 0, Source: "a", State: "done", Ended: true})
			}
			return make([]model.Article, 2), model.Work{}, c.load
		},
		Compare: compare,
		Read: func(_ context.Context, sources []string, s Settings) (*model.Comparison, error) {
			o.opened, o.read, o.settings = true, sources, s
			if len(sources) == 0 {
				return nil, c.load
			}
			return compare(nil, model.Work{}), c.load
		},
		Samples: func() []Sample { return []Sample{{"summit", "Title", "about", 3}, {"x", "Y", "z", 2}} },
		Version: "1.2.3",
	})
	o.out, o.err = out.String(), errs.String()
	return o
}

func TestReaderOrText(t *testing.T) {
	for name, test := range map[string]struct {
		call   call
		opened bool
		status int
	}{
		"terminal":                        {call{args: []string{"a", "b"}, terminal: true}, true, 0},
		"terminal, no source":             {call{terminal: true}, true, 0},
		"no terminal":                     {call{args: []string{"a", "b"}}, false, 0},
		"no terminal, no source":          {call{}, false, 2},
		"terminal without cursor":         {call{args: []string{"a", "b"}, dumb: true}, false, 0},
		"linear":                          {call{args: []string{"--linear", "a", "b"}, terminal: true}, true, 0},
		"linear, terminal without cursor": {call{args: []string{"--linear", "a", "b"}, dumb: true}, true, 0},
		"linear, no terminal":             {call{args: []string{"--linear", "a", "b"}}, false, 0},
		"check, conflict, reader":         {call{args: []string{"--check", "a", "b"}, terminal: true, conflict: true}, true, 1},
		"check, no conflict":              {call{args: []string{"--check", "a", "b"}}, false, 0},
		"check, conflict":                 {call{args: []string{"a", "--check", "b"}, conflict: true}, false, 1},
		"conflict alone":                  {call{args: []string{"a", "b"}, conflict: true}, false, 0},
		"check in the picker, left again": {call{args: []string{"--check"}, terminal: true, conflict: true}, true, 0},
		"reader fails":                    {call{args: []string{"a"}, terminal: true, load: errors.New("a: no; do")}, true, 2},
	} {
		o := test.call.run(t)
		if o.opened != test.opened || o.status != test.status {
			t.Errorf("%s: reader %v, status %d, want %v, %d (%s)", name, o.opened, o.status, test.opened, test.status, o.err)
		}
		if o.opened && !slices.Equal(o.read, slices.DeleteFunc(slices.Clone(test.call.args), func(s string) bool { return strings.HasPrefix(s, "--") })) {
			t.Errorf("%s: the reader got %q", name, o.read)
		}
	}
}

func TestColor(t *testing.T) {
	for name, test := range map[string]struct {
		call call
		want bool
	}{
		"terminal":           {call{args: []string{"--linear", "a"}, terminal: true}, true},
		"no terminal":        {call{args: []string{"a"}}, false},
		"NO_COLOR":           {call{args: []string{"--linear", "a"}, terminal: true, env: map[string]string{"NO_COLOR": "1"}}, false},
		"empty NO_COLOR":     {call{args: []string{"--linear", "a"}, terminal: true, env: map[string]string{"NO_COLOR": ""}}, true},
		"dumb terminal":      {call{args: []string{"a"}, dumb: true, env: map[string]string{"TERM": "dumb"}}, false},
		"always, NO_COLOR":   {call{args: []string{"--color=always", "a"}, env: map[string]string{"NO_COLOR": "1"}}, true},
		"never, on terminal": {call{args: []string{"--color", "never", "--linear", "a"}, terminal: true}, false},
	} {
		if o := test.call.run(t); o.settings.Color != test.want || o.status != 0 {
			t.Errorf("%s: colour %v, status %d %s", name, o.settings.Color, o.status, o.err)
		}
	}
}

func TestSettings(t *testing.T) {
	folder := t.TempDir()
	cookies := filepath.Join(folder, "cookies.txt")
	o := call{args: []string{"--theme", "dark", "--width=50", "--ascii", "--no-mouse", "--raw", "--offline", "--refresh", "--allow-private",
		"--reproducible", "--user-agent", "me", "--cookies", cookies, "--color", "never", "a"}, terminal: true}.run(t)
	o.settings.Stdin = nil
	want := Settings{When: Never, Theme: export.ThemeDark, Width: 50, ASCII: true, NoMouse: true, Raw: true, Offline: true, Refresh: true,
		AllowPrivate: true, Reproducible: true, UserAgent: "me", Cookies: cookies}
	if !reflect.DeepEqual(o.settings, want) {
		t.Errorf("settings %+v, want %+v", o.settings, want)
	}
	if o := (call{args: []string{"--linear", "a"}, terminal: true}).run(t); o.settings.Width != 132 {
		t.Errorf("width %d on a terminal of 132", o.settings.Width)
	}
	if o := (call{args: []string{"a"}}).run(t); o.settings.Width != 0 {
		t.Errorf("width %d without a terminal", o.settings.Width)
	}
}

// broken fails to be written to.
type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

func TestFailures(t *testing.T) {
	folder := t.TempDir()
	for name, test := range map[string]struct {
		call   call
		status int
		err    string
	}{
		"unreadable source":   {call{args: []string{"a"}, load: errors.New("a: there is none; look")}, 2, "crosscheck: a: there is none; look\n"},
		"many lines":          {call{args: []string{"a"}, load: errors.New("a\n\x1b[2Jb")}, 2, "crosscheck: a \uFFFD[2Jb\n"},
		"interrupted":         {call{args: []string{"a"}, load: context.Canceled}, 2, "crosscheck: interrupted; nothing was written\n"},
		"reader has gone":     {call{args: []string{"a"}, out: broken{syscall.EPIPE}}, 0, ""},
		"help into a pipe":    {call{args: []string{"--help"}, out: broken{syscall.EPIPE}}, 0, ""},
		"disk full":           {call{args: []string{"a"}, out: broken{syscall.ENOSPC}}, 2, "crosscheck: standard output: cannot be written (no space left on device); make room, or write to another disk\n"},
		"version, disk full":  {call{args: []string{"--version"}, out: broken{syscall.ENOSPC}}, 2, "crosscheck: standard output: cannot be written (no space left on device); make room, or write to another disk\n"},
		"other failure":       {call{args: []string{"samples"}, out: broken{io.ErrClosedPipe}}, 2, "crosscheck: standard output: cannot be written (io: read/write on closed pipe); write somewhere else\n"},
		"docx on a terminal":  {call{args: []string{"export", "-f", "docx", "a"}, terminal: true}, 2, "crosscheck: export: a docx cannot be shown on a terminal; add --output FILE.docx\n"},
		"folder as a file":    {call{args: []string{"export", "-f", "json", "-o", folder, "a"}}, 2, "crosscheck: " + folder + ": cannot be written (is a directory); name a file in it\n"},
		"flag without value":  {call{args: []string{"--width"}}, 2, "crosscheck: --width: needs a value; see crosscheck --help\n"},
		"value that is none":  {call{args: []string{"a", "--color"}}, 2, "crosscheck: --color: needs a value; see crosscheck --help\n"},
		"width that is words": {call{args: []string{"--width=wide", "a"}}, 2, "crosscheck: --width: expected a valid 64 bit int but got \"wide\"; see crosscheck --help\n"},
	} {
		if o := test.call.run(t); o.status != test.status || o.err != test.err {
			t.Errorf("%s: status %d, %q", name, o.status, o.err)
		}
	}
}

// Comparing may take its time; an interrupt does not wait for it.
func TestInterruptWhileComparing(t *testing.T) {
	ctx, interrupt := context.WithCancel(context.Background())
	forever := make(chan struct{})
	defer close(forever)
	var errs bytes.Buffer
	status := Run(ctx, []string{"a", "b"}, Streams{Out: io.Discard, Err: &errs, Getenv: func(string) string { return "" }}, Rooms{
		Load: func(context.Context, []string, Settings) ([]model.Article, model.Work, error) {
			return nil, model.Work{}, nil
		},
		Compare: func([]model.Article, model.Work) *model.Comparison {
			interrupt()
			<-forever
			return nil
		},
	})
	if status != 2 || errs.String() != "crosscheck: interrupted; nothing was written\n" {
		t.Errorf("status %d, %q", status, errs.String())
	}
}

func TestOutputOfSmallCommands(t *testing.T) {
	for _, test := range []struct{ args, want string }{
		{"--version", "crosscheck 1.2.3\n"},
		{"export --version", "crosscheck 1.2.3\n"},
		{"samples", "summit  3 articles  Title: about\nx       2 articles  Y: z\n"},
	} {
		if o := (call{args: strings.Fields(test.args)}).run(t); o.out != test.want || o.status != 0 {
			t.Errorf("%s: %q, status %d, %s", test.args, o.out, o.status, o.err)
		}
	}
}

// A command counts only as the first word that is no flag.
func TestCommandAnywhereAmongFlags(t *testing.T) {
	for _, args := range [][]string{{"--ascii", "samples"}, {"samples", "--ascii"}, {"--width", "70", "samples"}} {
		if o := (call{args: args}).run(t); o.status != 0 || !strings.HasPrefix(o.out, "summit") {
			t.Errorf("%q: %q, status %d, %s", args, o.out, o.status, o.err)
		}
	}
	if o := (call{args: []string{"a.txt", "samples"}, terminal: true}).run(t); !slices.Equal(o.read, []string{"a.txt", "samples"}) {
		t.Errorf("sources %q", o.read)
	}
	if o := (call{args: []string{"read"}, terminal: true}).run(t); !slices.Equal(o.read, []string{"read"}) {
		t.Errorf("a source called read: %q", o.read)
	}
}

// A dash is standard input, and what follows a double dash is a source whatever it looks like.
func TestOddSources(t *testing.T) {
	o := call{args: []string{"-", "Courier=x y.txt", "--", "--raw", "export"}, terminal: true}.run(t)
	if want := []string{"-", "Courier=x y.txt", "--raw", "export"}; !slices.Equal(o.read, want) || o.settings.Raw {
		t.Errorf("sources %q, %+v", o.read, o.settings)
	}
}
