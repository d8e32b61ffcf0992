package document

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/ingest/extract"
)

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name, in string
		format   Format
		want     string
	}{
		{"CSV with quoted paragraphs", "\uFEFFheadline,Publisher,author,Published Date,URL,text\n" +
			"\"Ferry, lost\",Harbour Post,Ann Roe,\"July 9, 2017\",https://example.org/f,\"Ferry, lost\n\nIt \"\"sank\"\".\n\nAt once.\"\n" +
			"Two,Wire,,09/07/2017,not an address,\"One line.\nAnother line.\"\n" +
			"Empty,Wire,,,,\n", FormatCSV, `
			outlet: Harbour Post
			title: Ferry, lost
			byline: Ann Roe
			published: 2017-07-09T00:00:00Z
			url: https://example.org/f
			- It "sank".
			- At once.
			outlet: Wire
			title: Two
			- One line.
			- Another line.
			! the date "09/07/2017" under published was not understood; write it as 2006-01-31
			`},
		{"columns of a media database", "stories_id,media_name,title,Author(s),publish_date,url,story_text\n1,Wire,Ferry,Ann Roe,2017-07-09 12:30:00,https://example.org/f,It sank.\n", FormatCSV, `
			outlet: Wire
			title: Ferry
			byline: Ann Roe
			published: 2017-07-09T12:30:00Z
			url: https://example.org/f
			- It sank.
			`},
		{"nested names", `{"source_domain":"wire.example","headline":{"main":"Ferry"},"byline":{"original":"By Ann Roe"},"date_publish":"2017-07-09 12:30:00","maintext":"It sank."}`, FormatJSONL, `
			outlet: wire.example
			title: Ferry
			byline: Ann Roe
			published: 2017-07-09T12:30:00Z
			- It sank.
			`},
		{"semicolons, windows-1252, a line that names the separator", "sep=;\r\nTitel;Datum;Artikeltext\r\nF\xe4hre;2017-07-09 12:30;Sie sank.\r\n", FormatCSV, `
			title: Fähre
			published: 2017-07-09T12:30:00Z
			- Sie sank.
			`},
		{"tabs and UTF-16", "\xff\xfet\x00e\x00x\x00t\x00\t\x00u\x00r\x00l\x00\n\x00A\x00.\x00\t\x00b\x00\n\x00", FormatCSV, "- A.\n"},
		{"bare quotes in fields that are not quoted", "title,text\nA \"so-called\" ferry,It sank\n", FormatCSV, "title: A \"so-called\" ferry\n- It sank\n"},
		{"summary that is cut from the text", "title,description,text\nA,It sank at…,It sank at once.\nB,Other words,It sank.\n", FormatCSV, `
			title: A
			- It sank at once.
			title: B
			- (standfirst) Other words
			- It sank.
			`},
		{"JSONL", `{"headline": "Ferry", "source": {"name": "Harbour Post"}, "author": ["Ann Roe", "Bo Li"], "date": "2017-07-09T12:00:00Z", "modified": "2017-07-10", "lang": "en", "body": ["It sank.", "At once."]}` + "\n\n" +
			`{"title": null, "text": "A.\nB.", "url": "https://example.org"}` + "\n", FormatJSONL, `
			outlet: Harbour Post
			title: Ferry
			byline: Ann Roe, Bo Li
			published: 2017-07-09T12:00:00Z
			updated: 2017-07-10T00:00:00Z
			language: en
			- It sank.
			- At once.
			url: https://example.org
			- A.
			- B.
			`},
		{"a list in JSON", "[\n {\"title\": \"Ferry\", \"text\": \"It sank.\"},\n {\"title\": \"Boat\", \"text\": \"It did not.\"}\n]", FormatJSONL, `
			title: Ferry
			- It sank.
			title: Boat
			- It did not.
			`},
		{"an answer in JSON", `{"status": "ok", "found": {"n": 1}, "articles": [{"title": "Ferry", "content": "It sank.", "source": {"id": null, "name": "Post"}}]}`, FormatJSONL, `
			outlet: Post
			title: Ferry
			- It sank.
			`},
		{"other languages", "Titel;Inhalt;Datum;Zeitung\nFähre;Sie sank.;3. März 2024;Kurier\nSchiff;Es sank.;04.03.2024;Bote\n", FormatCSV, `
			outlet: Kurier
			title: Fähre
			published: 2024-03-03T00:00:00Z
			- Sie sank.
			outlet: Bote
			title: Schiff
			published: 2024-03-04T00:00:00Z
			- Es sank.
			`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if f := Sniff([]byte(c.in), "file.bin"); f != c.format {
				t.Errorf("sniffed as %s", f)
			}
			articles, err := Decode(c.format, []byte(c.in), nil)
			if err != nil {
				t.Fatal(err)
			}
			var b strings.Builder
			for _, d := range articles {
				b.WriteString(show(d))
			}
			if want := strings.ReplaceAll(strings.TrimPrefix(c.want, "\n"), "\t", ""); b.String() != want {
				t.Errorf("got:\n%swant:\n%s", b.String(), want)
			}
		})
	}
}

