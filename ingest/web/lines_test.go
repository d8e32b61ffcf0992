package web

import "testing"

func TestLines(t *testing.T) {
	for _, c := range []struct {
		text          string
		linked        float64
		label, prompt bool
	}{
		{"Advertisement", 0, true, false},
		{"SHARE", 0, true, false},
		{"3 min read", 0, true, false},
		{"* * *", 0, true, false},
		{"1.2k shares 348 View comments", 0, true, false},
		{"0:00 / 1:12", 0, true, false},
		{"Listen to this article · 5:12 min Learn more", 0, true, false},
		{"Article réservé aux abonnés", 0, true, false},
		{"14:32", 0, false, false},
		{"Two comments were enough to end it.", 0, false, false},
		{"___", 0, true, false},
		{"Image source, ", 0, false, false},
		{"Read more: the night the Maren went down", 0.8, false, true},
		{"READ MORE", 0, false, true},
		{"Also read the story of the last crossing", 0.9, false, true},
		{"Lesen Sie auch: Die Insel ohne Brücke", 0.9, false, true},
		{"Island without a bridge: the long quarrel", 1, false, true},
		{"Sign up for our newsletter", 0, false, true},
		// Sentences of an article that begin like a prompt.
		{"Read more than a hundred letters, the minister said, and you will know what went wrong here.", 0, false, false},
		{"More from the island was expected on Monday, when the wind was forecast to drop at last.", 0, false, false},
		{"Sign up for help began on Monday in the sports hall, where hundreds stood in line.", 0, false, false},
		{"Twelve people died.", 1, false, false},
		{"12", 0, false, false},
	} {
		p := piece{text: c.text, linked: c.linked}
		if got := isLabel(c.text); got != c.label {
			t.Errorf("%q: label %t", c.text, got)
		}
		if got := isPrompt(p); got != c.prompt {
			t.Errorf("%q: prompt %t", c.text, got)
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]int{"": 0, "one two  three": 3, "12人が死亡した。": 4, "أنقذت فرق": 2} {
		if got := words(text); got != want {
			t.Errorf("%q: %d words, want %d", text, got, want)
		}
	}
}
