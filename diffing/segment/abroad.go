package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// runsOn tells whether a sentence of a language other than English goes on behind a place where the Unicode rules end
// it: behind an abbreviation, an ordinal ("am 3. März"), an exclamation inside it ("« Quoi ? » demanda-t-il").
func runsOn(language, sentence, rest string) bool {
	sentence = strings.TrimRightFunc(sentence, unicode.IsSpace)
	next := strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("„“”»«\"'‚‘’(", r) })
	first, _ := utf8.DecodeRuneInString(next)
	body, ok := strings.CutSuffix(sentence, ".")
	if !ok {
		end, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(sentence, closes))
		return (end == '?' || end == '!' || end == '…') && unicode.IsLower(first)
	}
	word := lastWord(body)
	if word == "" {
		return false
	}
	before := strings.TrimRightFunc(body[:len(body)-len(word)], unicode.IsSpace)
	list, ordinals := abbreviations(language)
	if number(word) {
		return len(word) <= 3 && ordinals && isOrdinal(lastWord(before), firstWord(next))
	}
	if utf8.RuneCountInString(word) == 1 {
		// "z. B.", "г. Москва", but "1978 г. Паром": a unit behind a figure may end its sentence.
		return unicode.IsLetter(first) && !number(lastWord(strings.TrimSuffix(before, "."))) && word != "à" && word != "a" && word != "e" && word != "y" && word != "o"
	}
	return listed(list, strings.ToLower(word)) && (unicode.IsUpper(first) || unicode.IsDigit(first))
}

// closes tells the marks that close after a sentence's end, in German also “ and «, and the spaces that French puts
// before them.
func closes(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Pe, r) || unicode.Is(unicode.Pf, r) || unicode.Is(unicode.Pi, r) || r == '"' || r == '\''
}

// lastWord gives the letters, figures and full stops inside a word at the end of a text.
func lastWord(text string) string {
	i := len(text)
	for i > 0 && len(text)-i < maxWord {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && (r != '.' || i == len(text)) {
			break
		}
		i -= size
	}
	return strings.TrimLeft(text[i:], ".")
}

// firstWord gives the letters at the beginning of a text.
func firstWord(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	if end < 0 {
		end = len(text)
	}
	return text[:end]
}

// isOrdinal tells a number with a full stop that stands in the middle of a sentence: before a month or what is
// counted in ordinals, or behind a word that asks for one when no word follows that opens sentences.
func isOrdinal(before, next string) bool {
	low := strings.ToLower(next)
	if listed(countedIn, low) {
		return true
	}
	return next != "" && listed(asksForOrdinal, strings.ToLower(before)) && !listed(opening, low)
}

// listed tells whether a word stands in a list of words between spaces.
func listed(list, word string) bool { return word != "" && strings.Contains(list, " "+word+" ") }

// Abbreviations that stand before names and figures and hardly ever end a sentence, by languages that write alike.
const (
	german   = " dr prof st nr ca mio mrd tsd abs art bd bzw evtl ggf inkl vgl geb gest hl hrsg jr sen str tel bspw sog dipl ing mag hr fr frl ev kath röm chr rd jhd lt gem insb einschl zzgl "
	french   = " mm mme mmes mlle dr pr st ste art av bd chap env éd fig hab vol cf ex p.ex réf tél apr mgr me "
	spanish  = " sr sra srta sres dr dra lic ing prof gral cnel art núm pág págs av avda c.p ee st sto sta mons ej p.ej tel d.ª dña pdte hnos "
	italian  = " sig sigg sig.ra dott dott.ssa prof prof.ssa on avv ing arch geom mons art pag pagg n.b es p.es cfr sen gen col s.p.a "
	iberian  = " sr sra srta dr dra prof profa eng art núm pág av dep sen gen cel exmo exma ex p.ex "
	dutch    = " dhr mevr mw dr drs prof mr ir ing st nr ca art blz bijv o.a m.b.t i.v.m jl mln mld "
	nordic   = " dr prof st nr ca bl.a f.eks t.ex m.m kl mio mia mrd kr art jf ang inkl pst "
	slavic   = " dr prof mgr inż ul al np m.in św ks gen płk tzw ok ing č str sv tj např mudr judr phdr bc "
	cyrillic = " ул пр просп пл им проф акад доц тыс млн млрд руб св т.н т.е стр рис обл р-н гр гос ст м-р інж вул "
	others   = " dr prof st nr art "
)

// abbreviations gives those of a language, by its BCP 47 tag, and whether it writes ordinals with a full stop.
func abbreviations(language string) (list string, ordinals bool) {
	language, _, _ = strings.Cut(strings.ToLower(language), "-")
	switch language {
	case "de", "nds", "lb", "gsw":
		return german, true
	case "fr":
		return french, false
	case "es", "ca", "gl":
		return spanish, false
	case "it":
		return italian, false
	case "pt":
		return iberian, false
	case "nl", "af":
		return dutch, false
	case "da", "nb", "nn", "no", "sv", "is", "fi", "et":
		return nordic, true
	case "pl", "cs", "sk", "sl", "hr", "bs", "hu":
		return slavic, true
	case "ru", "uk", "be", "bg", "sr", "mk":
		return cyrillic, false
	}
	return others, false
}

const (
	// countedIn are months and what has ordinals before it, in the languages that write them with a full stop.
	countedIn = " januar jänner februar feber märz april mai juni juli august september oktober november dezember " +
		"jahrhundert jahrhunderts jahrhunderten jahrtausend jahrestag jubiläum geburtstag mal platz stock stockwerk etage minute runde spieltag woche tag bundesliga liga klasse weltkrieg weltkriegs wahlkreis bezirk lebensjahr spielminute auflage sinfonie division armee legislaturperiode arrondissement " +
		"marts juni juli oktober desember december århundre århundrede plass plads etasje " +
		"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta " +
		"ledna února března dubna května června července srpna září října listopadu prosince stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia století wieku " +
		"siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca január február március április május június július augusztus szeptember október "

	// asksForOrdinal are words between which and a noun an ordinal stands.
	asksForOrdinal = " am der dem den des das die im zum zur vom beim ab bis seit seinem seinen seiner ihrem ihren ihrer diesem jeder jedem jeden " +
		"den det de sin på i til fra "

	// opening are words that open a sentence far more often than they follow an ordinal.
	opening = " der die das den dem ein eine einen einem er sie es wir ich ihr man in im am an auf bei nach vor mit von zu zum zur aus über unter für gegen durch ohne um auch aber doch und oder denn dann da damit dabei daher danach das dies diese dieser dieses so nun nur noch schon wer was wie wo wann warum wenn weil während als alle viele einige mehrere kein keine laut seit trotz zudem zuvor später insgesamt " +
		"den det de han hun vi jeg en et i på til fra med men og som når da der "
)
