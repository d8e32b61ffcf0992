package ingest

import (
	"context"
	"net/url"

	"crosscheck/ingest/fetch"
	"crosscheck/ingest/safe"
	"crosscheck/model"
)

// openPage fetches a web address and reads what it sends: a page, or a document of any format.
func (l *loader) openPage(ctx context.Context, index int, r request) (Story, error) {
	got, ok := l.options.Kept.page(r.target, l.options.Raw)
	if !ok {
		var err error
		if got, err = fetch.Get(ctx, r.target, l.options.Fetch); err != nil {
			return Story{}, err
		}
		l.options.Kept.keepPage(r.target, got, l.options.Raw)
	}
	l.tell(Event{Index: index, Source: r.name(), State: Parsing})
	return l.parse(ctx, piece{
		source:      r.name(),
		contentType: got.ContentType,
		finalURL:    got.FinalURL,
		retrieved:   model.Moment{Time: got.Retrieved.UTC(), HasClock: true},
		fetched:     true,
		data:        got.Body,
		index:       index,
	})
}

// addressName gives a web address as messages and exports show it: without a password.
func addressName(s string) string {
	if u, err := url.Parse(s); err == nil && u.User != nil {
		u.User = nil
		s = u.String()
	}
	return safe.Line(s)
}
