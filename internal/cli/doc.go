// Package cli is the command line: it reads the arguments, runs what they ask for on
// the rooms that main hands in, and turns the outcome into an exit status and one clear
// line on standard error.
//
//	cli.go         Run, Rooms, Streams: from arguments to exit status
//	arguments.go   arranged: flags may stand anywhere, sources may be called anything
//	grammar.go     the commands and flags
//	commands.go    what each command does
//	progress.go    how reading gets on, shown on a terminal
//	settings.go    Settings: the flags as the rooms want them
//	help.go        what --help prints
//	completion.go  completion scripts for bash, zsh and fish
package cli
