package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"crosscheck/export"
)

// completionScript writes a script that completes commands, flags, the values of flags
// that have few, built-in stories, and else files.
func completionScript(shell string, app *kong.Application, stories []string) string {
	c := completion{stories: stories}
	for _, node := range app.Children {
		if !node.Hidden {
			c.commands = append(c.commands, node)
		}
		c.flags = append(c.flags, node.Flags...)
	}
	c.flags = append(c.flags, app.Flags...)
	switch shell {
	case "zsh":
		return c.zsh()
	case "fish":
		return c.fish()
	}
	return c.bash()
}

// completion is what the three scripts are made from.
type completion struct {
	commands []*kong.Node
	flags    []*kong.Flag
	stories  []string
}

// values gives what may stand behind a flag, nil where that is open.
func values(f *kong.Flag) []string {
	var out []string
	switch {
	case f.Name == "format":
		for _, format := range export.Formats() {
			out = append(out, format.String())
		}
	case f.Name == "theme":
		for theme := export.ThemeAuto; theme <= export.ThemeHighContrast; theme++ {
			out = append(out, theme.String())
		}
	case f.Name == "color":
		out = whenNames
	}
	return out
}

// takesFile tells whether a file's name stands behind a flag.
func takesFile(f *kong.Flag) bool {
	return slices.Contains([]string{"output", "cookies", "config"}, f.Name)
}

func (c *completion) names() string {
	var out []string
	for _, node := range c.commands {
		out = append(out, node.Name)
	}
	return strings.Join(out, " ")
}

func (c *completion) bash() string {
	var flags []string
	var cases strings.Builder
	for _, f := range c.flags {
		flags = append(flags, "--"+f.Name)
		pattern := "--" + f.Name
		if f.Short != 0 {
			pattern += fmt.Sprintf("|-%c", f.Short)
		}
		switch words := values(f); {
		case f.IsBool():
		case words != nil:
			fmt.Fprintf(&cases, "\t%s) COMPREPLY=($(compgen -W '%s' -- \"$cur\")); return ;;\n", pattern, strings.Join(words, " "))
		case takesFile(f):
			fmt.Fprintf(&cases, "\t%s) compopt -o filenames; COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n", pattern)
		default:
			fmt.Fprintf(&cases, "\t%s) return ;;\n", pattern)
		}
	}
	return `# bash completion for crosscheck
_crosscheck() {
	local cur prev line words cword first=1 i
	# A colon and an equals sign part words in bash; the word being typed is cut from the line instead.
	line=${COMP_LINE:0:COMP_POINT}
	cur=${line##*[[:space:]]}
	prev=${line%"$cur"}
	prev=${prev%"${prev##*[![:space:]]}"}
	prev=${prev##*[[:space:]]}
	case $cur in
	--*=*) prev=${cur%%=*} cur=${cur#*=} ;;
	esac
	COMPREPLY=()
	case $prev in
` + cases.String() + `	completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$cur")); return ;;
	esac
	case $cur in
	-*) COMPREPLY=($(compgen -W '` + strings.Join(flags, " ") + ` --help' -- "$cur")); return ;;
	sample:*)
		COMPREPLY=($(compgen -W '` + strings.Join(c.stories, " ") + `' -- "$cur"))
		# readline replaces what stands behind the last colon only
		case $COMP_WORDBREAKS in
		*:*) for i in "${!COMPREPLY[@]}"; do COMPREPLY[i]=${COMPREPLY[i]#sample:}; done ;;
		esac
		return ;;
	esac
	for i in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		case $i in -*) ;; *) first= ;; esac
	done
	compopt -o filenames
	COMPREPLY=($(compgen -f -- "$cur"))
	if [[ $first ]]; then
		COMPREPLY+=($(compgen -W '` + c.names() + `' -- "$cur"))
	fi
	if [[ sample: == "$cur"* ]]; then
		compopt -o nospace
		COMPREPLY+=(sample:)
	fi
}
complete -F _crosscheck crosscheck
`
}

func (c *completion) zsh() string {
	var flags, commands strings.Builder
	for _, f := range c.flags {
		fmt.Fprintf(&flags, "\t\t%s\n", zshFlag(f))
	}
	for _, node := range c.commands {
		fmt.Fprintf(&commands, "\t\t%s\n", quote(node.Name+":"+node.Help))
	}
	var stories []string
	for _, s := range c.stories {
		stories = append(stories, quote(strings.TrimPrefix(s, "sample:")))
	}
	return `#compdef crosscheck
# zsh completion for crosscheck
_crosscheck() {
	local -a flags commands
	flags=(
` + flags.String() + `		'(- *)--help[Print help.]'
	)
	commands=(
` + commands.String() + `	)
	if [[ ${words[(r)completion]} == completion && $words[CURRENT-1] == completion ]]; then
		_values shell bash zsh fish
		return
	fi
	_arguments -S $flags '1: :_crosscheck_first' '*: :_crosscheck_source'
}
_crosscheck_first() {
	_describe command commands
	_crosscheck_source
}
_crosscheck_source() {
	compset -P '*='
	if compset -P 'sample:'; then
		compadd -- ` + strings.Join(stories, " ") + `
		return
	fi
	compadd -S '' -- sample:
	_files
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
	_crosscheck "$@"
else
	compdef _crosscheck crosscheck
fi
`
}

// zshFlag gives a flag as _arguments wants it.
func zshFlag(f *kong.Flag) string {
	help := strings.NewReplacer("[", "(", "]", ")", ":", ",").Replace(f.Help)
	spec := fmt.Sprintf("--%s[%s]", f.Name, help)
	if f.IsBool() {
		return quote(spec)
	}
	spec = fmt.Sprintf("--%s=[%s]:%s:", f.Name, help, strings.ToLower(f.PlaceHolder))
	switch words := values(f); {
	case words != nil:
		spec += "(" + strings.Join(words, " ") + ")"
	case takesFile(f):
		spec += "_files"
	}
	return quote(spec)
}

func (c *completion) fish() string {
	var b strings.Builder
	b.WriteString("# fish completion for crosscheck\n")
	for _, node := range c.commands {
		fmt.Fprintf(&b, "complete -c crosscheck -n __fish_use_subcommand -a %s -d %s\n", node.Name, quote(node.Help))
	}
	for _, f := range c.flags {
		fmt.Fprintf(&b, "complete -c crosscheck -l %s", f.Name)
		if f.Short != 0 {
			fmt.Fprintf(&b, " -s %c", f.Short)
		}
		switch words := values(f); {
		case f.IsBool():
		case words != nil:
			fmt.Fprintf(&b, " -x -a %s", quote(strings.Join(words, " ")))
		case takesFile(f):
			b.WriteString(" -r -F")
		default:
			b.WriteString(" -x")
		}
		fmt.Fprintf(&b, " -d %s\n", quote(f.Help))
	}
	fmt.Fprintf(&b, "complete -c crosscheck -l help -s h -d 'Print help.'\n")
	fmt.Fprintf(&b, "complete -c crosscheck -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n")
	fmt.Fprintf(&b, "complete -c crosscheck -n 'not __fish_seen_subcommand_from completion samples' -a %s\n", quote(strings.Join(c.stories, " ")))
	// Behind a colon fish would offer files as well.
	fmt.Fprintf(&b, "complete -c crosscheck -n 'string match -q \"sample:*\" -- (commandline -ct)' -f\n")
	return b.String()
}

// quote puts text between single quotes as the shells want it.
func quote(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }
