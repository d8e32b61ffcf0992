// Package config reads the configuration file of the reader: how it looks, how it copies,
// and which key does what. It is TOML, by default crosscheck/config.toml in the XDG
// configuration folders:
//
//	theme = "dark"          # auto, light, dark, high-contrast
//	ascii = false           # draw with ASCII signs alone
//	mouse = true
//	clipboard = "auto"      # auto, terminal, system, off
//
//	[keys]
//	next-difference = ["n", "]"]
//	suspend = []            # no key at all
//
// Whatever is wrong in it is one line that names the file and the line, what is wrong and
// what to do. Flags come before the file. Exports do not look at it: they are the same for
// everybody.
//
//	config.go  Config, Load
//	lines.go   on which line a setting stands
package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/adrg/xdg"
	"github.com/agnivade/levenshtein"
	"github.com/pelletier/go-toml/v2"

	"crosscheck/ui/desktop"
	"crosscheck/ui/keymap"
	"crosscheck/ui/style"
)

// Config is what the file says; what it says nothing of is as the reader comes.
type Config struct {
	Theme     style.Theme
	ASCII     bool
	NoMouse   bool
	Clipboard desktop.Way
	Keys      *keymap.Map
}

// name is where the file lies in a configuration folder.
const name = "crosscheck/config.toml"

// maxFile bounds the file in bytes.
const maxFile = 1 << 20

// Error says what is wrong with the file.
type Error struct {
	Path     string
	Line     int // from 1; 0 for the whole file
	What, Do string
}

func (e *Error) Error() string {
	at := e.Path
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d", e.Path, e.Line)
	}
	return at + ": " + e.What + "; " + e.Do
}

// Load reads the file at path or, with no path, the one in the XDG configuration folders,
// where there need not be one.
func Load(path string) (Config, error) {
	if path == "" {
		found, err := xdg.SearchConfigFile(name)
		if err != nil { // there is none
			return Parse(name, nil)
		}
		path = found
	}
	data, err := read(path)
	if err != nil {
		return Config{}, err
	}
	return Parse(path, data)
}

func read(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case len(data) > maxFile:
		return nil, &Error{Path: path, What: "is too large for a configuration", Do: "name another file"}
	}
	return data, nil
}

func unreadable(path string, err error) error {
	var failed *fs.PathError
	if errors.As(err, &failed) {
		err = failed.Err
	}
	return &Error{Path: path, What: "cannot be read (" + err.Error() + ")", Do: "name a file that can, or leave --config out"}
}

// settings lists what can be set, in the order in which messages name it.
func settings() []string { return []string{"theme", "ascii", "mouse", "clipboard", "keys"} }

// Parse reads the text of a file; path is for messages alone.
func Parse(path string, data []byte) (Config, error) {
	p := &parser{path: path, lines: linesOf(data), config: Config{Keys: keymap.Default()}}
	var file map[string]any
	if err := toml.Unmarshal(data, &file); err != nil {
		line := 0
		var bad *toml.DecodeError
		if errors.As(err, &bad) {
			line, _ = bad.Position()
		}
		return Config{}, &Error{path, line, "is not written in TOML (" + strings.TrimPrefix(oneLine(err.Error()), "toml: ") + ")", "correct it"}
	}
	for _, key := range p.inOrder(file, "") {
		if err := p.set(key, file[key]); err != nil {
			return Config{}, err
		}
	}
	return p.config, nil
}

// parser takes settings over one after the other.
type parser struct {
	path   string
	lines  map[string]int
	config Config
}

