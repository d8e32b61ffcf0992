package web

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// labels are words of the page's machinery that stand as lines of their own and say
// nothing: they are left out.
var labels = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:(?:photo |image |picture )?credits?|photo|this video can ?not be played|advertisement|advertising|advert|ad|anzeige|publicité|publicidad|share|share this|share this article|share on \S+|save|copy link|link copied!?|print|email|tweet|facebook|twitter|whatsapp|linkedin|loading\s*(?:\.\.\.|…)?|skip advertisement|skip past newsletter promotion|after newsletter promotion|(?:article|story) continues (?:below|after)[^.]{0,40}|image(?: source| caption)?|media caption|figure caption|getty images|reuters|play video|watch live|image \d+ of \d+|\d+ ?/ ?\d+|\d+ of \d+|close|menu|back to top|hide caption|toggle caption|enlarge this image|show more|view more|see more|comments?|\d+ comments?|text size|listen to this article|\d+ min(?:ute)?s? read|\d+ min(?:ute)?s?|copyright \d{4}.{0,60}|updates?|live|(?:current time|duration(?: time)?|remaining time|stream ?type|loaded|progress)\b[\s\d:%.-]*(?:live)?)[.:]?$`)
})

// prompts are the openings of lines that lead away from the article.
var prompts = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:read (?:more|also|next|the full)|also read|more (?:on this|from|coverage|stories)|related\s*(?::|stories|articles|coverage|content)|see also|see more|don.t miss|you may also like|recommended|watch\s*:|watch (?:more|the video)|listen\s*:|live updates\s*:|follow (?:us|live|our|@)|join (?:us|our)|sign up|subscribe|get (?:our|the latest|more)|download (?:the|our)|click here|tap here|share this|support (?:us|our)|lire aussi|à lire aussi|lesen sie|mehr zum thema|lea también|leer más|leggi anche|lees ook|leia (?:mais|também)|läs (?:mer|också)|les også|læs også)(?:\W|$)`)
})

// rights are lines about who owns or made the text and pictures.
var rights = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:©|(?:this (?:web)?site|we) uses? cookies|a version of this (?:article|story) (?:appear|was)|this (?:article|story) was (?:first|originally) published|\(c\) \d{4}|copyright\b|all rights reserved|photos?(?:graph)?\s*(?:by|:|credit)|image\s*(?:by|:|credit|source)|picture\s*(?:by|:)|illustration\s*(?:by|:)|\(?(?:ap|afp|reuters|getty) (?:photo|images?)|our standards\s*:|the .{3,60} trust principles)|all rights reserved\.?$`)
})

// makers are the lines at an article's end that name who worked on it.
var makers = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\(?(?:(?:additional )?(?:reporting|writing|editing|compiled|written|edited) by|with (?:files|reporting|additional reporting) (?:from|by)|associated press writers?\b.{0,100}contributed)`)
})

// words counts the words of a line; a text without spaces, as in Chinese or Japanese,
// counts a word for every two letters.
func words(text string) int {
	wide := 0
	for _, r := range text {
		if r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
			wide++
		}
	}
	return len(strings.Fields(text)) + wide/2
}

// isLabel tells a line that says nothing.
func isLabel(text string) bool {
	if labels().MatchString(text) {
		return true
	}
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return false
		}
	}
	return true
}

// isPrompt tells a line that leads away from the article: by its opening, or because it is
// a headline that is nothing but a link.
func isPrompt(p piece) bool {
	n := words(p.text)
	if n <= 30 && (p.linked > 0.2 || n <= 8 || !endsSentence(p.text)) && prompts().MatchString(p.text) {
		return true
	}
	return p.linked > 0.9 && n <= 25 && !endsSentence(p.text)
}

func endsSentence(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"'”’»)]"))
	return strings.ContainsRune(".!?…。！？", r)
}
