package segment

import "testing"

func TestInformal(t *testing.T) {
	check(t, "en", "we saw it sink.", "nobody helped!", "why not?", "idk lol.")
	check(t, "en", "Nobody knows.", "i was there.", "Ok.")
	check(t, "en", "It sank within minutes.", "nobody helped.", "They came at 5 p.m. to the co. of St. and approx. nine others.")
	check(t, "en", "Great trip!!!", "so fun")
	checkText(t, "en", "A nice ship . We liked it !", "A nice ship .", "We liked it !")
}

func TestEmoticons(t *testing.T) {
	check(t, "en", "We made it :-)", "Thanks all.", "So sad. :(", "We cried.", "Great! 😀👍", "Next time.")
	check(t, "en", "The ratio is 3:1; see (a): Crane won.", "Love it <3", "Bye.")
}

func TestLooksHeadline(t *testing.T) {
	for text, want := range map[string]bool{
		"Ferry Sinks Off Port Anselm":            true,
		"Ferry Sinks Off Port Anselm.":           false,
		"Ferry sinks off the coast, killing ten": false,
		"Okay":                                   false,
	} {
		if looksHeadline(text) != want {
			t.Errorf("looksHeadline(%q) is not %v", text, want)
		}
	}
}