// inOrder gives the keys of a table in the order in which they stand in the file.
func (p *parser) inOrder(table map[string]any, prefix string) []string {
	keys := make([]string, 0, len(table))
	for key := range table {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if d := p.lines[prefix+a] - p.lines[prefix+b]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return keys
}

// fail makes the error of a setting.
func (p *parser) fail(key, what, do string) error {
	return &Error{p.path, p.lines[key], oneLine(what), oneLine(do)}
}

// set takes over one setting.
func (p *parser) set(key string, value any) error {
	text, isText := value.(string)
	yes, isBool := value.(bool)
	var err error
	switch key {
	case "theme":
		if !isText {
			return p.fail(key, "theme is no text", `write theme = "auto", "light", "dark" or "high-contrast"`)
		}
		if p.config.Theme, err = style.ParseTheme(text); err != nil {
			return p.fail(key, fmt.Sprintf("unknown theme %q", text), "use auto, light, dark or high-contrast")
		}
	case "clipboard":
		if !isText {
			return p.fail(key, "clipboard is no text", `write clipboard = "auto", "terminal", "system" or "off"`)
		}
		if p.config.Clipboard, err = desktop.ParseWay(text); err != nil {
			return p.fail(key, fmt.Sprintf("unknown clipboard %q", text), "use auto, terminal, system or off")
		}
	case "ascii", "mouse":
		if !isBool {
			return p.fail(key, key+" is neither true nor false", "write "+key+" = true or "+key+" = false")
		}
		if key == "ascii" {
			p.config.ASCII = yes
		} else {
			p.config.NoMouse = !yes
		}
	case "keys":
		table, ok := value.(map[string]any)
		if !ok {
			return p.fail(key, "keys is no table", "write a line [keys] and the keys below it")
		}
		return p.keys(table)
	default:
		return p.fail(key, fmt.Sprintf("unknown setting %q%s", key, nearest(key, settings())), "use "+strings.Join(settings()[:4], ", ")+" or the table [keys]")
	}
	return nil
}

// keys takes over the table of keys.
func (p *parser) keys(table map[string]any) error {
	bound := make(map[string][]string)
	for _, action := range p.inOrder(table, "keys.") {
		at := "keys." + action
		if _, err := keymap.ParseAction(action); err != nil {
			return p.fail(at, fmt.Sprintf("unknown action %q%s", action, nearest(action, actionNames())), "take the actions' names from docs/READER.md")
		}
		var texts []any
		switch value := table[action].(type) {
		case string:
			texts = []any{value}
		case []any:
			texts = value
		default:
			return p.fail(at, action+" has no key", action+` = "x" or `+action+` = ["x", "y"], or [] for none`)
		}
		bound[action] = []string{}
		for _, t := range texts {
			text, ok := t.(string)
			if !ok {
				return p.fail(at, fmt.Sprintf("%v is no key", t), "put keys between quotation marks")
			}
			key, err := keymap.ParseKey(text)
			if err != nil {
				return p.fail(at, err.Error(), "correct the key")
			}
			if key == "ctrl+c" && action != keymap.Quit.String() {
				return p.fail(at, "ctrl+c always leaves the reader", "give "+action+" another key")
			}
			bound[action] = append(bound[action], key)
		}
	}
	keys, err := p.config.Keys.Rebind(bound)
	var clash *keymap.Clash
	switch {
	case errors.As(err, &clash):
		at, other := "keys."+clash.Second.String(), clash.First
		if p.lines[at] == 0 {
			at, other = "keys."+clash.First.String(), clash.Second
		}
		return p.fail(at, clash.Error(), fmt.Sprintf("name another key, or give %v another one", other))
	case err != nil:
		return p.fail("keys."+keymap.Quit.String(), err.Error(), "leave it one")
	}
	p.config.Keys = keys
	return nil
}

// actionNames lists the actions as a file calls them.
func actionNames() []string {
	var names []string
	for _, g := range keymap.Groups() {
		for _, b := range keymap.Default().InGroup(g) {
			names = append(names, b.Action.String())
		}
	}
	return names
}

// nearest suggests the name that was meant, or nothing.
func nearest(text string, names []string) string {
	best, at := min(3, len(text)/2+1), "" // so many changes make it another word
	for _, n := range names {
		if d := levenshtein.ComputeDistance(text, n); d < best {
			best, at = d, n
		}
	}
	if at == "" {
		return ""
	}
	return fmt.Sprintf(", did you mean %q?", at)
}

// oneLine keeps a message on one line, and what was quoted from the file from acting on
// the terminal.
func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 {
			return '\uFFFD'
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}
