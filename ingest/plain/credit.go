package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxCredit is how many bytes a photo credit has at most.
const maxCredit = 200

// creditAt gives where the photo credit at the end of a line begins, -1 where there is none. It stands in
// brackets, after the end of a sentence, a bar or a gap, or begins with an agency's own mark.
func creditAt(line string) int {
	from := max(0, len(line)-maxCredit)
	for from < len(line) && !utf8.RuneStart(line[from]) {
		from++
	}
	tail := line[from:]
	if !mayHoldCredit(tail) {
		return -1
	}
	trimmed := strings.TrimRight(tail, " .\u00a0")
	if strings.HasSuffix(trimmed, ")") || strings.HasSuffix(trimmed, "]") {
		open := strings.LastIndexAny(trimmed, "([")
		if open >= 0 && isCredit(trimmed[open+1:len(trimmed)-1]) {
			return from + open
		}
		return -1
	}
	if from == 0 && isCredit(trimmed) {
		return 0
	}
	for i, r := range tail {
		if i == 0 && from > 0 || !beginsCredit(tail[:i], r, tail[i:]) {
			continue
		}
		if isCredit(strings.TrimRight(tail[i:], " .\u00a0")) {
			return from + i
		}
	}
	return -1
}

// mayHoldCredit spares most paragraphs the search.
func mayHoldCredit(tail string) bool {
	if strings.ContainsAny(tail, "/©") {
		return true
	}
	for _, part := range []string{"hoto", "oto:", "OTO", "Image", "redit", "icture:", "Illustration", "Bild", "(c)", "ourtesy", " via "} {
		if strings.Contains(tail, part) {
			return true
		}
	}
	return false
}

// beginsCredit tells whether a credit may begin with r, between before and rest.
func beginsCredit(before string, r rune, rest string) bool {
	if r == '©' {
		return true
	}
	if !unicode.IsUpper(r) && r != '(' {
		return false
	}
	if strings.HasPrefix(rest, "Credit") && strings.HasSuffix(strings.TrimRight(before, "”\""), ".") {
		return true
	}
	gap := strings.TrimRight(before, " \t\u00a0")
	if gap == before {
		return false
	}
	if len(before)-len(gap) > 1 && !strings.HasSuffix(before, "\u00a0") || strings.HasPrefix(rest, "REUTERS/") || strings.HasPrefix(rest, "AP Photo/") {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(gap)
	return strings.ContainsRune(".!?|)”\"’»", last)
}

// isCredit tells a text that says whose a picture is and nothing else.
func isCredit(s string) bool {
	s = strings.TrimSpace(s)
	rest, label := creditLabel(s)
	slash := strings.Contains(rest, "/")
	agency, people := false, 0
	rest = strings.NewReplacer(" via ", "/", " for ", "/", "|", "/", ",", "/").Replace(rest)
	linked := strings.Contains(rest, "/")
	for part := range strings.SplitSeq(rest, "/") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
			return false
		case isPhotoAgency(part):
			agency = true
		case !isPerson(part):
			return false
		default:
			people++
		}
	}
	switch label {
	case labelSure:
		return people > 0 || agency
	case labelWeak:
		return agency && linked || slash
	}
	return agency && people > 0 && (slash || strings.Contains(s, " via "))
}

// creditWord tells how much the word before a credit says.
type creditWord uint8

const (
	labelMissing creditWord = iota
	labelWeak               // "Credit Ann Smith": a bank, too, is called so
	labelSure
)

// creditLabel splits the label off a credit.
func creditLabel(s string) (string, creditWord) {
	for _, sign := range []string{"©", "(c)", "(C)", "Copyright ©"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			rest = strings.TrimLeft(rest, " 0123456789,")
			return rest, labelSure
		}
	}
	if colon := strings.IndexByte(s, ':'); colon > 0 && colon < 24 {
		switch strings.ToLower(s[:colon]) {
		case "photo", "photos", "photograph", "image", "images", "foto", "fotos", "picture", "pictures", "illustration", "bild", "photo credit", "image credit", "credit", "credits",
			"photo courtesy", "image source", "photo by", "photograph by", "graphic":
			return s[colon+1:], labelSure
		}
		return s, labelMissing
	}
	for _, label := range []string{"Photo by ", "Photos by ", "Photograph by ", "Image by ", "Illustration by ", "Image copyright ", "Image credit ", "Image source, ", "Photo credit ", "Photo courtesy of ",
		"Photo courtesy ", "Courtesy of "} {
		if rest, ok := strings.CutPrefix(s, label); ok {
			return rest, labelSure
		}
	}
	rest, ok := strings.CutPrefix(strings.TrimPrefix(s, "Photo "), "Credit")
	if !ok {
		return s, labelMissing
	}
	if strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "s ") {
		return strings.TrimPrefix(rest, "s"), labelWeak
	}
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "Credit"), ".… ")
	if capitalised(rest) { // glued, as copied pages have it
		return rest, labelSure
	}
	return s, labelMissing
}

// isPerson tells one to six words that may be a name.
func isPerson(s string) bool {
	n := 0
	for f := range strings.FieldsSeq(s) {
		if n++; n > 6 || strings.ContainsAny(f, ":;?!\"“”0123456789%$") {
			return false
		}
		switch f {
		case "van", "von", "der", "de", "del", "al", "el", "bin", "da", "dos", "and", "of", "the", "-", "&":
			if n == 1 {
				return false
			}
			continue
		}
		if strings.HasSuffix(f, ".") && utf8.RuneCountInString(f) > 4 || !capitalised(strings.Trim(f, ".'’-@")) {
			return false
		}
	}
	return n > 0
}

// isPhotoAgency tells a name that stands beside a photographer's.
func isPhotoAgency(s string) bool {
	switch strings.ToLower(s) {
	case "ap photo", "ap images", "epa-efe", "pa wire", "pa images", "bloomberg news", "shutterstock", "alamy", "alamy stock photo", "wireimage", "redux", "magnum", "magnum photos", "zuma", "zuma press",
		"nurphoto", "anadolu agency", "corbis", "sipa", "sipa usa", "rex", "rex features", "pool", "pool photo", "picture alliance", "the new york times", "the washington post", "usa today", "los angeles times",
		"the guardian", "nbc news", "abc news", "cbs news", "fox news", "bbc", "bbc news", "global look press", "kyodo news", "istock", "istockphoto", "unsplash", "reuters file photo", "file photo", "getty images for",
		"afp via getty images", "kremlin.ru", "us navy", "u.s. navy", "u.s. army", "nasa", "white house", "polaris", "imago", "imago images", "keystone", "dpa-zentralbild", "wikimedia commons", "flickr":
		return true
	}
	return isAgency(s)
}