func TestTableErrors(t *testing.T) {
	csv := func(s string) error { _, err := CSV([]byte(s)); return err }
	jsonl := func(s string) error { _, err := JSONL([]byte(s)); return err }
	fails(t, csv("title,url\na,b\n"), "no column for the text of an article; name one of its columns (title, url) text")
	fails(t, csv("title,text\na,\n"), `no row with text under "text"`)
	fails(t, csv("title,text\na,\"cut"), "cut short or damaged")
	fails(t, csv(""), "damaged")
	fails(t, csv("title,text\n"+strings.Repeat("a,b\n", MaxRows+1)), "more than 1000 rows")
	fails(t, csv("title,text\n"+strings.Repeat(",", 1<<20)), "cells")
	fails(t, jsonl(`{"title": "a", "text": "b"}`+"\n{\"tit"), "line 2")
	fails(t, jsonl(`["a"]`), "line 1")
	fails(t, jsonl(`{"a": 1, "b": 2}`), "(a, b)")
	fails(t, jsonl(""), "no text")
	fails(t, jsonl(`{"text": `+strings.Repeat("[", 20_000)), "line 1")
	fails(t, jsonl(strings.Repeat(`{"text":"b"}`+"\n", MaxRows+1)), "more than 1000 rows")
}

func TestDeepJSONValue(t *testing.T) {
	deep := fmt.Sprintf(`{"text": %s"x"%s, "title": "a"}`, strings.Repeat("[", 9000), strings.Repeat("]", 9000))
	if _, err := JSONL([]byte(deep)); err == nil {
		t.Error("a text nine thousand lists deep was taken for one")
	}
}

func fuzzTable(f *testing.F, read func([]byte) ([]extract.Document, error)) {
	f.Fuzz(func(t *testing.T, data []byte) {
		Sniff(data, "a.csv")
		articles, err := read(data)
		if err != nil {
			sound(t, extract.Document{}, err)
			return
		}
		if len(articles) == 0 {
			t.Error("neither articles nor error")
		}
		for _, d := range articles {
			sound(t, d, nil)
		}
	})
}

func FuzzCSV(f *testing.F) {
	f.Add([]byte("title,text\n\"a\nb\",c\n"))
	f.Add([]byte("sep=;\ntext;url;description\na;b\n"))
	fuzzTable(f, CSV)
}

func FuzzJSONL(f *testing.F) {
	f.Add([]byte(`{"text": ["a", {"name": "b"}], "date": 2017, "author": [["c"]]}`))
	f.Add([]byte("{\"title\":\"a\",\"text\":\"b\\nc\"}\n\n{}"))
	f.Add([]byte(`[{"title": "a", "text": "b"}, {}]`))
	f.Add([]byte(`{"n": 1, "articles": [{"title": "a", "text": "b"}]}`))
	fuzzTable(f, JSONL)
}
