package plain

import (
	"strings"
	"unicode"
)

// isAddress tells a paragraph that is a web address, with "Source:" or the like before it at most.
func isAddress(p string) bool {
	if len(p) > 4096 || !strings.Contains(p[:min(len(p), 40)], "http") {
		return false
	}
	fields := strings.Fields(p)
	if len(fields) == 2 {
		switch strings.ToLower(strings.TrimRight(fields[0], ":")) {
		case "source", "url", "link", "via", "quelle", "fuente", "fonte":
			fields = fields[1:]
		}
	}
	return len(fields) == 1 && (strings.HasPrefix(fields[0], "http://") || strings.HasPrefix(fields[0], "https://"))
}

// isFurniture tells a line above the headline that is none itself.
func isFurniture(p string) bool {
	return !hasContent(p) || isAddress(p) || isButton(p)
}

// linkWords begin a line that leads to another article, before a colon or a bar.
func isLinkWord(s string) bool {
	switch s {
	case "read more", "read also", "read next", "also read", "also on rt", "see also", "see more", "related", "related story", "related stories", "related article", "related articles",
		"related content", "related news", "related topics", "more on this", "more on this story", "more from", "read the full story", "recommended", "trending", "don't miss", "dont miss",
		"you may also like", "watch", "watch live", "watch more", "listen", "more", "editor's pick", "editors' picks", "further reading", "in pictures", "live updates", "follow live",
		"lire aussi", "à lire aussi", "à lire", "mehr zum thema", "lesen sie auch", "lesen sie mehr", "lea también", "lee también", "leer más", "leia também", "leia mais", "leggi anche", "lees ook",
		"читайте также", "читать далее", "read full story", "previous story", "next story":
		return true
	}
	return false
}

// isBoilerplate tells a paragraph that belongs to the site and not to the article.
func isBoilerplate(p string) bool {
	if len(p) > 600 || strings.Contains(p, "\n") && !allLines(p, isBoilerplateLine) {
		return false
	}
	return strings.Contains(p, "\n") || isBoilerplateLine(p)
}

// allLines tells whether test holds for each line of a paragraph.
func allLines(p string, test func(string) bool) bool {
	for line := range strings.SplitSeq(p, "\n") {
		if !test(strings.TrimSpace(line)) {
			return false
		}
	}
	return true
}

// isBoilerplateLine is isBoilerplate for one line.
func isBoilerplateLine(p string) bool {
	p = strings.Trim(p, " *_[]>»→▶►")
	if p == "" || len(p) > 600 {
		return false
	}
	return isLinkLine(p) || isButton(p) || isCall(p) || isNotice(p)
}

// isLinkLine tells "READ MORE: another headline".
func isLinkLine(p string) bool {
	at := strings.IndexAny(p, ":|：")
	if at < 0 || at > 40 {
		return false
	}
	word := straight(strings.TrimSpace(p[:at]))
	if !isLinkWord(strings.ToLower(word)) || !capitalised(word) {
		return false
	}
	switch strings.ToLower(word) {
	case "more", "watch", "listen", "related", "trending", "recommended": // may begin a sentence, too
		return wordCount(p) <= 20 && !strings.HasSuffix(p, ".")
	}
	return wordCount(p) <= 40
}

// isButton tells the labels of buttons and headings around an article.
func isButton(p string) bool {
	if len(p) > 60 || !capitalised(p) && !strings.ContainsAny(p[:min(len(p), 1)], "0123456789") {
		return false
	}
	s := straight(strings.ToLower(strings.Trim(p, " .:!|»→+…")))
	if minutes, ok := strings.CutSuffix(strings.Replace(s, "minute", "min", 1), " min read"); ok && strings.Trim(minutes, "0123456789") == "" {
		return true
	}
	if isLinkWord(s) && s != "more" && s != "watch" && s != "listen" {
		return true
	}
	switch s {
	case "advertisement", "advertising", "story continues below advertisement", "story continues below", "continue reading the main story", "continue reading", "article continues below",
		"article continues after sponsor message", "sponsored", "sponsored content", "skip advertisement", "share", "share this", "share this article", "share this story", "share this page", "share article",
		"share on facebook", "share on twitter", "share via email", "tweet", "email", "print", "save", "copy link", "whatsapp", "facebook", "twitter", "linkedin", "reddit", "pinterest",
		"comments", "show comments", "view comments", "leave a comment", "add comment", "join the conversation", "subscribe", "subscribe now", "sign up", "sign in", "log in", "newsletter",
		"read the full article", "click to expand", "show more", "load more", "view gallery", "view image", "open image in gallery", "hide caption", "toggle caption", "enlarge this image",
		"most read", "most popular", "latest news", "top stories", "back to top", "all rights reserved", "anzeige", "werbung", "teilen", "publicidad", "publicidade", "publicité", "pubblicità",
		"advertentie", "реклама", "поделиться", "getty images", "skip to content", "skip to main content", "listen to this article", "listen to article", "video", "play video", "photo", "photos", "image", "credit",
		"photo gallery", "story highlights", "these are external links and will open in a new window", "new", "newyou can now listen to fox news articles":
		return true
	}
	return false
}

