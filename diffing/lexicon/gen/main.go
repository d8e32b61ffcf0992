// Command gen makes the tables of kin from the word tables in sources: in data/kin.txt for
// every stem the stems near in meaning and its opposites, in data/stems.txt and data/near.bin
// those that stand in the same surroundings. Stems in place of words make one look-up a word
// enough when a story is read. The same tables give the same bytes.
//
//	go run ./gen        (in the folder of package lexicon)
package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
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
	tables, err := build("sources")
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(tables)) {
		if err := os.WriteFile(filepath.Join("data", name), tables[name], 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// build gives the bytes of kin.txt, stems.txt and near.bin, made from the tables in a folder.
func build(folder string) (map[string][]byte, error) {
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
			if a, b := token.Stem(word), token.Stem(other); a != b {
				of(word).near[b] = max(of(word).near[b], n)
				of(other).near[a] = max(of(other).near[a], n)
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
	stems, near := surroundings(table)
	return map[string][]byte{"kin.txt": out.Bytes(), "stems.txt": stems, "near.bin": near}, nil
}

// fields gives what is known of a stem as it stands in its line: "=related !opposite".
func (k *kin) fields() []string {
	var out []string
	for _, r := range k.related {
		out = append(out, "="+r)
	}
	for _, r := range k.opposite {
		out = append(out, "!"+r)
	}
	return out
}

// mostNear is how many stems that stand in the same surroundings are kept, the nearest ones.
const mostNear = 30

// surroundings numbers the stems that have any near them, and gives their table as package
// lexicon reads it: the count, where each one's entries begin and where the last ones end, all
// in four bytes, then the entries, two bytes for the number of the other and one for the
// closeness in hundredths, everything little-endian.
func surroundings(table map[string]*kin) (stems, near []byte) {
	number := map[string]int{}
	for _, s := range slices.Sorted(maps.Keys(table)) {
		if len(table[s].near) > 0 {
			stems = fmt.Appendf(stems, "%s %d\n", s, len(number))
			number[s] = len(number)
		}
	}
	var entries []byte
	near = binary.LittleEndian.AppendUint32(nil, uint32(len(number)))
	for _, s := range slices.Sorted(maps.Keys(number)) {
		near = binary.LittleEndian.AppendUint32(near, uint32(len(entries)/3))
		k := table[s]
		others := slices.SortedFunc(maps.Keys(k.near), func(a, b string) int {
			return cmp.Or(cmp.Compare(k.near[b], k.near[a]), strings.Compare(a, b))
		})
		for _, o := range others[:min(len(others), mostNear)] {
			entries = binary.LittleEndian.AppendUint16(entries, uint16(number[o]))
			entries = append(entries, byte(min(k.near[o], 99)))
		}
	}
	near = binary.LittleEndian.AppendUint32(near, uint32(len(entries)/3))
	return stems, append(near, entries...)
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
