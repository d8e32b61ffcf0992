package plain

import (
	"strings"
	"time"
)

// month gives the month that a word names, in full or abbreviated, in the languages whose news is read
// most, or 0.
func month(word string) time.Month {
	switch strings.TrimSuffix(word, ".") {
	case "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "januari", "января", "янв", "stycznia", "يناير":
		return time.January
	case "february", "feb", "februar", "feber", "février", "févr", "fév", "febrero", "febbraio", "febb", "fevereiro", "fev", "februari", "февраля", "фев", "lutego", "فبراير":
		return time.February
	case "march", "mar", "märz", "mrz", "mär", "mars", "marzo", "março", "maart", "mrt", "марта", "мар", "marca", "مارس":
		return time.March
	case "april", "apr", "avril", "avr", "abril", "abr", "aprile", "апреля", "апр", "kwietnia", "أبريل":
		return time.April
	case "may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj", "мая", "май", "maja", "مايو":
		return time.May
	case "june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "июня", "июн", "czerwca", "يونيو":
		return time.June
	case "july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "июля", "июл", "lipca", "يوليو":
		return time.July
	case "august", "aug", "août", "agosto", "ago", "augustus", "augusti", "августа", "авг", "sierpnia", "أغسطس":
		return time.August
	case "september", "sept", "sep", "septembre", "septiembre", "settembre", "set", "setembro", "сентября", "сен", "сент", "września", "سبتمبر":
		return time.September
	case "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "октября", "окт", "października", "أكتوبر":
		return time.October
	case "november", "nov", "novembre", "noviembre", "novembro", "ноября", "ноя", "нояб", "listopada", "نوفمبر":
		return time.November
	case "december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro", "декабря", "дек", "grudnia", "ديسمبر":
		return time.December
	}
	return 0
}

// isWeekday tells whether a word names a day of the week.
func isWeekday(word string) bool {
	switch strings.TrimSuffix(word, ".") {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so",
		"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
		"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
		"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
		"segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
		"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
		"понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье":
		return true
	}
	return false
}

// zone gives the time zone that a word names as articles write it. day decides between standard and summer
// time where the word leaves that open.
func zone(word string, day time.Time) (*time.Location, bool) {
	hours := 0
	switch upper := strings.ToUpper(strings.ReplaceAll(word, ".", "")); upper {
	case "UTC", "GMT", "Z":
		return time.UTC, true
	case "BST", "CET", "MEZ", "WEST":
		hours = 1
	case "CEST", "MESZ", "EET", "SAST":
		hours = 2
	case "MSK", "EEST":
		hours = 3
	case "SGT", "HKT":
		hours = 8
	case "JST", "KST":
		hours = 9
	case "AEST":
		hours = 10
	case "AEDT":
		hours = 11
	case "EST", "CST", "MST", "PST", "EDT", "CDT", "MDT", "PDT", "ET", "CT", "MT", "PT":
		hours = -5 - strings.IndexByte("ECMP", upper[0])
		if strings.HasSuffix(upper, "DT") || len(upper) == 2 && americanSummer(day) {
			hours++
		}
	default:
		return nil, false
	}
	return time.FixedZone(strings.ToUpper(word), hours*3600), true
}

// americanSummer tells whether summer time holds in the United States on a day, by the rules since 2007 and
// those of the twenty years before.
func americanSummer(day time.Time) bool {
	sunday := func(month time.Month, n int) time.Time {
		first := time.Date(day.Year(), month, 1, 0, 0, 0, 0, time.UTC)
		return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(n-1))
	}
	from, to := sunday(time.March, 2), sunday(time.November, 1)
	if day.Year() < 2007 {
		from, to = sunday(time.April, 1), sunday(time.November, 1).AddDate(0, 0, -7)
	}
	return !day.Before(from) && day.Before(to)
}
