package plain

import (
	"strings"
	"unicode"
)

// IsPost tells a paragraph that is a quoted social-media post or a part of one.
func IsPost(p string) bool {
	if strings.Contains(p, "pic.twitter.com/") || strings.Contains(p, "pic.x.com/") {
		return true
	}
	if !strings.ContainsRune(p, '@') {
		return isPostFoot(p)
	}
	return isSignature(p) || isPostHeader(p) || signatureAt(p) > 0
}

// isSignature tells the line that ends an embedded post: "— Name (@handle) July 9, 2017".
func isSignature(p string) bool { return signatureAt(p) == 0 }

// signatureAt gives where the signature of a post begins in a paragraph, -1 where there is none.
func signatureAt(p string) int {
	open := strings.LastIndex(p, "(@")
	if open < 0 {
		return -1
	}
	closing := strings.IndexByte(p[open:], ')')
	if closing < 0 || !isHandle(p[open+1:open+closing]) {
		return -1
	}
	tail := strings.TrimSpace(p[open+closing+1:])
	if tail != "" {
		if _, dated := dateStamp(tail); !dated && (len(tail) > 60 || !startsWithDate(tail)) {
			return -1
		}
	}
	dash := max(strings.LastIndex(p[:open], "—"), strings.LastIndex(p[:open], "–"), strings.LastIndex(p[:open], "--"), strings.LastIndex(p[:open], "- "))
	if dash < 0 {
		return -1
	}
	if name := strings.TrimLeft(p[dash:open], "-—– "); len(name) > 100 || strings.Contains(name, "\n") {
		return -1
	}
	before := strings.TrimRight(p[:dash], "-—– ")
	if before == "" {
		return 0
	}
	if tail == "" && !strings.HasSuffix(before, "\n") {
		return -1 // a dash inside a sentence may stand before a name with a handle
	}
	return dash
}

// startsWithDate tells whether a text begins with a date, whatever follows ("July 9, 2017 12:31 GMT").
func startsWithDate(s string) bool {
	_, _, ok := newScanner(s).date()
	return ok
}

// isHandle tells the name of an account: "@RT_com".
func isHandle(s string) bool {
	name, ok := strings.CutPrefix(s, "@")
	if !ok || name == "" || len(name) > 64 {
		return false
	}
	for _, r := range name {
		if !(r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) || r == '_' || r == '.' || r == '-' || r == '@') {
			return false
		}
	}
	return true
}

// isPostHeader tells the line above the text of an embedded post: a name and an account, nothing else.
func isPostHeader(p string) bool {
	at := strings.IndexByte(p, '@')
	if at <= 0 || len(p) > 120 || strings.ContainsAny(p, ".!?\n:") && !strings.ContainsAny(p, "✔✓☑✅") {
		return false
	}
	handle := p[at:]
	date := ""
	if cut := strings.IndexAny(handle, " ·•"); cut > 0 {
		handle, date = handle[:cut], handle[cut:]
	}
	if !isHandle(handle) {
		return false
	}
	if strings.Trim(date, " ·•") != "" {
		if _, dated := dateStamp(date); !dated {
			return false
		}
	}
	name := strings.Trim(p[:at], " ✔✓☑✅\ufe0f")
	return name != "" && wordCount(name) <= 5 && isNames(name+" "+name)
}

// isPostFoot tells the line below the text of an embedded post: when it was sent and how often it was shared
// ("6:31 AM - 9 Jul 2017", "12.3K Retweets 45K Likes").
func isPostFoot(p string) bool {
	if len(p) > 120 || !strings.ContainsFunc(p, unicode.IsDigit) {
		return false
	}
	counts := 0
	fields := strings.Fields(strings.ToLower(strings.NewReplacer("·", " ", "•", " ", ",", "").Replace(p)))
	for i, f := range fields {
		switch f {
		case "retweets", "retweet", "likes", "like", "replies", "reply", "reposts", "repost", "bookmarks", "views", "people are talking about this", "quotes":
			if i == 0 || fields[i-1][0] < '0' || fields[i-1][0] > '9' {
				return false
			}
			counts++
		default:
			if f[0] < '0' || f[0] > '9' {
				return false
			}
		}
	}
	return counts > 0
}
