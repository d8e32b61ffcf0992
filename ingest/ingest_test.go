package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crosscheck/model"
)

// write puts files into a new directory and gives its path.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		writeFile(t, filepath.Join(dir, name), content)
	}
	return dir
}

// writeFile writes a file and the directories above it.
func writeFile(t testing.TB, file, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// load loads sources that must be readable.
func load(t *testing.T, o Options, sources ...string) []model.Article {
	t.Helper()
	articles, err := Load(t.Context(), sources, o)
	if err != nil {
		t.Fatal(err)
	}
	for i := range articles {
		checkArticle(t, &articles[i])
	}
	return articles
}

// checkArticle holds what is true of every article.
func checkArticle(t *testing.T, a *model.Article) {
	t.Helper()
	end, headlines := 0, 0
	for i, p := range a.Paragraphs {
		between := a.Text[end:p.Start]
		if i == 0 && between != "" || i > 0 && between != "\n\n" {
			t.Errorf("%s: %q before paragraph %d", a.Source, between, i)
		}
		text := a.Text[p.Start:p.End]
		if strings.TrimSpace(text) != text || text == "" || strings.Contains(text, "\n\n") {
			t.Errorf("%s: paragraph %d is %q", a.Source, i, text)
		}
		if p.Role == model.Headline {
			headlines++
		}
		end = p.End
	}
	if end != len(a.Text) || headlines > 1 || len(a.Paragraphs) == 0 {
		t.Errorf("%s: %d of %d bytes in paragraphs, %d headlines", a.Source, end, len(a.Text), headlines)
	}
	if len(a.SHA256) != 64 || len(a.TextSHA256) != 64 {
		t.Errorf("%s: digests %q and %q", a.Source, a.SHA256, a.TextSHA256)
	}
	for _, s := range []string{a.Outlet, a.Title, a.Byline, a.URL, a.Source, a.Text, a.Language, strings.Join(a.Notes, "")} {
		if strings.ContainsAny(s, "\x1b\u009b\u202e\r\x00") {
			t.Errorf("%s: unsafe %q", a.Source, s)
		}
	}
}

// outlets gives the outlets of articles, for comparing at a glance.
func outlets(articles []model.Article) string {
	var names []string
	for _, a := range articles {
		names = append(names, a.Outlet)
	}
	return strings.Join(names, "|")
}

const courier = `Ferry capsizes off Port Anselm

By Ann Weller
March 3, 2025 2:05 PM Updated: March 3, 2025 6:40 PM

At least 12 people died when a ferry capsized off Port Anselm on Monday, the coast guard said.

READ MORE: The ferry that failed its inspection
`

func TestLoadFile(t *testing.T) {
	dir := write(t, map[string]string{"harbour-post.txt": courier})
	a := load(t, Options{}, filepath.Join(dir, "harbour-post.txt"))[0]
	got := fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%s", a.Outlet, a.Title, a.Byline, a.Published, a.Updated, a.Source, a.Language, a.Method)
	want := "Harbour Post|Ferry capsizes off Port Anselm|Ann Weller|2025-03-03T14:05:00Z|2025-03-03T18:40:00Z|harbour-post.txt|en|text"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if a.Path != filepath.Join(dir, "harbour-post.txt") {
		t.Errorf("path %q", a.Path)
	}
	if a.SHA256 != digest([]byte(courier)) || a.TextSHA256 != digest([]byte(a.Text)) {
		t.Errorf("digests do not match")
	}
}

func TestLoadOrderAndLabels(t *testing.T) {
	dir := write(t, map[string]string{
		"d/b.txt": "Second\n\nText of b.", "d/a.txt": "First\n\nText of a.", "d/.hidden": "no", "d/z.bin": "\x00\x01\x02", "d/sub/c.txt": "no",
		"rt.txt": "RT head\n\nText.", "x=y.txt": "Equals\n\nText.", "same.txt": "---\noutlet: RT\n---\nHead\n\nText.",
	})
	t.Chdir(dir)
	for _, test := range []struct {
		sources []string
		want    string
	}{
		{[]string{"rt.txt", "d"}, "RT|A|B"},
		{[]string{"d", "rt.txt"}, "A|B|RT"},
		{[]string{"The Wire=rt.txt", "same.txt"}, "The Wire|RT"},
		{[]string{"rt.txt", "same.txt", "rt.txt"}, "RT|RT (2)|RT (3)"},
		{[]string{"Mine=d"}, "Mine|Mine (2)"},
		{[]string{"x=y.txt"}, "X=y"},
		{[]string{"RT (2)=rt.txt", "rt.txt", "same.txt"}, "RT (2)|RT|RT (3)"},
		{[]string{"\x1b[31mRed=rt.txt"}, "␛[31mRed"},
	} {
		if got := outlets(load(t, Options{}, test.sources...)); got != test.want {
			t.Errorf("%q: got %s, want %s", test.sources, got, test.want)
		}
	}
}

func TestLoadErrors(t *testing.T) {
	dir := write(t, map[string]string{
		"empty.txt": "", "blank.txt": " \n\t\n", "binary": "\x7fELF\x02\x01\x01\x00\x00", "picture.txt": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"large.txt": strings.Repeat("a line of text\n", MaxBytes/15+1), "dir/.keep": "", "bad/x.png": "\x89PNG\r\n\x1a\n\x00\x00", "ok.txt": "Head\n\nText.",
		"\x1b[2Jname": "", "long.txt": strings.Repeat(strings.Repeat("a line of text ", 20)+"\n", maxText/300+1),
	})
	t.Chdir(dir)
	for _, test := range []struct{ source, want string }{
		{"nowhere.txt", "nowhere.txt: there is no such file or directory; check the path"},
		{"www.example.org/news", "www.example.org/news: there is no such file or directory; check the path, or begin a web address with https://"},
		{"Wire=nowhere.txt", "nowhere.txt: there is no such file or directory; check the path"},
		{"empty.txt", "empty.txt: is empty; give a source with an article in it"},
		{"blank.txt", "blank.txt: holds no text; give a source with an article in it"},
		{"binary", "binary: is a program, not an article; give the article as text, a web page or a document"},
		{"picture.txt", "picture.txt: is an image (png), not an article; give the article as text, a web page or a document"},
		{"large.txt", "large.txt: is larger than 10 MiB; cut it down to the article"},
		{"long.txt", "long.txt: holds more than 4 MiB of text; cut it down to the article"},
		{"ftp://example.org/x", "ftp://example.org/x: addresses of this kind cannot be fetched; give one that begins with http:// or https://, or the path of a file"},
		{"dir", "dir: there is no file in this directory; name the files to compare"},
		{"bad", "bad: no article in this directory can be read (x.png is an image (png), not an article); name the files to compare"},
		{"\x1b[2Jname", "␛[2Jname: is empty; give a source with an article in it"},
		{strings.Repeat("text ", 2000), safeCut(strings.Repeat("text ", 2000)) + ": there is no such file (the name is too long); put the text into a file, or paste it into standard input with -"},
		{"-", "-: there is no standard input; name a file"},
		{"sample:x", "sample:x: there are no samples"},
	} {
		_, err := Load(t.Context(), []string{"ok.txt", test.source}, Options{})
		var known *SourceError
		if !errors.As(err, &known) {
			t.Errorf("%q: %v is no SourceError", test.source, err)
			continue
		}
		if err.Error() != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.source, err, test.want)
		}
	}
	denied := explain("locked.txt", &fs.PathError{Op: "open", Path: "locked.txt", Err: fs.ErrPermission})
	if denied.Error() != "locked.txt: may not be read (permission denied); change its permissions or copy it" {
		t.Error(denied)
	}
}

