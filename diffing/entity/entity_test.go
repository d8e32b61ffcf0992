package entity_test

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/diffing/entity"
	"crosscheck/diffing/reading"
	"crosscheck/diffing/token"
	"crosscheck/model"
)

// story reads articles given as lists of sentences.
func story(articles ...[]string) *reading.Story {
	list := make([]model.Article, len(articles))
	for a, sentences := range articles {
		for i, text := range sentences {
			list[a].Sentences = append(list[a].Sentences, model.Sentence{Index: i, Paragraph: i, Role: model.Body, Text: text})
		}
	}
	return reading.Read(list)
}

// find gives the entity of the first mention that reads as text.
func find(t *testing.T, s *reading.Story, text string) entity.ID {
	t.Helper()
	for a := range s.Articles {
		for i := range s.Articles[a].Sentences {
			sentence := &s.Articles[a].Sentences[i]
			for _, m := range sentence.Mentions {
				if sentence.Text[sentence.Tokens[m.First].Start:sentence.Tokens[m.Last-1].End] == text {
					return m.Entity
				}
			}
		}
	}
	t.Fatalf("no mention of %q", text)
	return 0
}

func TestNamesOfOne(t *testing.T) {
	tests := []struct {
		name     string
		left     []string
		right    []string
		one, two string
		same     bool
	}{
		{"surname alone", []string{"Firefighters met Luis Ortega at the gate.", "They heard that Ortega had left."}, nil, "Luis Ortega", "Ortega", true},
		{"nickname", []string{"The race was lost by Ray Bascombe on Thursday."}, []string{"The race was lost by Raymond Bascombe on Thursday."}, "Ray Bascombe", "Raymond Bascombe", true},
		{"title before", []string{"They met Sheriff Tom Haskell there."}, []string{"They met Mr. Haskell there."}, "Tom Haskell", "Haskell", true},
		{"middle initial", []string{"They met Peter T. King there."}, []string{"They met Peter King there."}, "Peter T. King", "Peter King", true},
		{"dotted acronym", []string{"Agents of the F.B.I. came."}, []string{"Agents of the FBI came."}, "F.B.I.", "FBI", true},
		{"acronym of a country", []string{"He flew to the U.S. on Monday."}, []string{"He flew to the United States on Monday."}, "U.S.", "United States", true},
		{"acronym with lower case", []string{"Rules come from the Medicines and Healthcare products Regulatory Agency today."}, []string{"Rules come from the MHRA today."}, "MHRA", "MHRA", true},
		{"short form", []string{"Most were taken to Tamarack County General Hospital by bus."}, []string{"Most were taken to Tamarack General by bus."}, "Tamarack County General Hospital", "Tamarack General", true},
		{"company", []string{"It was sold to Blue Mesa Airways.", "The price pleased Blue Mesa."}, nil, "Blue Mesa Airways", "Blue Mesa", true},
		{"transliteration", []string{"They freed Siarhei Hlushko, a politician, on Monday."}, []string{"They freed Sergei Glushko, a politician, on Monday."}, "Siarhei Hlushko", "Sergei Glushko", true},
		{"title and surname", []string{"They met former Vice President Dick Lund and his daughter, Liz Lund.", "They heard that Liz Lund had left."}, []string{"They met Liz Lund there.", "They heard former Vice President Lund speak."}, "Dick Lund", "Lund", true},
		{"two sisters", []string{"They met Kerry Farrow and Gemma Farrow there."}, nil, "Kerry Farrow", "Gemma Farrow", false},
		{"two spellings", []string{"They met Dorothy Hanley there."}, []string{"They met Dorothy Hanlon there."}, "Dorothy Hanley", "Dorothy Hanlon", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, order := range [][][]string{{tt.left, tt.right}, {tt.right, tt.left}} {
				s := story(order...)
				if one, two := find(t, s, tt.one), find(t, s, tt.two); (one == two) != tt.same {
					t.Errorf("%q is %v, %q is %v", tt.one, s.Entities.Entity(one), tt.two, s.Entities.Entity(two))
				}
			}
		})
	}
}

func TestMarriedNamesApart(t *testing.T) {
	s := story([]string{"They met Mr. Brandt there.", "They met Mrs. Brandt there, too."})
	a, b := s.Articles[0].Sentences[0].Mentions[0].Entity, s.Articles[0].Sentences[1].Mentions[0].Entity
	if a == b {
		t.Error("Mr. and Mrs. Brandt are one")
	}
}

