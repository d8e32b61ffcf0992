package view

import (
	"strings"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// Sign gives the one-cell sign of what the reader wrote on a row: that of the judgement,
// else of a note, else "".
func Sign(sheet *style.Sheet, a *model.Annotation) string {
	if a == nil {
		return ""
	}
	return sheet.Paint(style.Strong, sheet.Judged(a.Judgement))
}

// Written gives what the reader wrote on a row in one line of at most width cells: the
// judgement and the beginning of the note.
func Written(sheet *style.Sheet, a *model.Annotation, width int) string {
	var parts []string
	if a.Judgement != model.Unjudged {
		parts = append(parts, sheet.Judged(a.Judgement)+" "+a.Judgement.String())
	}
	if a.Note != "" {
		first, rest, more := strings.Cut(a.Note, "\n")
		if text := wrap.Safe(first); more && strings.TrimSpace(rest) != "" {
			parts = append(parts, sheet.Noted+" "+text+" "+sheet.Ellipsis)
		} else {
			parts = append(parts, sheet.Noted+" "+text)
		}
	}
	return sheet.Paint(style.Strong, wrap.Cut(strings.Join(parts, "  "), width, sheet.Ellipsis))
}
