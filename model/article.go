package model

import (
	"fmt"
	"strings"
	"time"
)

// Role says what part a paragraph, and so each of its sentences, plays in an article.
type Role uint8

const (
	Headline    Role = iota // the title of the article
	Standfirst              // summary or deck between headline and body
	Byline                  // who wrote it
	Dateline                // where or when it was written, standing on a line of its own
	Body                    // the running text; the role of everything else
	Caption                 // text of a picture or a video
	Post                    // a quoted social-media post
	Boilerplate             // READ MORE, share and subscribe lines, photo credits
)

var roleNames = []string{"headline", "standfirst", "byline", "dateline", "body", "caption", "post", "boilerplate"}

func (r Role) String() string { return enumName(r, roleNames) }

// MarshalText gives the role's name.
func (r Role) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads a role's name.
func (r *Role) UnmarshalText(text []byte) error { return parseEnum(r, roleNames, text) }

// News tells whether a sentence of this role reports something, so that its
// absence elsewhere is a difference: bylines, datelines and boilerplate do not.
func (r Role) News() bool { return r != Byline && r != Dateline && r != Boilerplate }

// Moment is a point in time as an article states it: with the clock or the day alone.
// The zero Moment is unknown.
type Moment struct {
	Time     time.Time // in the zone that the source gave, UTC where it gave none
	HasClock bool      // whether the source told the time of day
}

// ParseMoment reads RFC 3339, "2006-01-02 15:04[:05]" (UTC), or "2006-01-02". Empty text is the zero Moment.
func ParseMoment(text string) (Moment, error) {
	if text == "" {
		return Moment{}, nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05-0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"} {
		if t, err := time.Parse(layout, text); err == nil {
			return Moment{Time: t, HasClock: true}, nil
		}
	}
	if t, err := time.Parse("2006-01-02", text); err == nil {
		return Moment{Time: t}, nil
	}
	return Moment{}, fmt.Errorf("no date that crosscheck reads: %q", text)
}

// IsZero tells whether the moment is unknown.
func (m Moment) IsZero() bool { return m.Time.IsZero() }

// String gives RFC 3339, at midnight where only the day is known, or "" for the zero Moment.
func (m Moment) String() string {
	if m.IsZero() {
		return ""
	}
	return m.Time.Format(time.RFC3339)
}

// Short gives the moment as a column header shows it: "9 Jul 2017", "9 Jul 2017 14:05" or, where the zone is another than UTC,
// "9 Jul 2017 14:05 -04:00", so that two clocks are not taken for one; or "".
func (m Moment) Short() string {
	_, offset := m.Time.Zone()
	switch {
	case m.IsZero():
		return ""
	case m.HasClock && offset != 0:
		return m.Time.Format("2 Jan 2006 15:04 -07:00")
	case m.HasClock:
		return m.Time.Format("2 Jan 2006 15:04")
	default:
		return m.Time.Format("2 Jan 2006")
	}
}

// MarshalText gives String.
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what ParseMoment reads; midnight is taken for the day alone.
func (m *Moment) UnmarshalText(text []byte) error {
	read, err := ParseMoment(string(text))
	if err == nil && read.HasClock && read.Time.Equal(read.Time.Truncate(24*time.Hour)) {
		read.HasClock = false
	}
	*m = read
	return err
}

// Paragraph is Text[Start:End] of its article, without the white space around it.
type Paragraph struct {
	Start, End int // byte offsets into Article.Text
	Role       Role
}

// Sentence is the unit that is linked: Text is Article.Text[Start:End].
type Sentence struct {
	Index     int    `json:"index"`     // its place in Article.Sentences
	Paragraph int    `json:"paragraph"` // its place in Article.Paragraphs
	Role      Role   `json:"role"`
	Text      string `json:"text"`
	Start     int    `json:"start"` // byte offsets into Article.Text
	End       int    `json:"end"`
}

// News tells whether the sentence reports something: its role does, and it is neither the
// signature line of a quoted post ("— Name (@handle) date") nor the credit of a picture in
// parentheses.
func (s *Sentence) News() bool {
	switch s.Role {
	case Post:
		return !strings.HasPrefix(s.Text, "—")
	case Caption:
		return !(strings.HasPrefix(s.Text, "(") && strings.HasSuffix(s.Text, ")"))
	}
	return s.Role.News()
}

// Article is one outlet's text with its metadata. Ingest fills all but ID and
// Sentences; the differ fills those two. Text and all metadata are safe to print:
// control characters, escape sequences and bidi overrides have been made visible.
type Article struct {
	ID         int         `json:"id"` // its place in Comparison.Articles
	Outlet     string      `json:"outlet"`
	Title      string      `json:"title"`
	Byline     string      `json:"byline"`
	Published  Moment      `json:"published"`
	Updated    Moment      `json:"updated"`
	URL        string      `json:"url"`                 // canonical address as the source states it
	FinalURL   string      `json:"final_url,omitempty"` // address after redirects, for fetched articles
	Source     string      `json:"source"`              // short name of where it came from: file name, URL, "-", "sample:NAME/FILE"
	Path       string      `json:"-"`                   // the file to open, for articles from files
	Retrieved  Moment      `json:"retrieved,omitzero"`  // when it was fetched; the one time that comes from the clock
	SHA256     string      `json:"sha256"`              // of the bytes as they were read, in hex
	TextSHA256 string      `json:"text_sha256,omitempty"`
	Language   string      `json:"language"`             // BCP 47, "" where unknown
	Method     string      `json:"method,omitempty"`     // how the text was extracted: "text", "readability", "docx", ...
	Confidence string      `json:"confidence,omitempty"` // how sure the extraction is: "high", "medium", "low"
	Notes      []string    `json:"notes,omitempty"`      // what the reader should know of the extraction
	Text       string      `json:"text"`                 // as it was compared; paragraphs stand apart by "\n\n"
	Paragraphs []Paragraph `json:"-"`                    // in order, never overlapping, white space alone between them
	Sentences  []Sentence  `json:"sentences"`
}

// Name gives what to call the article on screen: its outlet, else its source.
func (a *Article) Name() string {
	if a.Outlet != "" {
		return a.Outlet
	}
	return a.Source
}

// Order gives the moment that tells which of two articles is later: Updated where known, else Published.
func (a *Article) Order() Moment {
	if !a.Updated.IsZero() {
		return a.Updated
	}
	return a.Published
}

// RightToLeft tells whether the article is in a language that is written from right to left.
func (a *Article) RightToLeft() bool {
	language, _, _ := strings.Cut(strings.ToLower(a.Language), "-")
	switch language {
	case "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi":
		return true
	}
	return false
}
