package extract

// Error says in one line that a source cannot be read: what source, what is wrong and
// what the reader can do about it. Its parts may hold text from outside; they are kept
// to one line but not made safe to print.
type Error struct {
	Source string // file name or URL
	What   string // what is wrong, without full stop
	Do     string // what to do, without full stop; may be empty
	Err    error  // the cause, where there is one
}

// Error gives "SOURCE: WHAT; DO", without the parts that are empty.
func (e *Error) Error() string {
	line := e.What
	if e.Source != "" {
		line = e.Source + ": " + line
	}
	if e.Do != "" {
		line += "; " + e.Do
	}
	return line
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }
