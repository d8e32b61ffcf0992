package ingest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"crosscheck/ingest/language"
	"crosscheck/ingest/plain"
	"crosscheck/ingest/safe"
	"crosscheck/model"
)

// schemaName begins the schema of every version of our own export.
const schemaName = "crosscheck/comparison/"

// isExport tells a comparison that was exported as JSON.
func isExport(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(data) == 0 || data[0] != '{' {
		return false
	}
	return bytes.Contains(data[:min(len(data), 1024)], []byte(`"`+schemaName))
}

// reopen gives the articles of an exported comparison, to be compared anew, the first of them with what a reader
// had added. Their text is the one that was compared then; nothing of the file is trusted.
func reopen(data []byte) ([]found, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	var export struct {
		Schema      string             `json:"schema"`
		Articles    []model.Article    `json:"articles"`
		Annotations []model.Annotation `json:"annotations"`
		Relinks     []model.Relink     `json:"relinks"`
	}
	damaged := func(what string) error {
		return &SourceError{What: "is a damaged comparison (" + what + ")", Do: "export it again or open its articles"}
	}
	if err := json.Unmarshal(data, &export); err != nil {
		return nil, damaged(err.Error())
	}
	if export.Schema != model.Schema {
		return nil, &SourceError{What: fmt.Sprintf("is a comparison of another version (%s)", export.Schema), Do: "open its articles instead"}
	}
	if len(export.Articles) == 0 {
		return nil, damaged("it has no articles")
	}
	var out []found
	for i := range export.Articles {
		a := &export.Articles[i]
		blocks, err := blocksOfExport(a)
		if err != nil {
			return nil, damaged(fmt.Sprintf("article %d: %v", i, err))
		}
		out = append(out, found{reopened: cleanArticle(a, blocks)})
	}
	out[0].marks = cleanMarks(export.Articles, export.Annotations, export.Relinks)
	return out, nil
}

// blocksOfExport gives the paragraphs of an exported article, from its sentences. Every word of the text must be
// in one of them.
func blocksOfExport(a *model.Article) ([]block, error) {
	var blocks []block
	if len(a.Sentences) == 0 {
		described := plain.Describe(plain.Paragraphs(safe.Text(a.Text)), nil)
		for _, b := range described.Blocks {
			blocks = append(blocks, block{b.Role, b.Text})
		}
		return blocks, nil
	}
	end, paragraph, start := 0, -1, 0
	for i, s := range a.Sentences {
		if s.Start < end || s.End <= s.Start || s.End > len(a.Text) || s.Paragraph < paragraph {
			return nil, fmt.Errorf("sentence %d is out of place", i)
		}
		if strings.TrimSpace(a.Text[end:s.Start]) != "" {
			return nil, fmt.Errorf("words before sentence %d are in none", i)
		}
		if s.Paragraph != paragraph || len(blocks) == 0 {
			blocks = append(blocks, block{role: s.Role})
			paragraph, start = s.Paragraph, s.Start
		}
		end = s.End
		blocks[len(blocks)-1].text = a.Text[start:end]
	}
	if strings.TrimSpace(a.Text[end:]) != "" {
		return nil, fmt.Errorf("words after the last sentence are in none")
	}
	return blocks, nil
}

// cleanArticle makes an exported article safe and leaves out what the comparison added to it.
func cleanArticle(a *model.Article, blocks []block) *model.Article {
	clean := &model.Article{
		Outlet: safe.Line(a.Outlet), Title: safe.Line(a.Title), Byline: safe.Line(a.Byline),
		Published: a.Published, Updated: a.Updated, URL: address(a.URL), FinalURL: address(a.FinalURL), Source: safe.Line(a.Source),
		Retrieved: a.Retrieved, Language: language.Tag(a.Language), Method: safe.Line(a.Method), Confidence: safe.Line(a.Confidence),
	}
	if len(a.SHA256) == 64 && strings.Trim(a.SHA256, "0123456789abcdef") == "" {
		clean.SHA256 = a.SHA256
	}
	for _, note := range a.Notes {
		clean.Notes = append(clean.Notes, safe.Line(note))
	}
	kept := blocks[:0]
	for _, b := range blocks {
		if b.text = tidy(safe.Text(b.text)); b.text != "" {
			kept = append(kept, b)
		}
	}
	setText(clean, kept)
	return clean
}
