package plain

import (
	"strings"
	"time"
	"unicode"

	"crosscheck/model"
)

// stamp is what a line says about when its article appeared.
type stamp struct {
	published, updated model.Moment
	labelled           bool // the line says "published" or "updated"
	zoned              bool // every time of day in it names its zone
}

// dateStamp reads a line that says nothing but when: one or more dates with labels, weekdays, times, and
// what sites put beside them ("5 min read"). Every word must be understood.
func dateStamp(line string) (stamp, bool) {
	if len(line) > 300 || !mayBeginDate(line) || !strings.ContainsFunc(line, unicode.IsDigit) {
		return stamp{}, false
	}
	s := newScanner(line)
	if len(s.words) == 0 || len(s.words) > maxDateWords {
		return stamp{}, false
	}
	var (
		out      stamp
		label    = labelNone
		day      time.Time
		known    bool
		dates    int
		pending  time.Duration // a time of day that stood before its date
		hasClock bool
		where    *time.Location
	)
	out.zoned = true
	store := func() {
		if !known {
			return
		}
		m := model.Moment{Time: day}
		if hasClock {
			m.HasClock = true
			loc := where
			if loc == nil {
				loc, out.zoned = time.UTC, false
			}
			m.Time = time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, loc).Add(pending)
		}
		switch {
		case label == labelUpdated:
			out.updated = m
		case out.published.IsZero() || label == labelPublished:
			out.published = m
		}
		known, hasClock, where, pending = false, false, nil, 0
	}
	for s.at < len(s.words) {
		if l, n := s.label(); n > 0 {
			store()
			label, out.labelled = l, true
			s.at += n
			continue
		}
		if s.aside() {
			continue
		}
		if d, sure, ok := s.date(); ok {
			early := hasClock && day.IsZero()
			if !early {
				store()
			}
			day, known = d, sure
			dates++
			continue
		}
		if s.isoTime(&day, &known, &hasClock, &pending, &where) {
			dates++
			continue
		}
		if t, ok := s.clock(); ok {
			pending, hasClock = t, true
			if loc := s.zone(day); loc != nil {
				where = loc
			}
			continue
		}
		return stamp{}, false
	}
	if dates == 0 && !(out.labelled && hasClock) {
		return stamp{}, false
	}
	store()
	return out, true
}

// mayBeginDate spares lines whose first word no date line begins with.
func mayBeginDate(line string) bool {
	first := strings.TrimLeft(line, " ,;|()[]•·–—-/\t\u00a0")
	if end := strings.IndexAny(first, " ,;|:()[]\t\u00a0"); end > 0 {
		first = first[:end]
	}
	if first == "" || len(first) > 40 || first[0] >= '0' && first[0] <= '9' {
		return len(first) <= 40
	}
	s := scanner{words: []string{strings.ToLower(first), "à", "jour", "x"}}
	if month(s.words[0]) > 0 {
		return true
	}
	switch s.words[0] {
	case "last", "first", "originally", "zuletzt", "article", "story", "this":
		return true
	}
	_, n := s.label()
	return n > 0 || s.words[0] == "mis" || s.aside()
}

// isoTime reads "2017-07-09t15:04:05z" at the scanner's place.
func (s *scanner) isoTime(day *time.Time, known, hasClock *bool, since *time.Duration, where **time.Location) bool {
	w := strings.ToUpper(s.word(0))
	if len(w) < len("2017-07-09T15:04") || w[4] != '-' {
		return false
	}
	m, err := model.ParseMoment(w)
	if err != nil || !m.HasClock {
		return false
	}
	y, month, d := m.Time.Date()
	*day, *known, *hasClock = time.Date(y, month, d, 0, 0, 0, 0, time.UTC), true, true
	*since = time.Duration(m.Time.Hour())*time.Hour + time.Duration(m.Time.Minute())*time.Minute + time.Duration(m.Time.Second())*time.Second
	*where = time.UTC
	if name, offset := m.Time.Zone(); offset != 0 {
		*where = time.FixedZone(name, offset)
	}
	s.at++
	return true
}

// dateLabel is what a word before a date says of it.
type dateLabel uint8

const (
	labelNone dateLabel = iota
	labelPublished
	labelUpdated
)

// label reads a label at the scanner's place and gives how many words it has, 0 for none.
func (s *scanner) label() (dateLabel, int) {
	n := 0
	for s.word(n) == "last" || s.word(n) == "first" || s.word(n) == "originally" || s.word(n) == "zuletzt" || s.word(n) == "was" ||
		s.word(n) == "article" || s.word(n) == "story" || s.word(n) == "this" {
		n++
	}
	switch s.word(n) {
	case "published", "posted", "publicado", "publicada", "pubblicato", "publié", "publiée", "veröffentlicht", "publicerad", "publisert", "udgivet", "julkaistu", "opublikowano", "erschienen", "gepubliceerd", "опубликовано", "issued", "created":
		return labelPublished, n + 1
	case "updated", "modified", "update", "edited", "aktualisiert", "actualizado", "actualizada", "actualisé", "mis", "modifié", "modifiée", "actualisée", "aggiornato", "atualizado", "atualizada", "bijgewerkt", "обновлено", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "zaktualizowano":
		if s.word(n) == "mis" {
			if s.word(n+1) != "à" || s.word(n+2) != "jour" {
				return labelNone, 0
			}
			n += 2
		}
		return labelUpdated, n + 1
	}
	return labelNone, 0
}

// aside moves past words that stand beside dates and say nothing of their own.
func (s *scanner) aside() bool {
	switch w := s.word(0); w {
	case "on", "at", "am", "um", "vom", "le", "à", "el", "a", "las", "il", "alle", "às", "op", "date", "stand", "and", "в", "-", "/":
		if w == "am" || w == "a" || w == "on" || w == "at" {
			if s.at+1 >= len(s.words) {
				return false // nothing follows that it could belong to
			}
		}
		s.at++
		return true
	default:
		if isWeekday(w) {
			s.at++
			return true
		}
	}
	// 5 min read, 3 hours ago
	if _, numeric := dayNumber(s.word(0)); numeric {
		switch s.word(1) {
		case "min", "mins", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years":
			if s.word(2) == "read" || s.word(2) == "ago" {
				s.at += 3
				return true
			}
		}
	}
	return false
}

// isPlaceLine tells a line that is only the place, day and agency with which wire reports begin: "HAMBURG,
// July 9 (Reuters) -". The place is in capitals, and a dash or an agency must follow.
func isPlaceLine(line string) bool {
	line = strings.TrimSpace(line)
	if len(line) > 100 || strings.ContainsAny(line, "\n?!\"“”") {
		return false
	}
	trimmed := strings.TrimRight(line, " -–—")
	agency := strings.HasSuffix(trimmed, ")")
	if trimmed == line && !agency {
		return false
	}
	if open := strings.LastIndexByte(trimmed, '('); agency && open > 0 {
		if !isAgency(trimmed[open+1 : len(trimmed)-1]) {
			return false
		}
		trimmed = strings.TrimSpace(trimmed[:open])
	}
	place, rest, _ := strings.Cut(trimmed, ",")
	if place == "" || place != strings.ToUpper(place) || !strings.ContainsFunc(place, unicode.IsLetter) || len(strings.Fields(place)) > 4 {
		return false
	}
	for _, w := range words(rest) { // region, month and day
		if _, isDay := dayNumber(w); !isDay && !capitalised(w) {
			return false
		}
	}
	return len(words(rest)) <= 4
}
