package export

import (
	"strings"

	"crosscheck/model"
)

// provenance tells where an article's text came from, a line for each part of it: the
// source and how it was read, the address after redirects, checksums of the bytes and of
// the text.
func provenance(a *model.Article) []string {
	var out []string
	read := oneLine(a.Source)
	add := func(lead, text string) {
		if text = oneLine(text); text != "" {
			if read != "" {
				read += ", "
			}
			read += lead + text
		}
	}
	add("read as ", a.Method)
	if a.Confidence != "" {
		add("", a.Confidence+" confidence")
	}
	add("retrieved ", a.Retrieved.String())
	if read != "" {
		out = append(out, read)
	}
	if url := fetchedFrom(a); url != "" {
		out = append(out, "fetched from "+url)
	}
	if sum := checksum(a.SHA256); sum != "" {
		out = append(out, "SHA-256 "+sum)
	}
	if sum := checksum(a.TextSHA256); sum != "" {
		out = append(out, "of text "+sum)
	}
	return out
}

// fetchedFrom gives the address after redirects where it is not the one that link gives.
func fetchedFrom(a *model.Article) string {
	if a.FinalURL == "" || a.FinalURL == link(a) {
		return ""
	}
	return oneLine(a.FinalURL)
}

// checksum drops what cannot stand in a checksum.
func checksum(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("0123456789abcdefABCDEF", r) {
			return r
		}
		return -1
	}, text)
}
