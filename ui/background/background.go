// Package background keeps Bubble Tea from asking the terminal for its background
// colour while packages initialise.
//
// Bubble Tea v1 does that in an init function and waits up to five seconds on a
// terminal that gives no answer. Lip Gloss asks nothing once it has been told an
// answer, and packages initialise in the order of their import paths as soon as what
// they import is ready: "crosscheck/..." sorts before "github.com/...", so this init
// runs after Lip Gloss's and before Bubble Tea's. For the same reason the package may
// import nothing but Lip Gloss. The real question is asked later, by package terminal,
// without waiting for the answer.
package background

import "github.com/charmbracelet/lipgloss"

func init() { lipgloss.SetHasDarkBackground(true) }
