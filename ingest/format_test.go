package ingest

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

// zipped makes a zip file of names and contents in turn.
func zipped(t testing.TB, members ...string) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i < len(members); i += 2 {
		m, err := w.Create(members[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := m.Write([]byte(members[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// gzipped compresses text.
func gzipped(t testing.TB, text string) string {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// wide encodes text as UTF-16 with a byte order mark.
func wide(text string) string {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(text)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return string(out)
}

const (
	rtf   = `{\rtf1\ansi {\b Ferry capsizes}\par At least 12 people died on Monday, the coast guard said.\par READ MORE: The ferry\par}`
	eml   = "From: Ann Weller <ann@post.example>\r\nTo: desk@post.example\r\nSubject: Ferry capsizes\r\nDate: Mon, 3 Mar 2025 14:05:00 +0000\r\nMessage-ID: <1@post.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nAt least 12 people died on Monday.\r\n\r\nMore is not known.\r\n"
	jsonl = `{"outlet": "A", "title": "Head A", "text": "Text of a."}` + "\n" + `{"outlet": "B", "title": "Head B", "text": "Text of b."}` + "\n"
	csv   = "outlet,title,text\nA,Head A,Text of a.\nB,Head B,\"Text of b.\n\nMore of b.\"\n"
	docx  = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Ferry capsizes</w:t></w:r></w:p><w:p><w:r><w:t>At least 12 people died on Monday, the coast guard said.</w:t></w:r></w:p></w:body></w:document>`
	mhtml = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/ferry\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://post.example/ferry\r\n\r\n" + page + "\r\n--b--\r\n"
)

// warc is a web archive with one page in it.
func warc() string {
	answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/ferry\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(answer), answer)
}

func TestContentDecides(t *testing.T) {
	word := zipped(t, "[Content_Types].xml", "<Types/>", "word/document.xml", docx)
	for _, test := range []struct{ name, in, want string }{
		{"text", "Head\n\nText of it.", "text: Head|Text of it."},
		{"UTF-16", wide("Head\n\nText of it."), "text: Head|Text of it."},
		{"Windows-1252", "Caf\xe9\n\n\x93Text\x94 of it.", "text: Café|“Text” of it."},
		{"Markdown", "# Head\n\nA [link](http://a.example) and **more**.", "markdown: Head|A link and more."},
		{"text in brackets", "[Update] Head\n\n{Text} of it.", "text: [Update] Head|{Text} of it."},
		{"HTML", page, ": Ferry capsizes off Port Anselm|*"},
		{"HTML in UTF-16", wide(page), ": Ferry capsizes off Port Anselm|*"},
		{"MHTML", mhtml, ": Ferry capsizes off Port Anselm|*"},
		{"WARC", warc(), ": Ferry capsizes off Port Anselm|*"},
		{"WARC.gz", gzipped(t, warc()), ": Ferry capsizes off Port Anselm|*"},
		{"RTF", rtf, "rtf: Ferry capsizes|At least 12 people died on Monday, the coast guard said.|READ MORE: The ferry"},
		{"e-mail", eml, "email: Ferry capsizes|At least 12 people died on Monday.|More is not known."},
		{"JSONL", jsonl, "jsonl: Head A|Text of a. jsonl: Head B|Text of b."},
		{"CSV", csv, "csv: Head A|Text of a. csv: Head B|Text of b.|More of b."},
		{"DOCX", word, "docx: Ferry capsizes|At least 12 people died on Monday, the coast guard said."},
		{"gzip", gzipped(t, "Head\n\nText of it."), "text: Head|Text of it."},
		{"zip", zipped(t, "b.txt", "Head b\n\nText of b.", "a.rtf", rtf, "x.png", "\x89PNG\r\n\x1a\n\x00", "__MACOSX/b.txt", "no"),
			"rtf: Ferry capsizes|At least 12 people died on Monday, the coast guard said.|READ MORE: The ferry text: Head b|Text of b."},
	} {
		for _, name := range []string{"x", "x.txt", "x.html", "x.docx"} {
			t.Run(test.name+" as "+name, func(t *testing.T) {
				file := filepath.Join(write(t, map[string]string{name: test.in}), name)
				var got []string
				for _, a := range load(t, Options{}, file) {
					var paragraphs []string
					for _, p := range a.Paragraphs {
						paragraphs = append(paragraphs, a.Text[p.Start:p.End])
					}
					if strings.HasSuffix(test.want, "|*") { // an extraction of the page
						a.Method, paragraphs = "", append(paragraphs[:1], "*")
					}
					got = append(got, a.Method+": "+strings.Join(paragraphs, "|"))
				}
				if joined := strings.Join(got, " "); joined != test.want {
					t.Errorf("got  %s\nwant %s", joined, test.want)
				}
			})
		}
	}
}

func TestArchiveMembers(t *testing.T) {
	file := filepath.Join(write(t, map[string]string{"story.zip": zipped(t, "news/harbour-post.txt", "Head b\n\nText of b.", "news/rt.txt", "Head r\n\nText of r.")}), "story.zip")
	articles := load(t, Options{}, file)
	if outlets(articles) != "Harbour Post|RT" || articles[1].Source != "story.zip/news/rt.txt" || articles[1].SHA256 != digest([]byte("Head r\n\nText of r.")) || articles[1].Path != file {
		t.Errorf("got %s from %s", outlets(articles), articles[1].Source)
	}
}

func TestRolesInDocuments(t *testing.T) {
	file := filepath.Join(write(t, map[string]string{"x": rtf}), "x")
	a := load(t, Options{}, file)[0]
	got := ""
	for _, p := range a.Paragraphs {
		got += p.Role.String() + " "
	}
	if got != "headline body boilerplate " {
		t.Errorf("got %s", got)
	}
}

func TestHostileFiles(t *testing.T) {
	bomb := strings.Repeat("\x00", 1<<20)
	for i := 0; i < 3; i++ {
		bomb += bomb
	}
	for _, test := range []struct{ name, in, want string }{
		{"zip slip", zipped(t, "../../evil.txt", "text"), "points outside"},
		{"zip bomb", zipped(t, "a.txt", strings.Repeat(" ", 12<<20)), "bomb"},
		{"zip in zip", zipped(t, "a.zip", zipped(t, "b.txt", "Head\n\nText.")), "zip archive too"},
		{"zip without articles", zipped(t, "a.bin", "\x00\x01"), "no article in this archive can be read (a.bin is binary, not an article)"},
		{"gzip bomb", gzipped(t, strings.Repeat("a", 12<<20)), "unpacks to more than 10 MiB"},
		{"gzip of zeros", gzipped(t, bomb), "is binary"},
		{"gzip in gzip", gzipped(t, gzipped(t, "text")), "is an archive"},
		{"cut gzip", gzipped(t, strings.Repeat("text ", 1000))[:30], "damaged gzip"},
		{"cut zip", zipped(t, "a.txt", strings.Repeat("text ", 1000))[:60], ""},
		{"deep HTML", "<!doctype html>" + strings.Repeat("<div>", 200000), ""},
		{"deep RTF", `{\rtf1 ` + strings.Repeat("{", 500000), ""},
		{"deep JSON", strings.Repeat(`{"text":`, 100000), ""},
		{"entity bomb", zipped(t, "word/document.xml", `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]><w:document xmlns:w="x">&b;</w:document>`), ""},
		{"old Word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 600), "cannot be read"},
		{"other JSON", `{"outlet": "A", "a": [1, 2]}`, "is JSON, but no comparison that crosscheck wrote"},
		{"feed", `<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>`, "is a news feed, not an article"},
		{"drawing", `<?xml version="1.0"?><svg><text>A</text></svg>`, "is XML of a kind that cannot be read"},
		{"PostScript", "%!PS-Adobe-3.0\n%%Pages: 1\n", "is a PostScript file, which cannot be read; make a PDF file of it"},
		{"shortcut of Windows", "[InternetShortcut]\r\nURL=https://news.example/ferry\r\n", "is a shortcut to an address and no article; give the address itself, https://news.example/ferry"},
		{"shortcut of macOS", "<?xml version=\"1.0\"?>\n<plist><dict><key>URL</key><string>https://news.example/a?b&amp;c</string></dict></plist>", "give the address itself, https://news.example/a?b&c"},
		{"half of JSON", `{"outlet": "A", "text": "The ferry sank`, "is damaged or cut short"},
		{"half of a list", `[{"outlet": "A"`, "is damaged or cut short"},
		{"head of a mail", "From: Ida <ida@cour", "is the head of a mail"},
		{"half of a page", "<!doctype html><html><body><main><article><div><p>" + strings.Repeat("The ferry sank at nine and nobody knows why. ", 30) + "<p>Divers we", "is cut short: its end is missing"},

		{"program", "\x7fELF\x02\x01\x01" + strings.Repeat("\x00", 100), "is a program"},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := filepath.Join(write(t, map[string]string{"x": test.in}), "x")
			articles, err := Load(t.Context(), []string{file}, Options{})
			if err == nil && test.want == "" { // read as what it looks like: safe, if worthless
				for i := range articles {
					checkArticle(t, &articles[i])
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), file) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func FuzzLoad(f *testing.F) {
	for _, seed := range []string{courier, page, rtf, eml, jsonl, csv, mhtml, "# a\n\n[b](c)", "\x1b[2J\u202e", zipped(f, "a.txt", "b"), gzipped(f, "c")} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		articles, err := Load(t.Context(), []string{"-"}, Options{Stdin: bytes.NewReader(data)})
		if err != nil && strings.ContainsAny(err.Error(), "\n\x1b") {
			t.Fatalf("%q: %q", data, err)
		}
		for i := range articles {
			checkArticle(t, &articles[i])
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	dir := b.TempDir()
	paragraph := "The mayor said on Monday: “We’ve dropped the plan”, and the council (which met at 3 p.m.) agreed to it, he told Reuters.\n\n"
	for _, name := range []string{"a.txt", "b.txt"} {
		writeFile(b, filepath.Join(dir, name), "Head\n\nMarch 3, 2025\n\n"+strings.Repeat(paragraph, 40))
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(b.Context(), []string{filepath.Join(dir, "a.txt"), filepath.Join(dir, "b.txt")}, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
