package ingest

import (
	"crosscheck/ingest/safe"
	"crosscheck/model"
)

// Story is what sources hold together: their articles and, from comparisons that were exported, what a reader
// had added to them.
type Story struct {
	Articles    []model.Article
	Annotations []model.Annotation // anchors count articles as Articles does
	Relinks     []model.Relink
}

// add takes the articles of another story behind those that are there.
func (s *Story) add(more Story) {
	base := len(s.Articles)
	s.Articles = append(s.Articles, more.Articles...)
	for _, a := range more.Annotations {
		a.Anchor.Article += base
		s.Annotations = append(s.Annotations, a)
	}
	for _, r := range more.Relinks {
		r.Left.Article += base
		r.Right.Article += base
		s.Relinks = append(s.Relinks, r)
	}
}

// What a reader can have added to one comparison by hand, and how long a note is.
const (
	maxMarks = 10_000
	maxNote  = 10_000
)

// marks is what an export holds beside its articles.
type marks struct {
	annotations []model.Annotation
	relinks     []model.Relink
}

// cleanMarks makes what a reader added safe and leaves out what points nowhere.
func cleanMarks(articles []model.Article, annotations []model.Annotation, relinks []model.Relink) *marks {
	there := func(r model.Ref) bool {
		return r.Article >= 0 && r.Article < len(articles) && r.Sentence >= 0 && r.Sentence < len(articles[r.Article].Sentences)
	}
	m := &marks{}
	for _, a := range annotations[:min(len(annotations), maxMarks)] {
		if there(a.Anchor) {
			a.Note = safe.Text(a.Note[:min(len(a.Note), maxNote)])
			m.annotations = append(m.annotations, a)
		}
	}
	for _, r := range relinks[:min(len(relinks), maxMarks)] {
		if there(r.Left) && there(r.Right) && r.Left.Article < r.Right.Article {
			m.relinks = append(m.relinks, r)
		}
	}
	return m
}
