// Package ingest turns what a journalist has at hand into articles: files, directories, web addresses,
// pasted text, built-in samples. Content decides how a source is read, its name never alone. What comes
// out is safe to print, carries where it came from, and has paragraphs with roles; sentences are the
// differ's.
//
//	ingest.go    Load, Options: many sources at once, articles in the order of the sources
//	story.go     Story: articles with what a reader added to them
//	event.go     Event, State: what a loading screen shows
//	source.go    what an argument names: OUTLET=SOURCE, file, directory, address, "-", sample
//	read.go      bytes of a source, never more than the limit, never longer than the context lives
//	kept.go      Kept: what was fetched, to be read the other way without fetching it again
//	open.go      one source -> its raw articles; web.go: those of web addresses
//	format.go    which reader understands some bytes
//	paste.go     several articles in one pasted text
//	reopen.go    articles of a comparison that was exported as JSON
//	article.go   extract.Document -> model.Article: safe text, paragraphs, provenance
//	outlet.go    what to call the outlet
//	errors.go    SourceError: one line that says what is wrong and what to do
//
// Packages below it: safe neutralises hostile text, plain and markdown read text, language tells the
// language; web, fetch and document read pages, addresses and office files into extract.Document.
package ingest

import (
	"context"
	"io"
	"runtime"
	"strings"
	"sync"

	"crosscheck/ingest/fetch"
	"crosscheck/model"
)

// Options say how sources are read. The zero value reads files and nothing else.
type Options struct {
	Stdin        io.Reader                               // what "-" stands for; nil: there is none
	Samples      func(name string) ([]SampleFile, error) // opens a built-in story; nil: there are none
	Progress     func(Event)                             // told what happens to each source, never twice at once; may be nil
	Raw          bool                                    // take the whole visible text of pages instead of what looks like the article
	Reproducible bool                                    // leave out when a page was retrieved
	Fetch        fetch.Options                           // how web addresses are fetched
	Kept         *Kept                                   // what was fetched before and can be read the other way; may be nil
}

// SampleFile is one article of a built-in story.
type SampleFile struct {
	Name string
	Data []byte
}

// Load reads all sources, several at a time, and gives their articles in the order of the sources. Outlets
// are told apart: of two articles of one outlet the second is "NAME (2)". The error is a *SourceError for
// the first source, in the order given, that cannot be read, or the context's.
func Load(ctx context.Context, sources []string, o Options) ([]model.Article, error) {
	story, err := LoadStory(ctx, sources, o)
	return story.Articles, err
}

// LoadStory is Load for programs that also want what a reader had added to comparisons among the sources.
func LoadStory(ctx context.Context, sources []string, o Options) (Story, error) {
	if len(sources) == 0 {
		return Story{}, &SourceError{What: "no source given", Do: "name at least one file, directory or web address"}
	}
	l := loader{options: o}
	requests := make([]request, len(sources))
	stdin := false
	for i, source := range sources {
		if strings.TrimSpace(source) == "" {
			return Story{}, &SourceError{What: "an empty source is given", Do: "check the quotes around the names"}
		}
		requests[i] = parseSource(source)
		if requests[i].kind == fromStdin {
			if stdin {
				return Story{}, &SourceError{Source: requests[i].name(), What: "given twice", Do: "standard input can be read only once"}
			}
			stdin = true
		}
	}
	for i, r := range requests {
		l.tell(Event{Index: i, Source: r.name(), State: Waiting})
	}
	stories, failed, err := l.openAll(ctx, requests)
	if err != nil {
		return Story{}, err
	}
	var story Story
	for i := range requests {
		if failed[i] != nil {
			return Story{}, failed[i]
		}
		story.add(stories[i])
	}
	if err := checkSize(story.Articles); err != nil {
		return Story{}, err
	}
	distinguish(story.Articles)
	return story, nil
}

// openAll reads the sources, several at a time, and gives what each holds or why it cannot be read. It comes back
// at once when the context ends, whatever is still being parsed.
func (l *loader) openAll(ctx context.Context, requests []request) ([]Story, []error, error) {
	stories, failed := make([]Story, len(requests)), make([]error, len(requests))
	places := make(chan struct{}, max(4, runtime.GOMAXPROCS(0)))
	var running sync.WaitGroup
	for i, r := range requests {
		running.Go(func() {
			select {
			case places <- struct{}{}:
				defer func() { <-places }()
			case <-ctx.Done():
				failed[i] = ctx.Err()
				return
			}
			stories[i], failed[i] = l.open(ctx, i, r)
			if failed[i] != nil {
				l.tell(Event{Index: i, Source: r.name(), State: Failed, Err: failed[i]})
				return
			}
			l.tell(Event{Index: i, Source: r.name(), State: Done, Articles: len(stories[i].Articles)})
		})
	}
	done := make(chan struct{})
	go func() {
		running.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
	if err := ctx.Err(); err != nil {
		l.silence()
		return nil, nil, err
	}
	return stories, failed, nil
}

// loader reads the sources of one call of Load.
type loader struct {
	options Options
	told    sync.Mutex
	silent  bool // Load has come back
}

// tell hands an event to whoever shows the progress.
func (l *loader) tell(e Event) {
	if l.options.Progress == nil {
		return
	}
	l.told.Lock()
	defer l.told.Unlock()
	if !l.silent {
		l.options.Progress(e)
	}
}

// silence ends the telling.
func (l *loader) silence() {
	l.told.Lock()
	defer l.told.Unlock()
	l.silent = true
}