// safeCut gives a name as messages cut it.
func safeCut(s string) string { return request{kind: fromFile, target: s}.name() }

func TestLoadNothing(t *testing.T) {
	if _, err := Load(t.Context(), nil, Options{}); err == nil {
		t.Error("no source is no error")
	}
	if _, err := Load(t.Context(), []string{"-", "A=-"}, Options{Stdin: strings.NewReader("x")}); err == nil || !strings.Contains(err.Error(), "twice") {
		t.Errorf("- twice: %v", err)
	}
}

func TestLoadFault(t *testing.T) {
	o := Options{Samples: func(string) ([]SampleFile, error) { panic("a fault") }}
	_, err := Load(context.Background(), []string{"sample:ferry"}, o)
	if err == nil || !strings.Contains(err.Error(), "sample:ferry: leads this program into a fault (a fault); leave it out") {
		t.Errorf("got %v", err)
	}
}

func TestLoadStdin(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"Head\n\nText.", "Pasted"},
		{"One\n\nText.\n-----\nTwo\n\nText.\n", "Pasted 1|Pasted 2"},
		{"---\noutlet: A\n---\nOne\n\nText.\n---\n---\noutlet: B\n---\nTwo\n\nText.\n", "A|B"},
		{"---\noutlet: A\n---\nOne\n\nText.\n---\noutlet: B\n---\nTwo\n\nText.\n———\nThree\n", "A|B|Pasted 3"},
		{"---\r\noutlet: A\r\n---\r\nOne\r\n--------\r\n\r\nTwo", "A|Pasted 2"},
		{"-----\nOne\n-----\n-----\nTwo\n-----\n", "Pasted 1|Pasted 2"},
	} {
		if got := outlets(load(t, Options{Stdin: strings.NewReader(test.in)}, "-")); got != test.want {
			t.Errorf("%q: got %s, want %s", test.in, got, test.want)
		}
	}
}

