package meaning

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"crosscheck/diffing/token"
)

// terms gives the terms of a sentence as "text class.member".
func terms(sentence string) map[string][]Term {
	tokens := token.Split(sentence)
	out := make(map[string][]Term)
	for _, t := range Find(tokens) {
		text := strings.ToLower(sentence[tokens[t.First].Start:tokens[t.Last-1].End])
		out[text] = append(out[text], t)
	}
	return out
}

// TestExclusive holds pairs of words to whether any class has them as different members.
func TestExclusive(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"approved", "rejected", true},
		{"rose", "slipped", true},
		{"climbed", "up", false},
		{"turned down", "ratified", true},
		{"closed", "open", true},
		{"unhurt", "injured", true},
		{"legal", "unlawful", true},
		{"pleaded guilty", "convicted", true},
		{"resigned", "sacked", true},
		{"resigned", "stepped down", false},
		{"van", "motorcycles", true},
		{"lorry", "truck", false},
		{"helicopter", "ambulances", true},
		{"stabbed", "stabbing", false},
		{"syrup", "tablets", true},
		{"northeast", "northwest", true},
		{"northern", "north", false},
		{"boy", "girl", true},
		{"gold", "silver", true},
		{"free kick", "penalty", true},
		{"kick", "penalty", false},
	}
	for _, tt := range tests {
		got := false
		for _, x := range terms(tt.a)[tt.a] {
			for _, y := range terms(tt.b)[tt.b] {
				got = got || x.Class == y.Class && x.Member != y.Member
			}
		}
		if got != tt.want {
			t.Errorf("%q and %q exclude each other: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestLongest holds that of two terms of one class at one token the longer one counts.
func TestLongest(t *testing.T) {
	found := terms("He saw a second yellow card.")
	if len(found["second yellow"]) == 0 && len(found["second yellow card"]) == 0 {
		t.Errorf("no card in %v", found)
	}
}

// TestTables holds that every line of the tables is a class of at least two members, and that no
// way to say one member is given for another of the same class.
func TestTables(t *testing.T) {
	members := make(map[int]map[int]bool)
	said := make(map[string]int)
	for n := range tables().entries[1:] {
		e := &tables().entries[n+1]
		class, member := int(e.class), int(e.member)
		if members[class] == nil {
			members[class] = make(map[int]bool)
		}
		members[class][member] = true
		key := string(tables().first(int32(n+1))) + "_" + tables().rests[e.rest]
		_, name := Class(class)
		key += "\x00" + string(rune(class))
		if m, ok := said[key]; ok && m != member {
			t.Errorf("class %d %q: %q is of two members", class, name, key)
		}
		said[key] = member
	}
	for c := range tables().classes {
		if len(members[c]) < 2 {
			t.Errorf("class %d has %d members", c, len(members[c]))
		}
	}
}

func TestForms(t *testing.T) {
	for word, want := range map[string]string{"stab": "stabs stabbed stabbing", "carry": "carries carried carrying", "approve": "approves approved approving",
		"box": "boxes boxed boxing", "walk": "walks walked walking", "stay": "stays stayed staying", "drug": "drugs drugged drugging",
		"acquit": "acquits acquitted acquitting", "permit": "permits permitted permitting", "offer": "offers offered offering", "open": "opens opened opening", "visit": "visits visited visiting"} {
		var found []string
		forms(word, func(stem, ending string) { found = append(found, stem+ending) })
		if got := strings.Join(found, " "); got != want {
			t.Errorf("forms of %q: %q, want %q", word, got, want)
		}
	}
}

// TestTableGrows holds that every entry is found, in the order in which they came, however many
// there are.
func TestTableGrows(t *testing.T) {
	table := newTable(1)
	for n := range 3000 {
		table.enter("w", fmt.Sprint(n%1000), "", n, n)
	}
	for k := range 1000 {
		var got []uint16
		for e := range table.of(fmt.Sprint("w", k)) {
			got = append(got, e.class)
		}
		if want := []uint16{uint16(k), uint16(k + 1000), uint16(k + 2000)}; !slices.Equal(got, want) {
			t.Fatalf("w%d: %v, want %v", k, got, want)
		}
	}
	for range table.of("other") {
		t.Error("a word that is in no entry has one")
	}
}

func BenchmarkTables(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		readTables()
		readActs()
	}
}

func BenchmarkFind(b *testing.B) {
	tokens := token.Split("The teachers' union supported the decision, and the board approved the closing of two middle schools in the north of the city.")
	for b.Loop() {
		Find(tokens)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("A second yellow card, a free")
	f.Fuzz(func(t *testing.T, s string) {
		tokens := token.Split(s)
		for _, x := range Find(tokens) {
			if x.First < 0 || x.Last <= x.First || x.Last > len(tokens) {
				t.Fatalf("term %v of %d tokens", x, len(tokens))
			}
		}
	})
}

// TestMeet holds that every two terms of one class meet, whatever the order in which they came.
func TestMeet(t *testing.T) {
	some := func(classes ...int) Terms {
		out := make([]Term, len(classes))
		for k, c := range classes {
			out[k] = Term{First: k, Class: c}
		}
		return ByClass(out)
	}
	a, b := some(4, 1, 4, 9, 2), some(2, 4, 4, 3, 2, 9)
	var got []string
	Meet(&a, &b, func(i, j int) { got = append(got, fmt.Sprint(a.List[i].Class, a.List[i].First, b.List[j].First)) })
	if want := []string{"2 4 0", "2 4 4", "4 0 1", "4 0 2", "4 2 1", "4 2 2", "9 3 5"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
