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
	return regexp.MustCompile(`(?i)^(?:(?:photo |image |picture )?credits?|photo|this video can ?not be played|to (?:view|play|watch) this (?:video|content)[^.]{0,60}|please enable javascript[^.]{0,40}|advertisement|advertising|advert|ad|anzeige|werbung|publicité|la suite après cette publicité|publicidad|pubblicità|реклама|share|share this|share this article|share on \S+|save|copy link|link copied!?|print|email|tweet|facebook|twitter|whatsapp|linkedin|loading\s*(?:\.\.\.|…)?|skip advertisement|skip past newsletter promotion|after newsletter promotion|(?:article|story) continues (?:below|after)[^.]{0,40}|image(?: source| caption)?|media caption|figure caption|getty images|reuters|play video|watch live|image \d+ of \d+|\d+ ?/ ?\d+|\d+ of \d+|close|menu|\[edit\]|\[bearbeiten[^\]]*\]|\[modifier[^\]]*\]|back to top|hide caption|toggle caption|enlarge this image|show more|view more|see more|comments?|\d+ comments?|text size|listen to this article|\d+ min(?:ute)?s? read|\d+ min(?:ute)?s?|copyright \d{4}.{0,60}|(?:please )?(?:turn on|enable) javascript[^.]{0,60}|you need to enable javascript[^.]{0,60}|your browser does(?: not|n.t) support[^.]{0,60}|listen to this (?:article|story|audio)\W+\d+:\d\d(?: min)?(?:utes?)?(?:\W+learn more)?|(?:article )?(?:réservé|exclusivement) aux abonnés|article réservé à nos abonnés|(?:nur )?für abonnenten|(?:exclusivo|solo|sólo) para suscriptores|subscribers? only|for subscribers|\d{1,2}:\d\d(?:\s*/?\s*\d{1,2}:\d\d)+|[\d.,]+\s?[km]?\s*(?:shares?|views?|(?:view )?comments?)(?:\W*[\d.,]+\s?[km]?\s*(?:shares?|views?|(?:view )?comments?))*|آخر تحديث.{0,60}|key (?:events|moments)|show key events only|load more|updates?|live|(?:current time|duration(?: time)?|remaining time|stream ?type|loaded|progress)\b[\s\d:%.-]*(?:live)?)[.:]?$`)
})

// prompts are the openings of lines that lead away from the article.
var prompts = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:up next|read (?:more|also|next|the full)|also read|more (?:on this|from|coverage|stories)|related\s*(?::|stories|articles|coverage|content)|see also|see more|don.t miss|you may also like|recommended|watch\s*:|v[ií]deos?\s*:|watch (?:more|the video)|listen\s*:|live updates\s*:|follow (?:us|live|our|@)|join (?:us|our)|sign up|subscribe|get (?:our|the latest|more)|download (?:the|our)|click here|tap here|share this|support (?:us|our)|lire aussi|à lire aussi|lesen sie|mehr zum thema|lea también|leer más|leggi anche|lees ook|leia (?:mais|também)|läs (?:mer|också)|les også|læs også|más información|mehr (?:dazu|zum)|weiterlesen|lesetipp|zum thema|te puede interesar|noticias relacionadas|sur le même sujet|pour aller plus loin|leggi (?:tutto|di più)|per approfondire|zobacz też|czytaj (?:też|także)|читайте также|по теме|archivado en|explore more on|temps de lecture|lesezeit|tiempo de lectura)(?:\W|$)`)
})

// machinery are paragraphs in which the site speaks of itself: questions to its readers, their subscriptions, and
// corrections in languages in which they would be taken for what the article says.
var machinery = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^\W*(?:when we learn of a mistake\b|(?:dieser (?:artikel|text|beitrag)|in einer früheren (?:version|fassung))\b.{0,80}(?:korrigiert|hieß es|stand|geändert|aktualisiert)|(?:korrektur|berichtigung|anmerkung der redaktion|hinweis der redaktion|correctif|rectificatif|erratum|fe de errores|rectificación|correzione)\s*[:(–—-]|cet article a été (?:corrigé|modifié)|una versión anterior de est[ea])|` +
		`^(?:are you|have you|were you|do you|did you) .{0,160}\?.{0,60}(?:\bshare your\b|\be-?mail(?:ing)?\b|\bget in touch\b|\bcontact us\b|\btell us\b|\bsend us\b|@)|^please include a contact number|\bget in touch in the following ways|^please read our terms|^(?:whatsapp|upload pictures(?: or |/)video)\s*:|^if you are reading this page and can[’']t see the form|` +
		`\b(?:tu suscripción|votre abonnement|your subscription|ihr abo(?:nnement)?|la tua iscrizione|a sua assinatura|il tuo abbonamento)\b|` +
		`^(?:sigue toda|síguenos|suivez-nous|suivez toute|folgen sie uns|abonnieren sie|abonnez-vous|inscrivez-vous|suscríbete|apúntate|inscríbete|regístrate|seguici|iscriviti|siga-nos|assine|volg ons|следите за|подпис(?:ывайтесь|аться))\b)`)
})

