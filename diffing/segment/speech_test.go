package segment

import "testing"

func TestQuotations(t *testing.T) {
	check(t, "en", "“I have seen nothing like it,” Mr. Okafor said.", "“Nobody has.”", "The crowd cheered.")
	check(t, "en", "“It sank.", "We saw it,” he said.", "She added: “It was dark.", "Nobody came.”")
	check(t, "en", "'It sank.'", "She left.", `"Fine."`, "He did not.")
	check(t, "en", "He asked, “Why?”", "Then he left.", "“Stop!”", "“No!”", "She was “sorry.”", "Crane was not.")
	check(t, "en", "The band played “Help!” Tuesday.", "He read “Who Goes There?” on a train.")
	check(t, "en", "It is the “Who Cares?” Campaign that won.", "Crane’s “Sad!” Tour ended.", "He shouted “Stop!”", "Crane ran.")
	check(t, "en", `"Really?" he asked.`, `"Why not?" asked Ms. Cole.`)
}

func TestAttributions(t *testing.T) {
	check(t, "en", "“Is it safe?” Mayor Jane P. Doe of St. Louis asked.", "“It is not!” President Roe shouted.")
	check(t, "en", "“What's next?” Jane Roe, the mayor's aide, wondered.", "“What's next?”", "Jane Roe, the mayor's aide, left.")
	check(t, "en", "“Won't we?”", "O'Hara said that the aim was clear.", "“Won't we?” O'Hara said.")
	check(t, "en", "“Now what?”", "The mayor said nothing.", "“Now what?”", "Whitcombe was angry.")
}

func TestBrokenOff(t *testing.T) {
	check(t, "en", "Did you just see —", "Yes, I did.")
	check(t, "en", "“I thought—”", "She stopped.", "“I thought—” Crane began.", "“But—”", "“Enough.”")
	check(t, "en", "Three ferries — The Tern, The Gull and Skua — sank.", "He left — on Jan. 6 — for good.")
	for _, dateline := range []string{
		"PORT ANSELM, Md. (AP) — It was dark.", "WASHINGTON — He said no.", "Paris, March 5 – She won.", "Rio de Janeiro (Reuters) - They lost.",
	} {
		check(t, "en", dateline, "Crane agreed.")
	}
}
