package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"crosscheck/ingest/extract"
	"crosscheck/ingest/safe"
	"crosscheck/model"
)

// What one source may hold at most.
const (
	maxFiles    = 500       // files of a directory
	maxArticles = 500       // articles
	maxTotal    = 256 << 20 // bytes of all its files

	maxLines      = 200_000 // lines of a text
	maxParagraphs = 50_000  // paragraphs of all its articles
	maxText       = 4 << 20 // bytes of an article's text, several long books; what is longer would take minutes to compare
)

// piece is the bytes of one file, page or pasted text with where they came from.
type piece struct {
	source      string // short name, as model.Article.Source has it
	name        string // file name, which may tell the outlet; "" for pages and pasted text
	path        string // absolute, for files
	contentType string // for pages
	finalURL    string // for pages
	retrieved   model.Moment
	fetched     bool
	pasted      bool
	index       int  // which source of Load it belongs to
	member      bool // it comes out of an archive
	unpacked    bool // it was compressed
	data        []byte
}

// open reads one source and gives its articles. A fault that the source leads into is an error of
// that source: it must not end a program that has the terminal in its hands.
func (l *loader) open(ctx context.Context, index int, r request) (story Story, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			story = Story{}
			err = &SourceError{Source: r.name(), What: fmt.Sprintf("leads this program into a fault (%v)", fault), Do: "leave it out, or give its text as a plain text file"}
		}
	}()
	l.tell(Event{Index: index, Source: r.name(), State: Reading})
	switch r.kind {
	case fromStdin:
		story, err = l.openStdin(ctx, index, r)
	case fromSample:
		story, err = l.openSample(ctx, index, r)
	case fromWeb:
		story, err = l.openPage(ctx, index, r)
	default:
		story, err = l.openPath(ctx, index, r)
	}
	if err == nil && len(story.Articles) > maxArticles {
		err = errTooMany
	}
	if err != nil {
		return Story{}, explain(r.name(), err)
	}
	if r.label != "" {
		for i := range story.Articles {
			story.Articles[i].Outlet = r.label
		}
	}
	return story, nil
}

// openStdin reads the articles that were pasted or piped in.
func (l *loader) openStdin(ctx context.Context, index int, r request) (Story, error) {
	data, ok := l.options.Kept.input()
	if !ok {
		if l.options.Stdin == nil {
			return Story{}, &SourceError{What: "there is no standard input", Do: "name a file"}
		}
		var err error
		if data, err = readAll(ctx, func() (io.ReadCloser, error) { return io.NopCloser(l.options.Stdin), nil }); err != nil {
			return Story{}, err
		}
		l.options.Kept.keepInput(data)
	}
	l.tell(Event{Index: index, Source: r.name(), State: Parsing})
	return l.parse(ctx, piece{source: "-", data: data, pasted: true, index: index})
}

// openSample reads a built-in story.
func (l *loader) openSample(ctx context.Context, index int, r request) (Story, error) {
	if l.options.Samples == nil {
		return Story{}, &SourceError{What: "there are no samples"}
	}
	files, err := l.options.Samples(r.target)
	if err != nil {
		return Story{}, err
	}
	var story Story
	for _, f := range files {
		more, err := l.parse(ctx, piece{source: "sample:" + r.target + "/" + f.Name, name: f.Name, data: f.Data, index: index})
		if err != nil {
			return Story{}, err
		}
		story.add(more)
	}
	return story, nil
}

// openPath reads a file or the files of a directory.
func (l *loader) openPath(ctx context.Context, index int, r request) (Story, error) {
	info, err := os.Stat(r.target)
	if err != nil {
		return Story{}, err
	}
	if info.IsDir() {
		return l.openDirectory(ctx, index, r)
	}
	p, err := readPiece(ctx, r.target)
	if err != nil {
		return Story{}, err
	}
	if !info.Mode().IsRegular() { // a pipe, whose name says nothing
		p.source, p.name, p.path, p.pasted = r.name(), "", "", true
	}
	l.tell(Event{Index: index, Source: r.name(), State: Parsing})
	p.index = index
	return l.parse(ctx, p)
}

// readPiece reads a file.
func readPiece(ctx context.Context, target string) (piece, error) {
	data, err := readFile(ctx, target)
	if err != nil {
		return piece{}, err
	}
	absolute, err := filepath.Abs(target)
	if err != nil {
		absolute = target
	}
	base := filepath.Base(target)
	return piece{source: safe.Line(base), name: base, path: absolute, data: data}, nil
}

