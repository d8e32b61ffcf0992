package export

import (
	"fmt"
	"strings"

	"crosscheck/model"
)

// markLabel names a row's mark in a word or two.
func markLabel(m model.Mark) string {
	switch m {
	case model.MarkConflicting:
		return "Conflict"
	case model.MarkDiffers:
		return "Differs"
	case model.MarkAdded:
		return "Added"
	case model.MarkMissing:
		return "Missing"
	case model.MarkReworded:
		return "Reworded"
	case model.MarkSame:
		return "Same"
	}
	return "Aside"
}

// markMeaning says what a mark means when the reference is called so.
func markMeaning(m model.Mark, reference string) string {
	switch m {
	case model.MarkConflicting:
		return "details that cannot both be right as written"
	case model.MarkDiffers:
		return "details that clash, but both may be right: other scope, later update, rival source"
	case model.MarkAdded:
		return "not in " + reference
	case model.MarkMissing:
		return "only in " + reference
	case model.MarkReworded:
		return "the same report in other words"
	case model.MarkSame:
		return "the same words"
	}
	return "bylines, datelines, links and credits"
}

// markCount names a number of rows with a mark, as in "3 conflicts".
func markCount(m model.Mark, n int) string {
	switch {
	case m == model.MarkConflicting && n == 1:
		return "1 conflict"
	case m == model.MarkConflicting:
		return fmt.Sprintf("%d conflicts", n)
	case m == model.MarkDiffers && n != 1:
		return fmt.Sprintf("%d differ", n)
	}
	return fmt.Sprintf("%d %v", n, m)
}

// emphasisMeaning says what an emphasis means.
func emphasisMeaning(e model.Emphasis) string {
	switch e {
	case model.Clashing:
		return "in conflict"
	case model.Differing:
		return "differs"
	case model.Changed:
		return "other words"
	case model.Alone:
		return "no counterpart"
	}
	return ""
}

// verdictLabel names a detail's verdict.
func verdictLabel(v model.Verdict) string {
	switch v {
	case model.Conflicting:
		return "Conflict"
	case model.Differs:
		return "Differs"
	case model.RewordedDetail:
		return "Reworded"
	}
	return "Only in"
}

// verdictMark gives the mark whose glyph stands before a detail.
func verdictMark(v model.Verdict) model.Mark {
	switch v {
	case model.Conflicting:
		return model.MarkConflicting
	case model.Differs:
		return model.MarkDiffers
	case model.AddedDetail:
		return model.MarkAdded
	case model.MissingDetail:
		return model.MarkMissing
	}
	return model.MarkReworded
}

// judgementGlyph gives the sign of what a reader decided.
func judgementGlyph(j model.Judgement) string {
	switch j {
	case model.ToCheck:
		return "?"
	case model.Confirmed:
		return "✓"
	case model.WrongMatch, model.NotConflict:
		return "×"
	}
	return "✎"
}

// plural gives "1 row" or "3 rows".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// annotationWords gives what a reader added to a row in one line.
func annotationWords(a *model.Annotation) string {
	note := strings.TrimSpace(oneLine(a.Note))
	if a.Judgement == model.Unjudged || note == "" {
		return a.Judgement.String() + note
	}
	return a.Judgement.String() + ": " + note
}
