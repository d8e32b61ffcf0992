package lexicon

import (
	"strings"
	"testing"
)

func TestTablesAreSorted(t *testing.T) {
	for name, table := range map[string]string{"rank": ranks, "irregular": irregular, "kin": kin} {
		last := ""
		for line := range strings.Lines(table) {
			key, _, ok := strings.Cut(line, " ")
			if !ok || key <= last {
				t.Fatalf("%s: %q after %q", name, key, last)
			}
			last = key
			if _, found := lookup(table, key); !found {
				t.Fatalf("%s: %q not found", name, key)
			}
		}
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
		Kin(stem, func(r Relation, o string, near float32) {
			found = found || r == want && o == other && near > 0.5 && near <= 1
		})
		return found
	}
	if !has("high", Opposite, "low") || !has("blast", Neighbours, "explos") || !has("resign", Related, "quit") {
		t.Error("kin of high, blast and resign")
	}
	if has("zzyzx", Related, "") {
		t.Error("kin of a word that is none")
	}
	if Base("blew") != "blow" || Base("table") != "table" {
		t.Error("base forms")
	}
}
