package ingest

import (
	"fmt"
	"net/url"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/ingest/safe"
	"crosscheck/model"
)

// distinguish tells outlets of one name apart: the second "Courier" becomes "Courier (2)".
func distinguish(articles []model.Article) {
	used := make(map[string]bool, len(articles))
	for i := range articles {
		used[articles[i].Outlet] = true
	}
	seen := make(map[string]int, len(articles))
	for i := range articles {
		name := articles[i].Outlet
		if name == "" {
			continue
		}
		if seen[name]++; seen[name] == 1 {
			continue
		}
		for n := seen[name]; ; n++ {
			if numbered := fmt.Sprintf("%s (%d)", name, n); !used[numbered] {
				articles[i].Outlet = numbered
				used[numbered] = true
				seen[name] = n
				break
			}
		}
	}
}

// pastedOutlet names article i of n that were pasted without a name.
func pastedOutlet(i, n int) string {
	if n == 1 {
		return "Pasted"
	}
	return fmt.Sprintf("Pasted %d", i+1)
}

// outletOfAddress gives the host of a web address without "www.".
func outletOfAddress(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	for _, prefix := range []string{"www.", "m.", "amp.", "edition."} {
		if rest, ok := strings.CutPrefix(host, prefix); ok && strings.Contains(rest, ".") {
			host = rest
			break
		}
	}
	return safe.Line(host)
}

// outletOfFile makes a name of a file's name: "the-guardian.txt" is "The Guardian", "rt.txt" is "RT",
// "2017-07-09_epoch_times.html" is "Epoch Times".
func outletOfFile(name string) string {
	if name == "" {
		return ""
	}
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	name = strings.TrimSuffix(name, ".gz")
	if ending := path.Ext(name); ending != name && (utf8.RuneCountInString(ending) <= 6 || ending == ".markdown") && !strings.ContainsFunc(ending, unicode.IsSpace) {
		name = strings.TrimSuffix(name, ending)
	}
	words := strings.FieldsFunc(safe.Line(name), func(r rune) bool { return r == '_' || r == '-' || r == '+' || r == '.' || unicode.IsSpace(r) })
	for len(words) > 1 && isNumber(words[0]) { // a date or a number to sort by
		words = words[1:]
	}
	for len(words) > 1 && isCopyNumber(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return safe.Line(name)
	}
	lower := true
	for _, w := range words {
		lower = lower && w == strings.ToLower(w)
	}
	if lower {
		for i, w := range words {
			words[i] = title(w, i > 0)
		}
	}
	return strings.Join(words, " ")
}

// isNumber tells a word of digits alone.
func isNumber(w string) bool { return strings.Trim(w, "0123456789") == "" }

// isCopyNumber tells "(1)", which browsers put behind the name of a second download.
func isCopyNumber(w string) bool {
	return len(w) > 2 && w[0] == '(' && w[len(w)-1] == ')' && isNumber(w[1:len(w)-1])
}

// title writes a word of a name in lower case as names have it: initials in capitals, small words inside small.
func title(w string, inside bool) string {
	switch w {
	case "of", "the", "and", "for", "in", "on", "de", "la", "le", "el", "der", "die", "das", "du", "di", "del":
		if inside {
			return w
		}
	case "ap", "afp", "upi", "dpa", "epa", "efe", "ansa", "abc", "cbs", "nbc", "pbs", "npr", "bbc", "cbc", "ard", "zdf", "orf", "usa", "uk", "us", "eu", "pti", "aap":
		return strings.ToUpper(w)
	}
	if len(w) <= 4 && !strings.ContainsAny(w, "aeiouy") && strings.Trim(w, "bcdfghjklmnpqrstvwxz") == "" {
		return strings.ToUpper(w) // no word without a vowel: initials
	}
	r, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToTitle(r)) + w[size:]
}
