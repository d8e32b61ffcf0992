package reading

import (
	"testing"

	"crosscheck/model"
)

// read reads one article given as paragraphs of one sentence each.
func read(sentences ...string) (*Story, []Sentence) {
	var a model.Article
	for i, text := range sentences {
		a.Sentences = append(a.Sentences, model.Sentence{Index: i, Paragraph: i, Role: model.Body, Text: text})
	}
	story := Read([]model.Article{a})
	return story, story.Articles[0].Sentences
}

func TestSpeakers(t *testing.T) {
	tests := []struct {
		name      string
		sentences []string
		speaker   string // of the last sentence
		role      string
	}{
		{"name said", []string{"“We do not trade in people,” Ewa Sobczak said."}, "ewa sobczak", ""},
		{"said name", []string{"“You could hear it hissing,” said Carla Nunez, a maintenance worker."}, "carla nunez", ""},
		{"said with honorific", []string{"“It was a failure of the system,” said Dr Anita Rao, the medical director."}, "anita rao", ""},
		{"role and name before a colon", []string{"Its chief executive, Robert Lyle, said: “It was a failure of the system.”"}, "robert lyle", ""},
		{"according to", []string{"They are going over the van, according to Bart Hendricks, who speaks for them."}, "bart hendricks", ""},
		{"relative clause", []string{"Paul Okonjo, who runs Blue Mesa and is to be vice chairman, says no."}, "paul okonjo", ""},
		{"pronoun for the speaker", []string{"Luis Ortega said the fire was out.", "“It is over,” he said."}, "luis ortega", ""},
		{"pronoun for the subject", []string{"Paul Okonjo runs the airline in Denver.", "“They barely touch,” he told reporters."}, "paul okonjo", ""},
		{"pronoun of the other sex", []string{"Helen Marchetti said that Robert Lyle would go.", "“It is over,” she said."}, "helen marchetti", ""},
		{"role of one person", []string{"Mayor Ray Bascombe lost.", "“It was broken,” the mayor told reporters."}, "ray bascombe", ""},
		{"role of nobody", []string{"“Nobody asked us,” a pharmacist said."}, "", "pharmacist"},
		{"many", []string{"“Nobody asked us,” officials said."}, "", "officials"},
		{"spokesman for a body", []string{"A spokesman for Aurelia Airlines said that nothing would change."}, "", "spokesman"},
		{"addressed", []string{"“Nobody asked us,” Lena Ostrowski told Ray Bascombe."}, "lena ostrowski", ""},
		{"next paragraph of a quotation", []string{"“It was dark,” said Ray Delgado, 44.", "“I crawled toward the daylight.”"}, "ray delgado", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, sentences := read(tt.sentences...)
			last := sentences[len(sentences)-1]
			if last.Speaker != tt.speaker || tt.role != "" && last.Voice.Role != tt.role {
				t.Errorf("speaker %q, role %q", last.Speaker, last.Voice.Role)
			}
		})
	}
}

func TestSubjects(t *testing.T) {
	_, sentences := read("On Monday Lena Ostrowski won the race.", "She thanked the clerk.", "A recount followed.")
	for i, want := range []string{"lena ostrowski", "lena ostrowski", ""} {
		if got := sentences[i].Subject; got != want {
			t.Errorf("sentence %d begins with %q, want %q", i, got, want)
		}
	}
}
