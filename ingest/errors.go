package ingest

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"crosscheck/ingest/extract"
	"crosscheck/ingest/safe"
)

// SourceError says in one line which source cannot be read, what is wrong and what to do about it.
type SourceError = extract.Error

const (
	// MaxBytes is how large a text, and what is fetched, may be: 10 MiB.
	MaxBytes = 10 << 20

	maxFile = 32 << 20 // bytes of a file with pictures and fonts in it
)

// errTooLarge tells that a source has more than MaxBytes, errHuge that it has more than maxFile.
var (
	errTooLarge = errors.New("too large")
	errHuge     = errors.New("huge")
)

// explain makes the one clear line of whatever went wrong with a source. A context's error stays itself.
func explain(source string, err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) && !errors.As(err, new(*SourceError)) {
		return err
	}
	e := &SourceError{Source: source, Err: err}
	var known *SourceError
	switch {
	case errors.As(err, &known):
		if known.Source != "" {
			e.Source = known.Source
		}
		e.What, e.Do = known.What, known.Do
	case errors.Is(err, fs.ErrNotExist):
		e.What, e.Do = "there is no such file or directory", "check the path"
		if scheme, _, ok := strings.Cut(source, "://"); ok && scheme != "" {
			e.What, e.Do = "addresses of this kind cannot be fetched", "give one that begins with http:// or https://, or the path of a file"
		} else if looksLikeAddress(source) {
			e.Do = "check the path, or begin a web address with https://"
		}
	case errors.Is(err, fs.ErrPermission):
		e.What, e.Do = "may not be read (permission denied)", "change its permissions or copy it"
	case errors.Is(err, errTooLarge):
		e.What, e.Do = "is larger than 10 MiB", "cut it down to the article"
	case errors.Is(err, errHuge):
		e.What, e.Do = "is larger than 32 MiB", "cut it down to the article"
	case errors.Is(err, syscall.ENAMETOOLONG):
		e.What, e.Do = "there is no such file (the name is too long)", "put the text into a file, or paste it into standard input with -"
	case errors.Is(err, syscall.ELOOP):
		e.What, e.Do = "is a link that leads back to itself", "name the file itself"
	default:
		e.What = strings.TrimPrefix(err.Error(), source+": ")
	}
	e.Source, e.What, e.Do = safe.Line(e.Source), safe.Line(e.What), safe.Line(e.Do)
	return e
}

// looksLikeAddress tells a web address that lacks its scheme: "www.example.org/news".
func looksLikeAddress(s string) bool {
	host, rest, path := strings.Cut(s, "/")
	return strings.HasPrefix(s, "www.") || path && rest != "" && strings.Count(host, ".") >= 1 && !strings.HasPrefix(host, ".") && !strings.ContainsAny(s, " \\")
}