// openDirectory reads the files of a directory in the order of their names. Hidden files, directories in it and
// files that are no articles are passed over; that none is left is an error.
func (l *loader) openDirectory(ctx context.Context, index int, r request) (Story, error) {
	entries, err := os.ReadDir(r.target)
	if err != nil {
		return Story{}, err
	}
	var (
		story        Story
		total, files int
		first        error // why the first file could not be read
	)
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") || entry.IsDir() {
			continue
		}
		target := filepath.Join(r.target, entry.Name())
		if info, err := os.Stat(target); err != nil || !info.Mode().IsRegular() { // links lead anywhere, pipes never end
			continue
		}
		if files++; files > maxFiles {
			return Story{}, &SourceError{What: "holds more than 500 files", Do: "name those to compare"}
		}
		p, err := readPiece(ctx, target)
		var more Story
		if err == nil {
			if total += len(p.data); total > maxTotal {
				return Story{}, &SourceError{What: "holds files of more than 256 MiB in all", Do: "name those to compare"}
			}
			p.index = index
			more, err = l.parse(ctx, p)
		}
		if ctx.Err() != nil {
			return Story{}, ctx.Err()
		}
		if err != nil {
			err = explain(safe.Line(filepath.Join(r.name(), entry.Name())), err)
			if first == nil {
				first = err
			}
			l.tell(Event{Index: index, Source: safe.Line(entry.Name()), State: Skipped, Err: err})
			continue
		}
		if story.add(more); len(story.Articles) > maxArticles {
			return Story{}, errTooMany
		}
	}
	switch {
	case files == 0:
		return Story{}, &SourceError{What: "there is no file in this directory", Do: "name the files to compare"}
	case len(story.Articles) == 0:
		return Story{}, noneReadable("directory", first)
	}
	return story, nil
}

// noneReadable says that all files of a directory or an archive were passed over, and why the first was.
func noneReadable(container string, first error) error {
	e := &SourceError{What: "no article in this " + container + " can be read", Do: "name the files to compare", Err: first}
	var why *SourceError
	if errors.As(first, &why) {
		e.What += " (" + path.Base(filepath.ToSlash(why.Source)) + " " + why.What + ")"
	}
	return e
}

// parse turns the bytes of a piece into articles.
func (l *loader) parse(ctx context.Context, p piece) (Story, error) {
	if len(p.data) > MaxBytes && !holdsPictures(p.data) {
		return Story{}, errTooLarge
	}
	if err := ctx.Err(); err != nil {
		return Story{}, err
	}
	raw, err := l.read(ctx, p)
	if err != nil {
		var known *SourceError
		if !errors.As(err, &known) && p.source != "" {
			return Story{}, explain(p.source, err)
		}
		return Story{}, err
	}
	paragraphs := 0
	for i := range raw {
		if paragraphs += len(raw[i].Blocks); paragraphs > maxParagraphs {
			return Story{}, errTooLong
		}
	}
	story := Story{Articles: make([]model.Article, 0, len(raw))}
	for i := range raw {
		next := Story{}
		if m := raw[i].marks; m != nil {
			next.Annotations, next.Relinks = m.annotations, m.relinks
		}
		a := newArticle(p, &raw[i], l.options.Reproducible)
		switch {
		case len(a.Paragraphs) == 0:
			continue
		case len(a.Text) > maxText:
			return Story{}, explain(a.Source, errTooMuchText)
		}
		if p.pasted && a.Outlet == "" {
			a.Outlet = pastedOutlet(i, len(raw))
		}
		next.Articles = []model.Article{a}
		story.add(next)
	}
	if len(story.Articles) == 0 {
		return Story{}, errNoText
	}
	return story, nil
}

// errNoText tells that a source holds white space alone.
var errNoText = &SourceError{What: "holds no text", Do: "give a source with an article in it"}

// errTooMany tells that a source holds more articles than can be laid side by side.
var errTooMany = &SourceError{What: "holds more than 500 articles", Do: "choose those to compare"}

// errTooLong tells that a text has more paragraphs than any article.
var errTooLong = &SourceError{What: "has more than 50,000 paragraphs", Do: "cut it down to the article"}

// errTooMuchText tells that an article's text is longer than maxText.
var errTooMuchText = &SourceError{What: "holds more than 4 MiB of text", Do: "cut it down to the article"}

// errEmpty tells that a source has no bytes.
var errEmpty = &SourceError{What: "is empty", Do: "give a source with an article in it"}

// found is an article that was read, with what the reader knows beyond extract.Document.
type found struct {
	extract.Document
	member   string         // its file inside an archive
	reopened *model.Article // the article that an export of our own holds
	marks    *marks         // for the first article of an export: what a reader added to them
	bytes    []byte         // its own bytes, for members of archives and pasted articles
}