func TestKindsAndRoles(t *testing.T) {
	s := story([]string{
		"Sheriff Tom Haskell spoke in Columbus about the Justice Department on Friday.",
		"Ray Bascombe, who has been mayor since 2017, met Robert Lyle, the chief executive of a bank.",
		"His attorney, Neil Abrams, spoke to museum director Liesbeth Claes in Ohio.",
		"Paul Okonjo will become executive chairman of the company.",
	})
	for text, want := range map[string]string{
		"Tom Haskell":        "person [sheriff]",
		"Columbus":           "place []",
		"Ohio":               "place []",
		"Justice Department": "organisation []",
		"Ray Bascombe":       "person [mayor]",
		"Robert Lyle":        "person [chief executive]",
		"Neil Abrams":        "person [attorney]",
		"Liesbeth Claes":     "person [museum director]",
		"Paul Okonjo":        "person [executive chairman]",
	} {
		e := s.Entities.Entity(find(t, s, text))
		if got := fmt.Sprint(e.Kind, " ", e.Roles); got != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
	if s.Entities.Holder("mayor") != find(t, s, "Ray Bascombe") {
		t.Error("the mayor is not Ray Bascombe")
	}
	if s.Entities.Holder("pope") != 0 {
		t.Error("somebody is pope")
	}
}

func TestVariantAndApart(t *testing.T) {
	s := story([]string{"They met Wendell Pruitt, 58, and Carla Nunez there.", "They met Wendell Pruett there, too."})
	pruitt, pruett, nunez := find(t, s, "Wendell Pruitt"), find(t, s, "Wendell Pruett"), find(t, s, "Carla Nunez")
	if !s.Entities.Variant(pruitt, pruett) || !s.Entities.Variant(pruett, pruitt) {
		t.Error("Pruitt and Pruett are no variants")
	}
	if s.Entities.Variant(pruitt, nunez) || s.Entities.Variant(pruitt, 0) {
		t.Error("Pruitt and Nunez are variants")
	}
	if s.Entities.Apart(pruitt, pruett) {
		t.Error("Pruitt and Pruett are surely two persons")
	}
}

func TestTransliterated(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"hlushko", "glushko", true}, {"gadhafi", "qaddafi", true}, {"zelenskyy", "zelensky", true}, {"białystok", "bialystok", true},
		{"pruitt", "pruett", false}, {"hanley", "hanlon", false}, {"hendrickx", "hendricks", false}, {"priebus", "preibus", false},
	} {
		if got := entity.Transliterated(tt.a, tt.b); got != tt.want || entity.Transliterated(tt.b, tt.a) != got {
			t.Errorf("%s, %s: %v", tt.a, tt.b, got)
		}
	}
}

// sentence reads a text as a sentence whose capitalised words are all names.
func sentence(text string) entity.Sentence {
	tokens := token.Split(text)
	s := entity.Sentence{Tokens: tokens, Name: make([]bool, len(tokens)), Quoted: make([]bool, len(tokens))}
	for n := range tokens {
		s.Name[n] = tokens[n].Capital && tokens[n].Kind == token.Word
	}
	return s
}

func FuzzFind(f *testing.F) {
	f.Add("Fire Chief Luis Ortega told St. Brendan's (FBI) of U.S. & Co.", "F.B.I. Mr. Al de la Who's, 44, the mayor")
	f.Add("Bank of the", "Dr. Dr. Dr.")
	f.Add("’s A’s É-É Ĳ", "May is Mayor, who has been")
	f.Fuzz(func(t *testing.T, a, b string) {
		articles := [][]entity.Sentence{{sentence(a), sentence(b)}, {sentence(b)}}
		x, y := entity.Find(articles), entity.Find(articles)
		for n := range articles {
			for i := range articles[n] {
				p, q := x.Mentions(n, i), y.Mentions(n, i)
				if fmt.Sprint(p) != fmt.Sprint(q) {
					t.Fatalf("two answers: %v, %v", p, q)
				}
				last := 0
				for _, m := range p {
					if m.First < last || m.Last <= m.First || m.Last > len(articles[n][i].Tokens) || m.Entity < 1 || int(m.Entity) > x.Len() {
						t.Fatalf("bad mention %+v", m)
					}
					for _, span := range []entity.Span{m.Role, m.Office} {
						if span.Last != 0 && (span.First < 0 || span.First >= span.Last || span.Last > len(articles[n][i].Tokens)) {
							t.Fatalf("bad span %+v", m)
						}
					}
					last = m.Last
					if e := x.Entity(m.Entity); e.Key != strings.Join(e.Words, " ") || len(e.Words) == 0 {
						t.Fatalf("bad entity %+v", e)
					}
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var articles [][]entity.Sentence
	for a := range 10 {
		var sentences []entity.Sentence
		for i := range 40 {
			sentences = append(sentences, sentence(fmt.Sprintf(
				"Mayor Ray Bascombe%c told Sheriff Tom Haskell in Port Alder that the Federal Bureau of Investigation, Blue Mesa Airways and Lena Ostrowski%c, 41, had left.", 'a'+rune(i%7), 'a'+rune(a%3))))
		}
		articles = append(articles, sentences)
	}
	b.ReportAllocs()
	for b.Loop() {
		entity.Find(articles)
	}
}
