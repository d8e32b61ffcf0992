package ingest

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/ingest/safe"
)

// origin is where a source's bytes come from.
type origin uint8

const (
	fromFile origin = iota // a file or a directory
	fromWeb
	fromStdin
	fromSample
)

// request is a source as the user named it.
type request struct {
	label  string // the outlet, "" where none was given
	kind   origin
	target string // path, address, "-", or the sample's name
}

// name gives the source as messages call it.
func (r request) name() string {
	switch r.kind {
	case fromSample:
		return safe.Line("sample:" + r.target)
	case fromWeb:
		return addressName(r.target)
	}
	return safe.Line(r.target)
}

// parseSource reads an argument. A name with "=" in it that is a file is that file; else what stands before the
// first "=" is the outlet, unless it is part of a path or an address.
func parseSource(arg string) request {
	if _, err := os.Lstat(arg); err == nil && arg != "-" {
		return request{kind: fromFile, target: arg}
	}
	if before, after, ok := strings.Cut(arg, "="); ok && after != "" && isLabel(before) {
		r := unlabelled(after)
		_, err := os.Lstat(after)
		if !strings.ContainsAny(before, `/\`) || r.kind != fromFile || err == nil {
			r.label = safe.Line(before)
			return r
		}
		// Neither is there: the more likely slip is in a path with "=" in it.
	}
	return unlabelled(arg)
}

// unlabelled reads an argument without its label.
func unlabelled(arg string) request {
	switch {
	case arg == "-":
		return request{kind: fromStdin, target: arg}
	case isAddress(arg):
		return request{kind: fromWeb, target: arg}
	case strings.HasPrefix(arg, "sample:"):
		return request{kind: fromSample, target: strings.TrimPrefix(arg, "sample:")}
	}
	return request{kind: fromFile, target: localPath(arg)}
}

// localPath gives the path in a file address, which browsers show for a saved page; anything else as it is.
func localPath(arg string) string {
	u, err := url.Parse(arg)
	if err != nil || !strings.EqualFold(u.Scheme, "file") || u.Path == "" || u.Host != "" && u.Host != "localhost" {
		return arg
	}
	path := u.Path
	if len(path) > 2 && path[0] == '/' && path[2] == ':' { // /C:/news/page.html
		path = path[1:]
	}
	return filepath.FromSlash(path)
}

// isLabel tells whether what stands before "=" can be an outlet's name.
func isLabel(s string) bool {
	return strings.TrimSpace(s) != "" && !isAddress(s) && !filepath.IsAbs(s) && !strings.HasPrefix(s, ".") && !strings.ContainsAny(s, "?&") &&
		!strings.HasPrefix(s, "sample:")
}

// isAddress tells a web address.
func isAddress(s string) bool {
	lower := strings.ToLower(s[:min(len(s), len("https://"))])
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}
