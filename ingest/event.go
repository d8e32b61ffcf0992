package ingest

import "fmt"

// State is how far a source has got.
type State uint8

const (
	Waiting State = iota // for its turn
	Reading              // bytes are coming in, from a disk or the network
	Parsing              // the article is being taken out of the bytes
	Skipped              // a file of a directory or an archive is no article; Err says why
	Done
	Failed // Err says why
)

var stateNames = []string{"waiting", "reading", "parsing", "skipped", "done", "failed"}

// String gives the state's name.
func (s State) String() string {
	if int(s) < len(stateNames) {
		return stateNames[s]
	}
	return fmt.Sprintf("State(%d)", uint8(s))
}

// Event says what happened to a source. All text in it is safe to print.
type Event struct {
	Index    int    // which of the sources given to Load
	Source   string // its name; for Skipped the name of the file inside it
	State    State
	Articles int   // for Done: how many articles it gave
	Err      error // for Failed and Skipped
}
