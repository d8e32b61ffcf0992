package segment

import "testing"

func TestClosingSigns(t *testing.T) {
	check(t, "en", "He asked “Am I?”.", "She was there (was she?).", "Crane left (he had to.).", "Nobody cared.")
	check(t, "en", "“It sank. ”", "“It did. ’ ”", "(It was old. )", "Crane left.")
	checkText(t, "en", `" It sank. " He left.`, `" It sank. "`, "He left.")
	checkText(t, "en", `She left. "He stayed." Crane wept.`, "She left.", `"He stayed."`, "Crane wept.")
	checkText(t, "en", `He left."She stayed."`, "He left.", `"She stayed."`)
	check(t, "en", "It sank.²", "It was old.*", "**It was slow.**", "Crane left.‡")
	check(t, "en", "It sank.[citation needed]", "It was old. […]", "It was slow. [. . .]", "Crane left. [12, 14]", "[Laughter.]", "[12 people left.]")
}

func TestFootnoteOrFigure(t *testing.T) {
	check(t, "en", "It sank. 4", "The rest is known.", "4 people died.", "4000 were safe.", "5 Strait ferries came.")
}

func TestSpans(t *testing.T) {
	// Marks alone are no sentences.
	check(t, "en", "... and it sank.", "?! Crane left.")
	checkText(t, "en", "?", "?")
	checkText(t, "en", ". . .", ". . .")
}
