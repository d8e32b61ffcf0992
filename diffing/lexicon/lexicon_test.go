package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestTablesAreSorted(t *testing.T) {
	for name, table := range map[string]string{"rank": ranks, "synonyms": synonyms, "antonyms": antonyms, "irregular": irregular, "neighbours": neighbours} {
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
	if !slices.Contains(Opposites("high"), "low") || Opposites("zzyzx") != nil {
		t.Error("opposites of high")
	}
	if !slices.Contains(Related("publish"), "publication") {
		t.Error("publication is derived from publish")
	}
}