func TestLoadSample(t *testing.T) {
	o := Options{Samples: func(name string) ([]SampleFile, error) {
		if name != "ferry" {
			return nil, errors.New("sample:" + name + ": no such story; choose one of sample:ferry")
		}
		return []SampleFile{{"1-courier.txt", []byte(courier)}, {"2-post.txt", []byte("---\noutlet: Post\n---\nHead\n\nText.")}}, nil
	}}
	articles := load(t, o, "sample:ferry")
	if outlets(articles) != "Courier|Post" || articles[1].Source != "sample:ferry/2-post.txt" {
		t.Errorf("got %s, source %s", outlets(articles), articles[1].Source)
	}
	_, err := Load(t.Context(), []string{"sample:frery"}, o)
	if err == nil || err.Error() != "sample:frery: no such story; choose one of sample:ferry" {
		t.Errorf("unknown sample: %v", err)
	}
}

func TestLoadCancelled(t *testing.T) {
	silent, _ := io.Pipe() // never gives a byte
	ctx, cancel := context.WithCancel(t.Context())
	o := Options{Stdin: silent, Progress: func(e Event) {
		if e.State == Reading {
			cancel()
		}
	}}
	if _, err := Load(ctx, []string{"-"}, o); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestProgress(t *testing.T) {
	dir := write(t, map[string]string{"d/a.txt": "Head\n\nText.", "d/b.png": "\x89PNG\r\n\x1a\n\x00"})
	t.Chdir(dir)
	var events []string
	o := Options{Progress: func(e Event) {
		events = append(events, fmt.Sprintf("%d %s %s %d %v", e.Index, e.Source, e.State, e.Articles, e.Err))
	}}
	load(t, o, "d")
	want := []string{"0 d waiting 0 <nil>", "0 d reading 0 <nil>",
		"0 b.png skipped 0 d/b.png: is an image (png), not an article; give the article as text, a web page or a document", "0 d done 1 <nil>"}
	if strings.Join(events, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(events, "\n"))
	}
}
