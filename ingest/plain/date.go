package plain

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"crosscheck/model"
)

// maxDateWords bounds what is looked at: a line that says when has few words.
const maxDateWords = 40

// Date reads a text that is one date and nothing else, in figures or words, with or without a time of day
// ("Sunday, July 9, 2017 at 3:04 p.m. ET", "9. Juli 2017, 15.04 Uhr", "2017年7月9日"). Times that name no
// zone are taken as UTC.
func Date(text string) (model.Moment, bool) {
	s, ok := dateStamp(text)
	if !ok || s.published.IsZero() || s.published.Time.Year() < earliest || s.published.Time.Year() > latest {
		return model.Moment{}, false
	}
	return s.published, true
}

// Stamp reads a line that says nothing but when its article was published and updated. A time of day counts
// where the line names its zone; without one the day alone is known. ok is false for any other line.
func Stamp(line string) (published, updated model.Moment, ok bool) {
	s, ok := dateStamp(line)
	if !ok {
		return model.Moment{}, model.Moment{}, false
	}
	if !s.zoned {
		s.published, s.updated = dayOf(s.published), dayOf(s.updated)
	}
	return s.published, s.updated, true
}

// dayOf leaves the time of day out of a moment.
func dayOf(m model.Moment) model.Moment {
	if !m.HasClock {
		return m
	}
	y, month, d := m.Time.Date()
	return model.Moment{Time: time.Date(y, month, d, 0, 0, 0, 0, time.UTC)}
}

// Years between which an article can have been published; zones may shift the first by a day.
const (
	earliest = 1799
	latest   = 2200
)

// scanner reads dates out of the words of a line.
type scanner struct {
	words []string // in lower case, the punctuation between them left out
	at    int
}

// newScanner splits a line into words. Full stops stay where they are part of an abbreviation or a number.
func newScanner(line string) *scanner {
	fields := strings.FieldsFunc(strings.ToLower(line), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",;|()[]•·–—\u00a0", r)
	})
	s := &scanner{}
	for _, f := range fields {
		if f = strings.TrimRight(f, ":"); f != "" && f != "-" && f != "/" && f != "." {
			s.words = append(s.words, f)
		}
	}
	return s
}

// word gives the word k places ahead, or "".
func (s *scanner) word(k int) string {
	if s.at+k < len(s.words) {
		return s.words[s.at+k]
	}
	return ""
}

// date reads a day at the scanner's place and moves past it. known is false for a day that can be read two
// ways, such as 09/07/2017.
func (s *scanner) date() (day time.Time, known, ok bool) {
	if day, known, ok = numericDate(s.word(0)); ok {
		s.at++
		return day, known, true
	}
	// July 9, 2017
	if m := month(s.word(0)); m > 0 {
		d, okDay := dayNumber(s.word(1))
		y, okYear := yearNumber(s.word(2))
		if okDay && okYear {
			return s.calendarDay(y, m, d, 3)
		}
	}
	// 9 July 2017, 9. Juli 2017, 9 de julio de 2017
	if d, okDay := dayNumber(s.word(0)); okDay {
		n := 1
		if s.word(n) == "de" || s.word(n) == "of" {
			n++
		}
		m := month(s.word(n))
		n++
		if s.word(n) == "de" || s.word(n) == "del" {
			n++
		}
		if y, okYear := yearNumber(s.word(n)); okYear && m > 0 {
			n++
			if w := s.word(n); w == "г" || w == "г." || w == "r." {
				n++
			}
			return s.calendarDay(y, m, d, n)
		}
	}
	return time.Time{}, false, false
}

// calendarDay moves n words on and gives the day, if the month has it.
func (s *scanner) calendarDay(y int, m time.Month, d, n int) (time.Time, bool, bool) {
	day := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if day.Day() != d {
		return time.Time{}, false, false
	}
	s.at += n
	return day, true, true
}

// dayNumber reads a day of the month: "9", "9th", "9.", "1er".
func dayNumber(word string) (int, bool) {
	for _, suffix := range []string{"st", "nd", "rd", "th", "er", ".", "º", "°"} {
		word = strings.TrimSuffix(word, suffix)
	}
	d, err := strconv.Atoi(word)
	return d, err == nil && len(word) <= 2 && d >= 1 && d <= 31
}

