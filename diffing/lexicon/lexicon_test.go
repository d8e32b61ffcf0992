package lexicon

import (
	"strings"
	"testing"
)

// TestTables holds that the tables are sorted, and that words in them are found and words beside
// them are not.
func TestTables(t *testing.T) {
	for name, table := range map[string]*table{"rank": ranks(), "irregular": irregular(), "kin": kin()} {
		last := ""
		lines := map[string]string{}
		for line := range strings.Lines(table.text) {
			key, rest, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
			if !ok || key <= last {
				t.Fatalf("%s: %q after %q", name, key, last)
			}
			last, lines[key] = key, rest
		}
		for key := range lines {
			for _, word := range []string{key, key + "a", key + " ", key[:len(key)-1], "", "\xff"} {
				want, known := lines[word]
				if got, ok := table.lookup(word); ok != known || got != want {
					t.Fatalf("%s: %q is %q, %v, want %q, %v", name, word, got, ok, want, known)
				}
			}
		}
	}
	if _, ok := newTable("").lookup("a"); ok {
		t.Error("found in an empty table")
	}
}

func TestLookups(t *testing.T) {
	if Rank("the") != 0 || Rank("zzyzx") != ranked || Rank("") != ranked {
		t.Errorf("ranks: the %d, zzyzx %d", Rank("the"), Rank("zzyzx"))
	}
	if Rarity("the") >= Rarity("ferry") || Rarity("ferry") >= Rarity("zzyzx") {
		t.Error("rarity does not grow with rank")
	}
	has := func(stem string, want Relation, other string) bool {
		found := false
		Kin(stem, func(r Relation, o string) { found = found || r == want && o == other })
		return found
	}
	if !has("high", Opposite, "low") || !has("resign", Related, "quit") {
		t.Error("kin of high and resign")
	}
	if has("zzyzx", Related, "") {
		t.Error("kin of a word that is none")
	}
	if Base("blew") != "blow" || Base("table") != "table" {
		t.Error("base forms")
	}
}
