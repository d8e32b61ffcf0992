// Command gen makes data/kin.txt from the word tables in sources: for every stem the
// stems near in meaning, its opposites, and those that stand in the same surroundings.
// Stems in place of words make one look-up a word enough when a story is read. The same
// tables give the same bytes.
//
//	go run ./gen        (in the folder of package lexicon)
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
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
	read("sources/synonyms.txt", func(word, other string) { add(&of(word).related, word, other) })
	read("sources/antonyms.txt", func(word, other string) { add(&of(word).opposite, word, other) })
	read("sources/neighbours.txt", func(word, entry string) {
		other, near, _ := strings.Cut(entry, ":")
		n, err := strconv.Atoi(near)
		if err != nil {
			log.Fatal(err)
		}
		if s := token.Stem(other); s != token.Stem(word) {
			k := of(word)
			k.near[s] = max(k.near[s], n)
		}
	})
	var stems []string
	for s := range table {
		stems = append(stems, s)
	}
	slices.Sort(stems)
	out, err := os.Create("data/kin.txt")
	if err != nil {
		log.Fatal(err)
	}
	w := bufio.NewWriter(out)
	for _, s := range stems {
		k := table[s]
		var fields []string
		for _, r := range k.related {
			fields = append(fields, "="+r)
		}
		for _, r := range k.opposite {
			fields = append(fields, "!"+r)
		}
		var near []string
		for r := range k.near {
			near = append(near, r)
		}
		slices.SortFunc(near, func(a, b string) int {
			if k.near[a] != k.near[b] {
				return k.near[b] - k.near[a]
			}
			return strings.Compare(a, b)
		})
		for _, r := range near[:min(len(near), 10)] {
			fields = append(fields, fmt.Sprintf("%02d%s", min(k.near[r], 99), r))
		}
		if len(fields) > 0 {
			fmt.Fprintf(w, "%s %s\n", s, strings.Join(fields, " "))
		}
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
	if err := out.Close(); err != nil {
		log.Fatal(err)
	}
}

// read calls visit for every word after the first of each line, with the first.
func read(path string, visit func(word, other string)) {
	data, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		words := strings.Fields(line)
		for _, other := range words[1:] {
			visit(words[0], other)
		}
	}
}
