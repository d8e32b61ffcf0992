package export

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"unicode"

	"crosscheck/model"
)

// read reads CSV back, without its byte order mark.
func read(t testing.TB, data []byte) [][]string {
	t.Helper()
	rest, ok := bytes.CutPrefix(data, []byte("\ufeff"))
	if !ok {
		t.Fatal("no byte order mark")
	}
	records, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func TestCSV(t *testing.T) {
	records := read(t, write(t, ferry(t, "Courier", "Harbour Post"), CSV, Options{}))
	if want := []string{"record", "row", "mark", "kind", "verdict", "Courier", "Harbour Post", "why", "judgement", "note"}; !slices.Equal(records[0], want) {
		t.Errorf("header %q", records[0])
	}
	want := []string{"detail", "2", "conflicting", "date", "conflicting", "Sunday", "Saturday", "Sunday against Saturday for the capsizing", "", ""}
	if !slices.ContainsFunc(records, func(r []string) bool { return slices.Equal(r, want) }) {
		t.Errorf("no %q in %q", want, records)
	}
	rows := 0
	for _, r := range records {
		if r[0] == "row" {
			rows++
		}
	}
	if rows != 6 {
		t.Errorf("%d rows", rows)
	}
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{"=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1", "a,\"b\"\n", "plain", "\u00a0=x", "'=x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b := build(t, "Courier", text)
		b.say(0, model.Body, "One.")
		b.say(1, model.Body, text)
		c := b.done()
		c.Annotations = []model.Annotation{{Anchor: model.Ref{}, Note: text}}
		records := read(t, write(t, c, CSV, Options{}))
		for _, r := range records {
			for _, field := range r {
				if field = strings.TrimLeftFunc(field, unicode.IsSpace); field != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(field)[0]) {
					t.Errorf("field %q runs as a formula", field)
				}
			}
		}
		if got := strings.TrimPrefix(records[2][6], "'"); len(records) == 3 && got != strings.TrimPrefix(oneLine(text), "'") {
			t.Errorf("%q became %q", text, got)
		}
	})
}
