package reading

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/model"
)

// TestParallel holds that what a sentence knows by token is as long as its tokens, and that
// its word lists are in order.
func TestParallel(t *testing.T) {
	story, sentences := read("“We saw 12 boats,” Ann Lee said on Monday.", "", "—", "The two men left.", "¿Qué? 5-6 $1.2bn")
	for i := range sentences {
		s := &sentences[i]
		n := len(s.Tokens)
		if len(s.Forms) != n || len(s.Words) != n || len(s.Name) != n || len(s.Quoted) != n {
			t.Errorf("sentence %d: %d tokens, %d forms, %d words, %d names, %d quoted", i, n, len(s.Forms), len(s.Words), len(s.Name), len(s.Quoted))
		}
		if !slices.IsSorted(s.Content) || len(slices.Compact(slices.Clone(s.Content))) != len(s.Content) {
			t.Errorf("sentence %d: content words %v", i, s.Content)
		}
		for _, tok := range s.Sequence {
			if !slices.Contains(s.Content, s.Words[tok]) {
				t.Errorf("sentence %d: token %d is in the sequence and no content word", i, tok)
			}
		}
	}
	for id, count := range story.Articles[0].Count {
		if count < 1 || count > len(sentences) || story.Vocabulary.Words[id].Function {
			t.Errorf("%q is counted %d times", story.Vocabulary.Words[id].Key, count)
		}
	}
}

// names gives the words of a sentence that are parts of names.
func names(s *Sentence) string {
	var out []string
	for t, named := range s.Name {
		if named {
			out = append(out, s.Tokens[t].Text)
		}
	}
	return strings.Join(out, " ")
}

