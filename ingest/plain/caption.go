package plain

import (
	"strings"

	"crosscheck/model"
)

// withoutCredit gives a caption without the credit at its end.
func withoutCredit(p string) string {
	if at := creditAt(p); at >= 0 {
		return strings.TrimSpace(p[:at])
	}
	return p
}

// captionRole tells whether a paragraph is a caption, or boilerplate because it is a credit and nothing else.
// Of several lines each must be one. last is for paragraphs at the foot of the article, where an agency in
// parentheses signs the text and not a picture.
func captionRole(p string, last bool) (model.Role, bool) {
	if len(p) > 2000 {
		return model.Body, false
	}
	lines := strings.Split(p, "\n")
	role := model.Boilerplate
	for i, line := range lines {
		kind, ok := lineCaption(strings.TrimSpace(line), last)
		if !ok {
			// A caption is often there twice, once with the credit and once without it.
			twin := i+1 < len(lines) && sameLetters(line, withoutCredit(lines[i+1])) || i > 0 && sameLetters(line, withoutCredit(lines[i-1]))
			if !twin || len(lines) == 1 {
				return model.Body, false
			}
			kind = model.Caption
		}
		if kind == model.Caption {
			role = model.Caption
		}
	}
	return role, true
}

// lineCaption is captionRole for one line.
func lineCaption(line string, last bool) (model.Role, bool) {
	if at := creditAt(line); at >= 0 {
		if !hasContent(line[:at]) {
			return model.Boilerplate, true
		}
		return model.Caption, true
	}
	for _, start := range []string{"FILE PHOTO:", "FILE PHOTO -", "File photo:", "FILE - ", "FILE – ", "FILE — ", "CAPTION:", "Caption:", "Photo caption", "Image caption", "Media caption",
		"PHOTO:", "Photo:", "FOTO:", "Foto:", "Pictured:", "PICTURED:"} {
		if strings.HasPrefix(line, start) && len(line) > len(start)+1 {
			return model.Caption, true
		}
	}
	if open := strings.LastIndexByte(line, '('); !last && open > 0 && strings.HasSuffix(line, ")") && wordCount(line) <= 60 && isAgency(line[open+1:len(line)-1]) {
		return model.Caption, true
	}
	return model.Body, false
}
