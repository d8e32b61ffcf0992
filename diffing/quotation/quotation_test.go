package quotation

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// read reads sentences as one article.
func read(sentences ...string) []reading.Sentence {
	var a model.Article
	for i, text := range sentences {
		a.Sentences = append(a.Sentences, model.Sentence{Index: i, Paragraph: i, Role: model.Body, Text: text})
	}
	return reading.Read([]model.Article{a}).Articles[0].Sentences
}

// shown writes words out; a bar stands before those that follow a cut.
func shown(list []Word) string {
	var out []string
	for _, w := range list {
		if w.Cut {
			out = append(out, "|")
		}
		out = append(out, w.Text)
	}
	return strings.Join(out, " ")
}

func TestQuotedWords(t *testing.T) {
	tests := []struct{ name, sentence, want string }{
		{"no quotation", "The ferry sank on Monday.", ""},
		{"plain", "“We saw it,” she said.", "| we saw it"},
		{"two pieces", "“We saw it,” she said, “and we ran.”", "| we saw it | and we ran"},
		{"contractions", "“We don't know, they can’t, he won't, I'm, it's.”", "| we do not know they can not he will not i am it is"},
		{"possessive", "“The captain’s boat was Tom's.”", "| the captain boat was tom"},
		{"figures", "“There were five of them, in two-in-three boats.”", "| there were 5 of them in 2 in 3 boats"},
		{"ellipsis", "“We heard a bang ... and the lights went.”", "| we heard a bang | and the lights went"},
		{"square brackets", "“[The captain] told us to go,” she said.", "| told us to go"},
		{"round brackets", "“He (the captain) told us to go,” she said.", "| he | told us to go"},
		{"a bracket that stays open", "“He [the captain told us,” she said. “We went.”", "| he | we went"},
		{"dots in acronyms", "“The F.B.I. came.”", "| the fbi came"},
		{"masked", "“What the f***?”", "| what the f***"},
		{"British spelling", "“The harbour is the colour of rust.”", "| the harbor is the color of rust"},
		{"titles", "“They met Gen. Orr and Senator Veit.”", "| they met general orr and senator veit"},
		{"cannot", "“We cannot go, we are gonna stay.”", "| we can not go we are going to stay"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := read(tt.sentence)
			list := Words(&s[0])
			if got := shown(list); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			for _, w := range list {
				if w.At < 0 || w.At >= len(s[0].Tokens) || !s[0].Quoted[w.At] {
					t.Errorf("%q stands at token %d", w.Text, w.At)
				}
			}
		})
	}
}

func spoken(text string) []Word {
	var out []Word
	for n, w := range strings.Fields(text) {
		out = append(out, Word{At: n, Text: w, Cut: n == 0})
	}
	return out
}

func TestAlign(t *testing.T) {
	tests := []struct {
		name, a, b string
		pairs      int
		density    float64
	}{
		{"equal", "we saw it burn", "we saw it burn", 4, 1},
		{"one word", "we saw it burn down", "we saw it fall down", 4, 0.8},
		{"a part", "they said we saw it burn that night", "we saw it burn", 4, 1},
		{"nothing", "we saw it", "nobody came here", 0, 0},
		{"empty", "", "nobody came", 0, 0},
		{"a stray word far off", "the men of the ward in the town had gone home and we saw it burn", "the house and we saw it burn", 5, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := spoken(tt.a), spoken(tt.b)
			pairs := Align(a, b, false)
			if len(pairs) != tt.pairs || Density(pairs) != tt.density {
				t.Errorf("%v, density %v; want %d and %v", pairs, Density(pairs), tt.pairs, tt.density)
			}
			back := Align(b, a, true)
			for n := range back {
				back[n][0], back[n][1] = back[n][1], back[n][0]
			}
			if !slices.Equal(back, pairs) {
				t.Errorf("the other way round %v, want %v", back, pairs)
			}
		})
	}
}

