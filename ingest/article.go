package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"

	"crosscheck/ingest/language"
	"crosscheck/ingest/markdown"
	"crosscheck/ingest/plain"
	"crosscheck/ingest/safe"
	"crosscheck/model"
)

// newArticle makes the article of what a reader found: text and metadata safe to print, paragraphs with
// roles, and where all of it came from.
func newArticle(p piece, f *found, reproducible bool) model.Article {
	data := p.data
	if f.bytes != nil {
		data = f.bytes
	}
	if f.reopened != nil {
		return reopened(p, *f.reopened, data, reproducible)
	}
	a := model.Article{
		Outlet: safe.Line(f.Outlet), Title: safe.Line(f.Title), Byline: safe.Line(f.Byline),
		Published: f.Published, Updated: f.Updated,
		URL: address(f.URL), FinalURL: address(p.finalURL), Source: safe.Line(p.source), Path: p.path,
		SHA256: digest(data), Language: language.Tag(f.Language),
		Method: safe.Line(f.Method), Confidence: safe.Line(f.Confidence),
	}
	if f.member != "" {
		a.Source = safe.Line(p.source + "/" + f.member)
	}
	if !reproducible {
		a.Retrieved = p.retrieved
	}
	if a.URL == "" && p.fetched {
		a.URL = a.FinalURL
	}
	for _, note := range f.Notes {
		a.Notes = append(a.Notes, safe.Line(note))
	}
	setText(&a, blocksOf(f))
	if n := hidden(a.Text); n > 0 {
		a.Notes = append(a.Notes, fmt.Sprintf("hidden or misleading characters, shown as what they are: %d places", n))
	}
	// What somebody wrote above a text wins; what a program wrote into a page or a document may be wrong.
	if stated := a.Language; stated == "" || f.Method != plain.Method && f.Method != markdown.Method {
		if a.Language = language.Check(stated, readable(a.Text)); stated != "" && a.Language != stated {
			a.Notes = append(a.Notes, fmt.Sprintf("the source says that it is in %s; its words are %s", stated, a.Language))
		}
	}
	if a.Outlet == "" {
		switch {
		case p.fetched:
			a.Outlet = outletOfAddress(p.finalURL)
		case f.member != "":
			a.Outlet = outletOfFile(f.member)
		default:
			a.Outlet = outletOfFile(p.name)
		}
	}
	return a
}

// readable leaves out what package safe wrote for characters that cannot be seen: it is in no language.
func readable(text string) string {
	var out strings.Builder
	for {
		before, after, found := strings.Cut(text, "⟨U+")
		if !found && out.Len() == 0 {
			return text
		}
		out.WriteString(before)
		if !found {
			return out.String()
		}
		if _, text, found = strings.Cut(after, "⟩"); !found {
			return out.String()
		}
	}
}

// hidden counts the places where package safe made something visible.
func hidden(text string) int {
	const pictures = "\xe2\x90" // what the pictures of control characters begin with in UTF-8, and nothing else
	return strings.Count(text, "⟨U+") + strings.Count(text, pictures)
}

// reopened completes an article of an export: what it says of its origin stays.
func reopened(p piece, a model.Article, data []byte, reproducible bool) model.Article {
	a.Path = p.path
	if a.Source == "" {
		a.Source = p.source
	}
	if a.SHA256 == "" {
		a.SHA256 = digest(data)
	}
	if a.Language == "" {
		a.Language = language.Detect(a.Text)
	}
	if reproducible {
		a.Retrieved = model.Moment{}
	}
	return a
}

// digest gives the SHA-256 of bytes in hex.
func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// address gives a web address safe to print and to open, "" for anything else.
func address(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 4096 {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	u.User = nil
	return safe.Line(u.String())
}

// block is a paragraph of safe text.
type block struct {
	role model.Role
	text string
}

// blocksOf gives the paragraphs of what was found, safe and with one headline at most: the block that has the
// role, else the title as a paragraph of its own, before all others.
func blocksOf(f *found) []block {
	blocks := make([]block, 0, len(f.Blocks)+1)
	headline := false
	for _, b := range f.Blocks {
		text := tidy(safe.Text(b.Text))
		if text == "" {
			continue
		}
		role := b.Role
		if role == model.Headline {
			if headline {
				role = model.Body
			}
			headline = true
		}
		blocks = append(blocks, block{role, text})
	}
	if title := safe.Line(f.Title); !headline && title != "" {
		if len(blocks) > 0 && safe.Line(blocks[0].text) == title {
			blocks[0].role = model.Headline
			return blocks
		}
		blocks = append(blocks, block{})
		copy(blocks[1:], blocks)
		blocks[0] = block{model.Headline, title}
	}
	return blocks
}

// tidy takes the white space off the ends of a paragraph and the blank lines out of it.
func tidy(text string) string {
	text = strings.TrimSpace(text)
	if !strings.Contains(text, "\n") {
		return text
	}
	lines := strings.Split(text, "\n")
	kept := lines[:0]
	for _, line := range lines {
		if line = strings.TrimRight(line, " \t\u00a0"); strings.TrimSpace(line) != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// setText gives an article its text and its paragraphs.
func setText(a *model.Article, blocks []block) {
	size := 0
	for _, b := range blocks {
		size += len(b.text) + 2
	}
	var text strings.Builder
	text.Grow(size)
	a.Paragraphs = make([]model.Paragraph, 0, len(blocks))
	for i, b := range blocks {
		if i > 0 {
			text.WriteString("\n\n")
		}
		start := text.Len()
		text.WriteString(b.text)
		a.Paragraphs = append(a.Paragraphs, model.Paragraph{Start: start, End: text.Len(), Role: b.role})
	}
	a.Text = text.String()
	a.TextSHA256 = digest([]byte(a.Text))
}
