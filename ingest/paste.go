package ingest

import (
	"strings"

	"crosscheck/ingest/plain"
)

// splitPasted splits pasted text at lines of three or more dashes. The dashes around front matter at the
// start of an article are no such lines. Parts without text are left out.
func splitPasted(text string) []string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var parts []string
	for strings.TrimSpace(text) != "" {
		_, body := plain.FrontMatter(text)
		head := text[:len(text)-len(body)]
		end, next := len(body), len(body)
		for at := 0; at < len(body); {
			line, _, more := strings.Cut(body[at:], "\n")
			after := at + len(line)
			if more {
				after++
			}
			if isRule(line) {
				end, next = at, after
				break
			}
			at = after
		}
		if part := head + body[:end]; strings.TrimSpace(body[:end]) != "" {
			parts = append(parts, part)
		}
		rest := body[next:]
		if meta, _ := plain.FrontMatter(rest); meta == nil && next > end {
			// The separator may itself open the front matter of the next article.
			if meta, _ := plain.FrontMatter(body[end:]); meta != nil {
				rest = body[end:]
			}
		}
		text = rest
	}
	return parts
}

// isRule tells a line of at least three dashes of any length, or five with spaces between, and nothing else.
func isRule(line string) bool {
	line = strings.TrimSpace(line)
	n, least := 0, 3
	for _, r := range line {
		switch r {
		case ' ':
			least = 5 // "- - -" parts the sections of an article
		case '-', '–', '—', '─', '―', '‐', '‑', '−':
			n++
		default:
			return false
		}
	}
	return n >= least
}