func TestNames(t *testing.T) {
	tests := []struct {
		name      string
		sentences []string
		want      string // of the last sentence
	}{
		{"inside", []string{"On the quay Ann Lee met the men."}, "Ann Lee"},
		{"no name", []string{"The men left the quay."}, ""},
		{"first word, a name elsewhere", []string{"The men met Brant there.", "Brant left."}, "Brant"},
		{"first word, no name elsewhere", []string{"The rescuers left.", "Rescuers came back."}, ""},
		{"after a quotation mark", []string{"“Rescuers came back,” Ann Lee said."}, "Ann Lee"},
		{"acronym", []string{"The men called NATO at noon."}, "NATO"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, s := read(tt.sentences...)
			if got := names(&s[len(s)-1]); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestVocabulary(t *testing.T) {
	story, s := read("The harbours were closed by 12 boats of the navy.", "A harbor closes, twelve boats are, will the willing close it?")
	v := story.Vocabulary
	id := func(n int, text string) int32 {
		for k, tok := range s[n].Tokens {
			if tok.Text == text {
				return s[n].Words[k]
			}
		}
		t.Fatalf("%q is not in sentence %d", text, n)
		return -1
	}
	for _, pair := range [][2]string{{"harbours", "harbor"}, {"closed", "closes"}, {"12", "twelve"}, {"boats", "boats"}} {
		if id(0, pair[0]) != id(1, pair[1]) {
			t.Errorf("%q and %q are two words", pair[0], pair[1])
		}
	}
	if id(1, "will") == id(1, "willing") {
		t.Error("a function word is one with a content word of its stem")
	}
	if w := v.Words[id(0, "12")]; !w.Figure || w.Function {
		t.Errorf("12 is %+v", w)
	}
	if w := v.Words[id(0, "The")]; !w.Function {
		t.Errorf("the is %+v", w)
	}
	if w := v.Words[id(0, "boats")]; w.Rarity <= 0 || w.Rarity > 1 {
		t.Errorf("boats has rarity %v", w.Rarity)
	}
}

func TestKin(t *testing.T) {
	story, s := read("The blast was high above the hill.", "An explosion was heard low in the valley.")
	v := story.Vocabulary
	at := func(n int, text string) int32 {
		for k, tok := range s[n].Tokens {
			if tok.Text == text {
				return s[n].Words[k]
			}
		}
		return -1
	}
	near := slices.ContainsFunc(v.Near(at(0, "blast")), func(n Near) bool { return n.ID == at(1, "explosion") && n.Near > 0.5 })
	if !near && !slices.Contains(v.Related(at(0, "blast")), at(1, "explosion")) {
		t.Error("a blast and an explosion are not near")
	}
	if !v.Opposite(at(0, "high"), at(1, "low")) || v.Opposite(at(0, "high"), at(0, "hill")) {
		t.Error("opposites of high")
	}
}

func TestSpellings(t *testing.T) {
	for in, want := range map[string]string{"harbour": "harbor", "centre": "center", "organise": "organize", "defence": "defense", "travelled": "traveled",
		"hours": "hours", "four": "four", "evidence": "evidence", "raise": "raise", "promise": "promise", "sentence": "sentence", "course": "course", "": ""} {
		if got := American(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"one": "1", "twelve": "12", "dozen": "12", "ninety": "90", "boat": "boat", "": ""} {
		if got := Numeral(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestValues(t *testing.T) {
	day, _ := model.ParseMoment("2025-03-07")
	story := Read([]model.Article{
		{Published: day, Sentences: []model.Sentence{{Text: "The ferry had 61 people on board and cost $4 million in 2019.", Role: model.Body}}},
		{Published: day, Sentences: []model.Sentence{{Text: "There were 61 people on the ferry on Thursday, and 300 on 6 March 2024.", Role: model.Body}}},
	})
	a, b := &story.Articles[0], &story.Articles[1]
	var has []bool
	for i := range b.Sentences[0].Figures {
		if q := &b.Sentences[0].Figures[i]; q.Value == 61 || q.Value == 300 {
			has = append(has, a.HasFigure(q))
		}
	}
	if !slices.Equal(has, []bool{true, false}) {
		t.Errorf("figures of the second article in the first: %v, want 61 alone", has)
	}
	for i := range b.Sentences[0].Dates {
		d := &b.Sentences[0].Dates[i]
		if !b.HasDate(d) || a.HasDate(d) {
			t.Errorf("date %d: in its own article %v, in the other one %v", i, b.HasDate(d), a.HasDate(d))
		}
	}
	if len(b.Sentences[0].Dates) < 2 {
		t.Errorf("%d dates read", len(b.Sentences[0].Dates))
	}
}

// FuzzRead holds that any text is read without a panic, and the same every time.
func FuzzRead(f *testing.F) {
	f.Add("“We saw it,” Ann Lee said.", "‘It’s late,’ he said. 12 of them")
	f.Add("a\x80 “ ' ‘ 's", "— [ ( 5% $")
	f.Fuzz(func(t *testing.T, x, y string) {
		if len(x)+len(y) > 3000 {
			return
		}
		_, one := read(x, y)
		_, two := read(x, y)
		for i := range one {
			if !slices.Equal(one[i].Words, two[i].Words) || !slices.Equal(one[i].Quoted, two[i].Quoted) || !slices.Equal(one[i].Name, two[i].Name) || one[i].Speaker != two[i].Speaker {
				t.Fatal("read twice, it is not the same")
			}
			if len(one[i].Words) != len(one[i].Tokens) {
				t.Fatalf("%d words of %d tokens", len(one[i].Words), len(one[i].Tokens))
			}
		}
	})
}

// TestAfter holds that sentences are ordered by the bytes of their texts, beginnings of eight bytes in common or not.
func TestAfter(t *testing.T) {
	var list []Sentence
	for _, text := range []string{"", "T", "The", "The boat", "The boats", "The boat sank", "The boât", "“We", "\x00"} {
		list = append(list, Sentence{Text: text, begin: begin(text)})
	}
	for i := range list {
		for j := range list {
			if got, want := list[i].After(&list[j]), list[i].Text > list[j].Text; got != want {
				t.Errorf("%q after %q: %v", list[i].Text, list[j].Text, got)
			}
		}
	}
}
