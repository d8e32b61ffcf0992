package cli

import (
	"strings"

	"github.com/alecthomas/kong"
)

// reading is the command that is meant where none is named.
const reading = "read"

// arranged puts arguments into the one order that kong always understands: the command,
// the flags, "--", and the rest. People put flags before, between and after sources,
// and sources may be called anything.
func arranged(args []string, app *kong.Application) []string {
	takesValue := make(map[string]bool)
	commands := make(map[string]bool)
	note := func(flags []*kong.Flag) {
		for _, f := range flags {
			takesValue["--"+f.Name] = !f.IsBool()
			if f.Short != 0 {
				takesValue["-"+string(f.Short)] = !f.IsBool()
			}
		}
	}
	note(app.Flags)
	for _, node := range app.Children {
		commands[node.Name] = node.Name != reading
		note(node.Flags)
	}
	command := reading
	var flags, rest []string
	for i := 0; i < len(args); i++ {
		switch arg := args[i]; {
		case arg == "--":
			rest = append(rest, args[i+1:]...)
			i = len(args)
		case arg == "-" || !strings.HasPrefix(arg, "-"):
			if command == reading && len(rest) == 0 && commands[arg] {
				command = arg
				continue
			}
			rest = append(rest, arg)
		default:
			flags = append(flags, arg)
			if !takesValue[arg] {
				continue
			}
			if i+1 == len(args) {
				// What is missing is told only where nothing follows that could be taken for it.
				return append([]string{command}, flags...)
			}
			i++
			flags = append(flags, args[i])
		}
	}
	out := append([]string{command}, flags...)
	if len(rest) > 0 {
		out = append(append(out, "--"), rest...)
	}
	return out
}