// isCorrection tells a paragraph in which the site says what was wrong in the article.
func isCorrection(text string) bool {
	return words(text) <= 120 && (corrected().MatchString(text) || machinery().MatchString(text) && elsewhere().MatchString(text))
}

// corrected is how corrections begin in English; they are compared like the rest of the article.
var corrected = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\W*(?:this (?:article|story|piece|report|page) (?:was|has been) (?:amended|corrected)\b|(?:correction|clarification|corrections and clarifications|editor[’']?s note)\s*(?:[:(–—-]|,? \p{Lu})|a correction was made\b|an earlier version of this\b)`)
})

// elsewhere is what corrections in other languages say.
var elsewhere = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)korrig|korrektur|berichtig|früheren|corrig|rectific|erratum|fe de errores|versión anterior`)
})

// rights are lines about who owns or made the text and pictures.
var rights = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:©|(?:this (?:web)?site|we) uses? cookies|a version of this (?:article|story) (?:appear|was)|this (?:article|story) was (?:first|originally) published|\(c\) \d{4}|copyright\b|all rights reserved|photos?(?:graph)?\s*(?:by|:|credit)|fotos?\s*(?::|©)|crédits?(?: photo)?\s*:|photographies?\s*:|bild(?:er|quelle)?\s*:|imagen\s*:|imagem\s*:|фото\s*:|image\s*(?:by|:|credit|source)|picture\s*(?:by|:)|illustration\s*(?:by|:)|\(?(?:ap|afp|reuters|getty) (?:photo|images?)|our standards\s*:|the .{3,60} trust principles)|all rights reserved\.?$`)
})

// makers are the lines at an article's end that name who worked on it.
var makers = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\(?(?:(?:additional )?(?:reporting|writing|editing|compiled|written|edited) by|(?:additional )?reporting (?:was )?contributed by|mit material von|avec (?:l’|l'|)(?:afp|reuters|ap)\b|con información de|with (?:files|reporting|additional reporting) (?:from|by)|associated press writers?\b.{0,100}contributed)`)
})

// agencyLine signs an article with the agencies that it was made from: "jbe/dpa/Reuters", "(AFP)".
var agencyLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\W*(?:(?:mit|avec|con|with|from|und|et|y|and)\s+)?(?:[\p{L}]{2,4}[/, ]+)*(?:dpa|afp|reuters|ap|epd|kna|apa|sda|efe|ansa|pa media|tass|ritzau|ntb|belga|keystone-sda)(?:[/, ]+(?:und |et |y |and )?[\p{L}-]{2,10})*\W*$`)
})

// isAgencyLine tells a line that signs an article with agencies.
func isAgencyLine(text string) bool {
	return words(text) <= 5 && (agencyLine().MatchString(text) || agencyLine().MatchString(strings.ToLower(text)) && strings.ContainsAny(text, "/("))
}

// words counts the words of a line; a text without spaces, as in Chinese or Japanese,
// counts a word for every two letters.
func words(text string) int {
	wide, n, inside := 0, 0, false
	for _, r := range text {
		if r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
			wide++
		}
		space := unicode.IsSpace(r)
		if !space && !inside {
			n++
		}
		inside = !space
	}
	return n + wide/2
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
