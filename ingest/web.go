package ingest

import (
	"context"

	"crosscheck/model"
)

// FetchOptions say how web addresses are fetched.
type FetchOptions struct{}

func (l *loader) openPage(_ context.Context, _ int, _ request) ([]model.Article, error) {
	return nil, &SourceError{What: "web addresses cannot be fetched", Do: "save the page"}
}
