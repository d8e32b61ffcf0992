package cli

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

// shortHelp is printed where there is nothing to do.
const shortHelp = `crosscheck: no source given; name two articles, or open it on a terminal to pick a story

    crosscheck SOURCE SOURCE...                     compare
    crosscheck export --output FILE.html SOURCE...  write a file
    crosscheck samples                              list the built-in stories
    crosscheck --help                               everything else
`

const usage = `crosscheck lays two or more articles on one event side by side and shows, sentence
by sentence, what each adds, what it leaves out, and where their details conflict.

Usage:
  crosscheck SOURCE SOURCE...             open the reader; without a terminal, print the
                                          comparison as text
  crosscheck                              pick a built-in or recent story
  crosscheck export [-f F] [-o PATH] SOURCE...
                                          write json, html, markdown, text, csv or docx
  crosscheck samples                      list the built-in stories
  crosscheck completion bash|zsh|fish     print a completion script

A SOURCE is a file, a folder, an http or https address, - (standard input) or
sample:NAME, as it is or with a name for the outlet: OUTLET=SOURCE.

Examples:
  crosscheck sample:summit
  crosscheck courier.txt https://news.example/ferry
  crosscheck "Courier=draft.docx" "Herald=page.html"
  crosscheck export --output ferry.html courier.txt herald.txt
  crosscheck export --format json sample:ferry | jq '.links[].details'
  crosscheck --check old.txt new.txt && echo "no conflict"
`

// commandUsage tells what a command does, by its name.
func commandUsage(name string) string {
	switch name {
	case "export":
		return `Writes the comparison and exits. --output alone tells the format by its ending; without
--output it goes to standard output. A file appears whole or not at all. One article
gives its sentences.

Usage:
  crosscheck export [--format F] [--output PATH] SOURCE...

Examples:
  crosscheck export --output ferry.html courier.txt herald.txt
  crosscheck export --format json courier.txt herald.txt > ferry.json
  crosscheck export --format text --color always sample:ferry | less -R
`
	case "samples":
		return `Lists the built-in stories, one a line, the name first.

Usage:
  crosscheck samples

Examples:
  crosscheck samples
  crosscheck sample:summit
`
	case "completion":
		return `Prints a script that completes commands, flags and built-in stories.

Usage:
  crosscheck completion bash|zsh|fish

Examples:
  crosscheck completion bash > ~/.local/share/bash-completion/completions/crosscheck
  crosscheck completion zsh > "${fpath[1]}/_crosscheck"
  crosscheck completion fish > ~/.config/fish/completions/crosscheck.fish
`
	}
	return usage
}

// help gives what --help prints for a command, nil for the program as a whole.
func help(app *kong.Application, command *kong.Node) string {
	var b strings.Builder
	node := app.Node
	if command != nil && !command.Hidden {
		node = command
		b.WriteString(commandUsage(command.Name))
	} else {
		b.WriteString(usage)
	}
	if node != app.Node && len(node.Flags) > 0 {
		b.WriteString("\nFlags:\n")
		for _, f := range node.Flags {
			b.WriteString(flagHelp(f))
		}
	}
	for _, group := range groups() {
		b.WriteString("\n" + group.Title + ":\n")
		for _, f := range app.Flags {
			if f.Group == nil && group.Key == about || f.Group != nil && f.Group.Key == group.Key {
				b.WriteString(flagHelp(f))
			}
		}
	}
	b.WriteString("\nExit status: 0 done; 1 a conflict, with --check; 2 wrong call, unreadable source or\nfailed write.\n")
	return b.String()
}

// about is the group of the flags that are about the program, --help among them.
const about = "About"

// groups gives the headings under which the flags stand.
func groups() []kong.Group {
	return []kong.Group{{Key: "Look", Title: "Look"}, {Key: "Sources", Title: "Sources"}, {Key: "Scripts", Title: "Scripts"}, {Key: about, Title: about}}
}

const (
	flagColumn = 26
	helpWidth  = 88
)

// flagHelp gives a flag's lines.
func flagHelp(f *kong.Flag) string {
	name := "      --" + f.Name
	if f.Short != 0 {
		name = fmt.Sprintf("  -%c, --%s", f.Short, f.Name)
	}
	if !f.IsBool() {
		name += "=" + f.PlaceHolder
	}
	var b strings.Builder
	used, _ := fmt.Fprintf(&b, "%-*s", flagColumn, name+" ")
	for _, word := range strings.Fields(f.Help) {
		if used+len(word)+1 > helpWidth {
			used, _ = fmt.Fprintf(&b, "\n%*s", flagColumn, "")
		}
		n, _ := fmt.Fprintf(&b, " %s", word)
		used += n
	}
	return b.String() + "\n"
}
