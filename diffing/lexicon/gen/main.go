// Command gen makes data/kin.txt from the word tables in sources: for every stem the
// stems near in meaning, its opposites, and those that stand in the same surroundings.
// Stems in place of words make one look-up a word enough when a story is read. The same
// tables give the same bytes.
//
//	go run ./gen        (in the folder of package lexicon)
package main

import (
	"bytes"
	"cmp"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"crosscheck/diffing/token"
)

// kin is what is known of one stem.
type kin struct {
	related, opposite []string
	near              map[string]int
}

func main() {
	table, err := build("sources")
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("data/kin.txt", table, 0o644); err != nil {
		log.Fatal(err)
	}
}

// build gives the bytes of kin.txt, made from the tables in a folder.
func build(folder string) ([]byte, error) {
	table := map[string]*kin{}
	of := func(word string) *kin {
		s := token.Stem(word)
		if table[s] == nil {
			table[s] = &kin{near: map[string]int{}}
		}
		return table[s]
	}
	add := func(list *[]string, word, other string) {
		if s := token.Stem(other); s != token.Stem(word) && !slices.Contains(*list, s) {
			*list = append(*list, s)
		}
	}
	for _, t := range []struct {
		name  string
		visit func(word, other string) error
	}{
		{"synonyms.txt", func(word, other string) error { add(&of(word).related, word, other); return nil }},
		{"antonyms.txt", func(word, other string) error { add(&of(word).opposite, word, other); return nil }},
		{"neighbours.txt", func(word, entry string) error {
			other, near, _ := strings.Cut(entry, ":")
			n, err := strconv.Atoi(near)
			if err != nil {
				return fmt.Errorf("%s %s: no closeness: %w", word, entry, err)
			}
			if s := token.Stem(other); s != token.Stem(word) {
				k := of(word)
				k.near[s] = max(k.near[s], n)
			}
			return nil
		}},
	} {
		if err := read(filepath.Join(folder, t.name), t.visit); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	for _, s := range slices.Sorted(maps.Keys(table)) {
		if fields := table[s].fields(); len(fields) > 0 {
			fmt.Fprintf(&out, "%s %s\n", s, strings.Join(fields, " "))
		}
	}
	return out.Bytes(), nil
}

// mostNear is how many stems that stand in the same surroundings are kept, the nearest ones.
const mostNear = 10

// fields gives what is known of a stem as it stands in its line: "=related !opposite 87near".
func (k *kin) fields() []string {
	var out []string
	for _, r := range k.related {
		out = append(out, "="+r)
	}
	for _, r := range k.opposite {
		out = append(out, "!"+r)
	}
	near := slices.SortedFunc(maps.Keys(k.near), func(a, b string) int {
		return cmp.Or(cmp.Compare(k.near[b], k.near[a]), strings.Compare(a, b))
	})
	for _, r := range near[:min(len(near), mostNear)] {
		out = append(out, fmt.Sprintf("%02d%s", min(k.near[r], 99), r))
	}
	return out
}

// read calls visit for every word after the first of each line, with the first.
func read(path string, visit func(word, other string) error) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		words := strings.Fields(line)
		for _, other := range words[min(1, len(words)):] {
			if err := visit(words[0], other); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	return nil
}
