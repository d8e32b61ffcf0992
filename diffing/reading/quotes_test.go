package reading

import "testing"

func TestQuoted(t *testing.T) {
	// Two sentences in single marks make an article that quotes with them.
	single := []string{"'It was dark,' said Ray Delgado.", "'It was late,' said Carla Nunez."}
	tests := []struct {
		name     string
		before   []string
		sentence string
		want     string // the quoted words
	}{
		{"double", nil, `"It was dark," he said.`, "It was dark,"},
		{"curly", nil, "“It was dark,” he said. “And late.”", "It was dark,And late."},
		{"apostrophes are no marks", nil, "The boys' club wasn't the girls' club.", ""},
		{"single", single, "'They knew exactly what they were after,' said Liesbeth Claes.", "They knew exactly what they were after,"},
		{"single, curly", single, "‘It’s like losing a member of the family,’ she added.", "It’s like losing a member of the family,"},
		{"single at the end", single, "He said the painting would be 'as easy to sell as the Eiffel Tower'.", "as easy to sell as the Eiffel Tower"},
		{"plural inside", single, "'The boys' club is closed,' he said.", "The boys' club is closed,"},
		{"elision", single, "He saw 'em in the '90s and the boys' club.", ""},
		{"single once", nil, "The 'so-called' plan failed.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, sentences := read(append(append([]string(nil), tt.before...), tt.sentence)...)
			s := sentences[len(sentences)-1]
			got := ""
			for n, q := range s.Quoted {
				if q {
					if s.Tokens[n].Space && got != "" && s.Quoted[n-1] {
						got += " "
					}
					got += s.Tokens[n].Text
				}
			}
			if got != tt.want {
				t.Errorf("quoted %q, want %q", got, tt.want)
			}
		})
	}
}