// isCall tells a line that asks the reader to do something with the site: subscribe, follow, share, write.
func isCall(p string) bool {
	if !capitalised(p) || !beginsCall(p) || wordCount(p) > 45 {
		return false
	}
	s := straight(strings.ToLower(p))
	begins := func(starts ...string) bool {
		for _, start := range starts {
			if strings.HasPrefix(s, start) {
				return true
			}
		}
		return false
	}
	names := func(parts ...string) bool {
		for _, part := range parts {
			if strings.Contains(s, part) {
				return true
			}
		}
		return false
	}
	networks := names("twitter", "facebook", "instagram", "telegram", "youtube", "whatsapp", "tiktok", "linkedin", "bluesky", "mastodon", "threads", " on x")
	switch {
	case begins("sign up for ", "sign up to ", "sign up here", "subscribe to ", "subscribe for ", "subscribe here", "subscribe now", "register for "):
		return names("newsletter", "inbox", "e-mail", "email", "alerts", "podcast", "channel", "briefing", "subscri", "app", "digital access", "updates") && !strings.Contains(s, " said")
	case begins("follow us ", "follow @", "like us on ", "find us on ", "join us on "):
		return true
	case begins("follow "):
		return networks && wordCount(p) <= 15
	case begins("click here ", "click here.", "tap here ", "download our app", "download the app", "get our app", "already a subscriber", "already have an account", "support our journalism", "become a member", "become a subscriber",
		"you can share this story", "think your friends would be interested", "do you know more?", "got a tip?", "have a tip?", "have a story tip", "have you been affected", "if you like this story, share",
		"enjoyed this article?", "share your thoughts", "this article is only available to subscribers", "to continue reading"):
		return true
	case begins("see page ", "see pages ", "turn to page ", "continued on page ", "continued from page "):
		return wordCount(p) <= 15
	case begins("contact the reporter", "contact the author", "email the author", "e-mail the author", "write to ", "email "):
		return strings.ContainsRune(p, '@') && wordCount(p) <= 20
	}
	return false
}

// beginsCall spares paragraphs whose first word begins no call.
func beginsCall(p string) bool {
	first, _, _ := strings.Cut(p[:min(len(p), 20)], " ")
	switch strings.ToLower(first) {
	case "sign", "subscribe", "register", "follow", "like", "find", "join", "click", "tap", "download", "get", "already", "support", "become", "you", "think", "do", "got",
		"have", "if", "enjoyed", "share", "this", "to", "see", "turn", "continued", "contact", "email", "e-mail", "write":
		return true
	}
	return false
}

// straight makes curly apostrophes straight.
func straight(s string) string { return strings.ReplaceAll(s, "’", "'") }

// isNotice tells copyright notices and disclaimers.
func isNotice(p string) bool {
	s := strings.ToLower(p[:min(len(p), 80)])
	end := strings.TrimRight(strings.ToLower(p[max(0, len(p)-40):]), ". ")
	switch {
	case strings.HasPrefix(p, "©"), strings.HasPrefix(s, "copyright ©"), strings.HasPrefix(s, "copyright (c)"), strings.HasPrefix(s, "(c) "):
		return true
	case strings.HasPrefix(s, "copyright ") && strings.ContainsFunc(firstWords(p, 2), unicode.IsDigit):
		return true
	case strings.HasSuffix(end, "all rights reserved"):
		return wordCount(p) <= 40
	case strings.HasPrefix(s, "this material may not be published, broadcast"), strings.HasPrefix(s, "our standards: the "),
		strings.HasPrefix(s, "the views expressed in this article are"), strings.HasPrefix(s, "the statements, views and opinions expressed in this column"):
		return true
	}
	return false
}

// firstWords gives the first n words of a text.
func firstWords(s string, n int) string {
	fields := strings.Fields(s)
	return strings.Join(fields[:min(n, len(fields))], " ")
}
