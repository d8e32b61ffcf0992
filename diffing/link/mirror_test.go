package link

import (
	"math/rand/v2"
	"testing"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// mirrorStory makes two articles of random words from a small stock.
func mirrorStory(r *rand.Rand, exchanged bool) []model.Article {
	stock := []string{"the", "ferry", "sank", "on", "Monday", "and", "12", "people", "died", "“we", "saw", "it”", "said", "Lee", "of", "harbour", "police", "17", "boats", "not", "Maren"}
	out := make([]model.Article, 2)
	for a := range out {
		for k := range 8 {
			text := ""
			for range 3 + r.IntN(14) {
				text += stock[r.IntN(len(stock))] + " "
			}
			text = text[:len(text)-1] + "."
			role := model.Body
			if k == 0 {
				role = model.Headline
			}
			out[a].Sentences = append(out[a].Sentences, model.Sentence{Index: k, Paragraph: k, Role: role, Text: text, End: len(text)})
		}
	}
	if exchanged {
		out[0], out[1] = out[1], out[0]
	}
	return out
}

// TestEvidenceIsMirrored holds that every measure is the same when two articles change places.
func TestEvidenceIsMirrored(t *testing.T) {
	for seed := range uint64(60) {
		one := Samples(reading.Read(mirrorStory(rand.New(rand.NewPCG(seed, 1)), false)), 0, 1)
		two := Samples(reading.Read(mirrorStory(rand.New(rand.NewPCG(seed, 1)), true)), 0, 1)
		at := map[[2]int]*Sample{}
		for _, s := range two {
			at[[2]int{s.J, s.I}] = s
		}
		for _, s := range one {
			o := at[[2]int{s.I, s.J}]
			if o == nil {
				t.Fatalf("seed %d: (%d, %d) is a candidate one way round only", seed, s.I, s.J)
			}
			for f := range s.X {
				if d := s.X[f] - o.X[f]; d > 1e-5 || d < -1e-5 {
					t.Errorf("seed %d (%d, %d): %s is %v and %v", seed, s.I, s.J, names[f], s.X[f], o.X[f])
				}
			}
		}
	}
}
