package pdf

import "errors"

// What one file may cost. A ten-page article takes a hundredth of each.
const (
	maxUnpacked   = 96 << 20 // bytes out of all filters together
	maxStream     = 24 << 20 // bytes out of the filters of one stream
	maxScanned    = 1 << 30  // bytes looked through for stream ends and lost objects
	maxObjects    = 3 << 20  // values built, counted inside arrays and dictionaries too
	maxOperators  = 8 << 20  // of content streams
	maxEntries    = 1 << 19  // of the cross-reference table
	maxPages      = 2000
	maxGlyphs     = 100_000 // of one page
	maxAllGlyphs  = 3 << 20 // of all pages
	maxNesting    = 100     // of arrays and dictionaries
	maxForms      = 12      // forms drawn inside of forms
	maxResolves   = 32      // references to references
	maxStates     = 512     // graphics states saved
	maxCodes      = 1 << 18 // mapped codes of one font
	maxFonts      = 2000
	maxFontLength = 4 << 20 // bytes of a font program that are looked at
)

// Errors that say what keeps a file from being read. Other errors of this package are
// about damage.
var (
	ErrPassword = errors.New("it needs a password")
	ErrSecurity = errors.New("it is encrypted in a way that is not known")
	ErrCut      = errors.New("it ends before its end mark")
	ErrCostly   = errors.New("it takes more work to read than any article")
	ErrPages    = errors.New("it has more pages than any article")
)

// budget is what is left of the limits.
type budget struct {
	unpacked, scanned, objects, operators, glyphs int
}

func newBudget() budget {
	return budget{maxUnpacked, maxScanned, maxObjects, maxOperators, maxAllGlyphs}
}

// spend takes n off one of the budget's counts.
func spend(count *int, n int) error {
	if *count -= n; *count < 0 {
		return ErrCostly
	}
	return nil
}
