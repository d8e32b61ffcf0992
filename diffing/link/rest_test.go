package link

import (
	"math/rand/v2"
	"slices"
	"testing"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// rest gives by name what is left over of the second sentences of two articles.
func restOf(first, second string) map[string]float32 {
	headline := "Ferry fire off Skerra"
	l := NewLinker(reading.Read([]model.Article{told(headline, first), told(headline, second)}))
	out := make(map[string]float32)
	for k, v := range l.newPair(0, 1).rest(nil, 1, 1) {
		out[restNames[k]] = v
	}
	return out
}

// TestRest holds that less is left over of what is told in other words than of what goes beyond it.
func TestRest(t *testing.T) {
	const fire = "The fire broke out at 2:40 p.m. on the car deck."
	for _, c := range []struct {
		name, a, same, more string
	}{
		{"time and words", fire, "The blaze broke out on the car deck at twenty to three in the afternoon.", "The fire broke out at 2:40 p.m. on the car deck, where two lorries with batteries had been parked."},
		{"conflicting figures", "The ferry carried 60 passengers.", "The ferry carried 48 passengers.", "The ferry carried 60 passengers and a crew of Norwegian sailors."},
		{"names", "Captain Ole Brandt, 51, told the inquiry that he was asleep.", "“I was asleep,” Brandt told the inquiry.", "Brandt told the inquiry that he was asleep and that nobody had inspected the engine since winter."},
		{"opposites", "The motion was approved.", "The motion was rejected.", "The motion was approved after a debate of six hours on fishing quotas."},
	} {
		same, more := restOf(c.a, c.same), restOf(c.a, c.more)
		for _, key := range []string{"rest.sumMax", "rest.countMax", "rest.stretchMax", "rest.runMax"} {
			if same[key] >= more[key] {
				t.Errorf("%s: %s %v of the same, %v of more", c.name, key, same[key], more[key])
			}
		}
		if same["rest.toldMin"] <= more["rest.toldMin"] {
			t.Errorf("%s: told %v of the same, %v of more", c.name, same["rest.toldMin"], more["rest.toldMin"])
		}
	}
	for key, v := range restOf(fire, fire) {
		want := float32(0)
		if key == "rest.toldMin" || key == "rest.toldMax" {
			want = 1
		}
		if v != want {
			t.Errorf("nothing is left over of a sentence told twice: %s is %v", key, v)
		}
	}
}

// TestRestIsMirrored holds that the order of the articles changes nothing, and that the lesser
// comes first.
func TestRestIsMirrored(t *testing.T) {
	for seed := range uint64(40) {
		a := NewLinker(reading.Read(mirrorStory(rand.New(rand.NewPCG(seed, 3)), false))).newPair(0, 1)
		b := NewLinker(reading.Read(mirrorStory(rand.New(rand.NewPCG(seed, 3)), true))).newPair(0, 1)
		for i := range a.side[0].Sentences {
			for j := range a.side[1].Sentences {
				x, y := a.rest(nil, i, j), b.rest(nil, j, i)
				if !slices.Equal(x, y) {
					t.Fatalf("seed %d, (%d, %d): %v, the other way round %v", seed, i, j, x, y)
				}
				for k := 0; k < len(x); k += 2 {
					if x[k] > x[k+1] || x[k] < 0 {
						t.Fatalf("seed %d, (%d, %d): %s %v, %s %v", seed, i, j, restNames[k], x[k], restNames[k+1], x[k+1])
					}
				}
			}
		}
	}
}