func TestSameUtterance(t *testing.T) {
	const burn = "“We saw the harbour burn all night from the hill,” said Lena Orr."
	tests := []struct {
		name, left, right string
		want              bool
	}{
		{"cut", burn, "“We saw the harbour burn,” Lena Orr said.", true},
		{"one word", burn, "“We saw the harbour blaze all night from the hill,” Lena Orr said.", true},
		{"speaker unknown", burn, "“We saw the harbour burn all night from the hill.”", true},
		{"another speaker", burn, "“We saw the harbour burn all night from the hill,” said Carl Veit.", false},
		{"other words", burn, "“My brother is still down there with the others,” Lena Orr said.", false},
		{"no quotation", burn, "Lena Orr said that they saw the harbour burn all night from the hill.", false},
		{"too short", "“We saw it,” said Lena Orr.", "“We saw it,” said Lena Orr.", false},
		{"small words alone", "“It is what it is and that is it,” said Lena Orr.", "“It is what it is and that is it,” said Lena Orr.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := read(tt.left, tt.right)
			if got := SameUtterance(&s[0], &s[1], Words(&s[0]), Words(&s[1])); got != tt.want {
				t.Errorf("got %v (%q, %q)", got, s[0].Speaker, s[1].Speaker)
			}
			if got := SameUtterance(&s[1], &s[0], Words(&s[1]), Words(&s[0])); got != tt.want {
				t.Errorf("the other way round %v", got)
			}
		})
	}
}

// FuzzAlign holds, for any two sentences, that words stand at quoted tokens in order and that
// pairs rise on both sides and pair equal words.
func FuzzAlign(f *testing.F) {
	f.Add("“We don't know [who] ... did it,” she said.", "\"We do not know who did it\"")
	f.Add("“a (b", "‘ “ c] ”")
	f.Fuzz(func(t *testing.T, left, right string) {
		if len(left)+len(right) > 2000 {
			return
		}
		s := read(left, right)
		var lists [2][]Word
		for n := range lists {
			lists[n] = Words(&s[n])
			last := -1
			for _, w := range lists[n] {
				if w.At < last || w.At >= len(s[n].Tokens) || !s[n].Quoted[w.At] || w.Text == "" {
					t.Fatalf("word %+v of %q", w, s[n].Text)
				}
				last = w.At
			}
		}
		for _, exchanged := range []bool{false, true} {
			pairs := Align(lists[0], lists[1], exchanged)
			for k, p := range pairs {
				if lists[0][p[0]].Text != lists[1][p[1]].Text || k > 0 && (p[0] <= pairs[k-1][0] || p[1] <= pairs[k-1][1]) {
					t.Fatalf("pairs %v", pairs)
				}
			}
			if d := Density(pairs); d < 0 || d > 1 || (d == 0) != (len(pairs) == 0) {
				t.Fatalf("density %v of %v", d, pairs)
			}
			if n := Content(lists[0], pairs); n > len(pairs) {
				t.Fatalf("%d content words of %d", n, len(pairs))
			}
		}
	})
}

// TestMayShare holds that quotations with enough content in common are never taken for ones without.
func TestMayShare(t *testing.T) {
	vocabulary := strings.Fields("the boat sank and we saw nobody of the crew on deck that night, said captain harbour lights")
	some := func(r *rand.Rand) []Word {
		text := ""
		for range 2 + r.IntN(12) {
			text += " " + vocabulary[r.IntN(len(vocabulary))]
		}
		return Words(&read("“" + text[1:] + ".”")[0])
	}
	shared, apart := 0, 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 5))
		a, b := some(r), some(r)
		content := Content(a, common(a, b))
		if content >= leastContent {
			shared++
		}
		if mayShare(a, b) {
			continue
		}
		apart++
		if content >= leastContent {
			t.Errorf("%q and %q share %d words of content", shown(a), shown(b), content)
		}
	}
	if shared == 0 || apart == 0 {
		t.Errorf("%d pairs share content, %d cannot", shared, apart)
	}
}