// yearNumber reads a year of four figures.
func yearNumber(word string) (int, bool) {
	y, err := strconv.Atoi(strings.TrimSuffix(word, "."))
	return y, err == nil && y >= 1800 && y < 2200
}

// numericDate reads a day written in figures in one word.
func numericDate(word string) (day time.Time, known, ok bool) {
	if strings.HasSuffix(word, "日") {
		word = strings.NewReplacer("年", "-", "月", "-", "日", "").Replace(word)
	}
	separator := strings.IndexAny(word, "-./")
	if separator < 0 {
		return time.Time{}, false, false
	}
	parts := strings.Split(strings.TrimSuffix(word, "."), word[separator:separator+1])
	if len(parts) != 3 {
		return time.Time{}, false, false
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || p[0] == '+' || p[0] == '-' || len(p) > 4 {
			return time.Time{}, false, false
		}
		n[i] = v
	}
	y, m, d := n[0], n[1], n[2]
	known = true
	if len(parts[0]) != 4 {
		if len(parts[2]) != 4 {
			return time.Time{}, false, false
		}
		y, m, d = n[2], n[1], n[0] // 09.07.2017 is the day first everywhere
		if word[separator] != '.' {
			if m > 12 { // 07/19/2017
				m, d = d, m
			} else {
				known = d > 12 || d == m
			}
		}
	}
	day = time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < 1800 || y >= 2200 || m < 1 || m > 12 || day.Day() != d {
		return time.Time{}, false, false
	}
	return day, known, true
}

// clock reads a time of day at the scanner's place and moves past it.
func (s *scanner) clock() (sinceMidnight time.Duration, ok bool) {
	w := s.word(0)
	half := ""
	for _, suffix := range []string{"a.m.", "p.m.", "a.m", "p.m", "am", "pm"} {
		if head, cut := strings.CutSuffix(w, suffix); cut && head != "" {
			w, half = head, suffix
			break
		}
	}
	n := 1
	if half == "" {
		switch next := s.word(1); next {
		case "a.m.", "p.m.", "a.m", "p.m", "am", "pm", "uhr":
			half = next
			n = 2
		}
	}
	if len(w) == 4 && half == "" && strings.Trim(w, "0123456789") == "" { // 0324 GMT
		if _, zoned := zone(s.word(1), time.Time{}); zoned {
			w = w[:2] + ":" + w[2:]
		}
	}
	w = strings.TrimSuffix(w, "h")
	parts := strings.FieldsFunc(w, func(r rune) bool { return r == ':' || r == '.' || r == 'h' })
	if len(parts) == 0 || len(parts) > 3 || len(parts) == 1 && half == "" && w == s.word(0) {
		return 0, false // a bare number is no time
	}
	unit := [3]time.Duration{time.Hour, time.Minute, time.Second}
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || len(p) > 2 || v < 0 || v >= 60 || i > 0 && len(p) != 2 {
			return 0, false
		}
		sinceMidnight += time.Duration(v) * unit[i]
	}
	if sinceMidnight >= 24*time.Hour {
		return 0, false
	}
	if half != "" && half != "uhr" {
		if sinceMidnight >= 13*time.Hour {
			return 0, false
		}
		sinceMidnight %= 12 * time.Hour
		if half[0] == 'p' {
			sinceMidnight += 12 * time.Hour
		}
	}
	s.at += n
	if s.word(0) == "h" || s.word(0) == "uhr" {
		s.at++
	}
	return sinceMidnight, true
}

// zone reads the name or the offset of a time zone at the scanner's place and moves past it.
func (s *scanner) zone(day time.Time) *time.Location {
	w := s.word(0)
	if w == "" {
		return nil
	}
	sign := strings.IndexAny(w, "+-")
	if sign < 0 {
		loc, ok := zone(w, day)
		if !ok {
			return nil
		}
		s.at++
		return loc
	}
	if name := w[:sign]; name != "" && name != "utc" && name != "gmt" {
		return nil
	}
	digits := strings.ReplaceAll(w[sign+1:], ":", "")
	if len(digits) == 0 || len(digits) > 4 {
		return nil
	}
	v, err := strconv.Atoi(digits)
	if err != nil || v < 0 {
		return nil
	}
	offset := v * 3600
	if len(digits) > 2 {
		offset = v/100*3600 + v%100*60
	}
	if offset > 14*3600 {
		return nil
	}
	if w[sign] == '-' {
		offset = -offset
	}
	s.at++
	return time.FixedZone("", offset)
}
