package view

import (
	"strings"
	"testing"

	"crosscheck/model"
	"crosscheck/ui/style"
	"crosscheck/ui/wrap"
)

// TestBetween: columns are held apart where text runs from right to left, and take no more room.
func TestBetween(t *testing.T) {
	for language, want := range map[string]bool{"he": true, "fa-IR": true, "de": false} {
		s := Scene{Comparison: &model.Comparison{Articles: []model.Article{{Language: "en"}, {Language: language}}}, Sheet: &style.Sheet{Glyphs: style.Glyphs{Column: "│"}}}
		if got := s.Between(); strings.Contains(got, "\u200e│\u200e") != want || wrap.Width(got) != gridSeparator {
			t.Errorf("%s: %q, %d wide", language, got, wrap.Width(got))
		}
	}
}
