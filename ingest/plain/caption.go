package plain

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"crosscheck/model"
)

// agencies are the names that stand beside a slash in photo credits.
const agencies = `(?:REUTERS|Reuters|AP Photo|AP Images|Associated Press|AP|AFP|Agence France-Presse|Getty Images|Getty|EPA-EFE|EPA|EFE|TASS|Sputnik|RIA Novosti|Xinhua|` +
	`ANSA|dpa|DPA|PA Wire|PA|Press Association|Bloomberg(?: News)?|Shutterstock|Alamy|WireImage|Redux|Magnum|UPI|ZUMA(?: Press)?|Zuma|NurPhoto|Anadolu(?: Agency)?|Corbis|SIPA|` +
	`Sipa USA|REX|Rex|Pool|POOL|picture alliance|The New York Times|The Washington Post|USA Today|Los Angeles Times|CNN|NBC News|ABC News|CBS News|Fox News|BBC|Global Look Press|Kremlin\.ru|Canadian Press|Yonhap|Kyodo(?: News)?)`

// person is a name as credits have it.
const person = `\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|der|de|del|al|el|bin|da|dos)){0,4}`

// creditEnd finds a photo credit at the end of a paragraph. It must hold an agency with a slash, a copyright
// sign, or a word that says what it is.
var creditEnd = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:` + strings.Join([]string{
		// REUTERS/Ann Smith/Pool, (AP Photo/Ann Smith, File)
		`(?:^|[\s(\[|.])\(?` + agencies + ` ?/ ?` + person + `(?: ?[/,] ?` + person + `)*(?: via ` + person + `)?[)\]]?`,
		// Ann Smith/Reuters, Credit Ann Smith for The New York Times, CreditAnn Smith/Reuters
		`(?:^|[\s(\[|.])(?:(?:Photo )?Credits?:? ?)?\(?` + person + ` ?/ ?` + agencies + `(?: ?[/,] ?` + person + `)*(?: via ` + person + `)?[)\]]?`,
		`[.”")]\s?Credit` + person + `[^.]{0,60}`,
		// (Photo: Ann Smith), Photo by Ann Smith / AFP
		`(?:^|[\s(\[|.])\(?(?:Photos?|Photograph|PHOTO|Image|Foto|FOTO|Picture|Illustration|Photo (?:credit|courtesy)|Bild|Photo by|Image by|Photograph by|Image copyright|Image credit|Image source):?,? ` + person + `(?: ?[/|,] ?` + person + `)*[)\]]?`,
		// © Ann Smith / Reuters
		`(?:^|[\s(\[|.])\(?(?:©|\(c\)) ?(?:\d{4} )?` + person + `(?: ?[/|,] ?` + person + `)*[)\]]?`,
	}, "|") + `)\.?$`)
})

// mayHoldCredit spares most paragraphs the search.
func mayHoldCredit(p string) bool {
	end := p
	if len(end) > 200 {
		end = end[len(end)-200:]
	}
	return strings.ContainsAny(end, "/©") || strings.Contains(end, "hoto") || strings.Contains(end, "PHOTO") || strings.Contains(end, "oto:") ||
		strings.Contains(end, "FOTO") || strings.Contains(end, "Image") || strings.Contains(end, "redit") || strings.Contains(end, "Picture") || strings.Contains(end, "Illustration") ||
		strings.Contains(end, "Bild") || strings.Contains(end, "(c)")
}

// creditAt gives where the photo credit at the end of a line begins, -1 where there is none.
func creditAt(line string) int {
	if !mayHoldCredit(line) {
		return -1
	}
	from := max(0, len(line)-200)
	for from > 0 && !utf8.RuneStart(line[from]) {
		from++
	}
	at := creditEnd().FindStringIndex(line[from:])
	if at == nil || from > 0 && at[0] == 0 {
		return -1
	}
	start := from + at[0]
	for start < len(line) && strings.ContainsRune(" \t|.”\")", rune(line[start])) { // what ends the caption is not the credit's
		start++
	}
	for start < len(line) && !utf8.RuneStart(line[start]) {
		start++
	}
	return start
}

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
