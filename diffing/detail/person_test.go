package detail

import (
	"fmt"
	"testing"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// compared gives the details of one kind that linking the last sentences of two articles finds.
func compared(kind model.DetailKind, left, right []string) []string {
	articles := make([]model.Article, 2)
	for a, sentences := range [][]string{left, right} {
		for i, text := range sentences {
			articles[a].Sentences = append(articles[a].Sentences, model.Sentence{Index: i, Paragraph: i, Role: model.Body, Text: text})
		}
	}
	link := &model.Link{Left: model.Ref{Article: 0, Sentence: len(left) - 1}, Right: model.Ref{Article: 1, Sentence: len(right) - 1}}
	var out []string
	for _, d := range Clashes(Input{Story: reading.Read(articles), Link: link, Left: &articles[0], Right: &articles[1]}) {
		if d.Kind == kind && d.Verdict <= model.Differs {
			out = append(out, fmt.Sprintf("%s %s / %s", d.Verdict, d.Left.Text, d.Right.Text))
		}
	}
	return out
}

func TestPersonsAndPlaces(t *testing.T) {
	type list = []string
	tests := []struct {
		name        string
		kind        model.DetailKind
		left, right list
		want        string // both ways round; "" for nothing
	}{
		{"two workers", model.Attribution, list{`"You could hear it hissing for a good minute before it went," said Carla Nunez, a maintenance worker.`},
			list{`"You could hear it hissing for a good minute before it went," said Ray Delgado, 44, who drives a truck.`}, "conflicting Carla Nunez / Ray Delgado"},
		{"pronoun", model.Attribution, list{`"You have two networks that barely touch, and together they reach every major market," Helen Marchetti said.`},
			list{"Paul Okonjo, who runs the airline, says no.", `"You have two networks that barely touch," he told reporters.`}, "conflicting Helen Marchetti / he"},
		{"title of one person", model.Attribution, list{`"This is our darkest day," Mayor Peg Lindqvist told the people.`},
			list{`"This is our darkest day," the mayor told the people.`}, ""},
		{"lawyer without a name", model.Attribution, list{`"The chain of custody was broken the minute that bag left," Neil Abrams said.`},
			list{`"The chain of custody was broken the minute that bag left," his lawyer said.`}, ""},
		{"other words", model.Attribution, list{`"You could hear it hissing for a good minute," said Carla Nunez, a worker.`},
			list{`"I crawled toward the daylight on my knees and hands," said Ray Delgado, 44.`}, ""},
		{"cleft", model.Attribution, list{"It was a charge nurse, Beth Oyelaran, who raised the alarm, after two children could not be roused."},
			list{"It was a pharmacist who first sounded the alarm, after two of the children could not be woken."}, "conflicting a charge nurse, Beth Oyelaran / a pharmacist"},
		{"surname", model.Name, list{"The clerk, Dorothy Hanley, said that she had gone home."}, list{"The clerk, Dorothy Hanlon, said that she had gone home."}, "conflicting Hanley / Hanlon"},
		{"surname alone", model.Name, list{"They met Dorothy Hanley, 61, on Friday.", "The votes were all in, Hanley said in court."},
			list{"The votes were all in, Dorothy Hanlon, 61, said in court."}, "conflicting Hanley / Hanlon"},
		{"first name", model.Name, list{"Among the freed is Father Marek Lis, a priest from the north."}, list{"Among the freed is the Rev. Marcin Lis, a priest from the north."}, "conflicting Marek / Marcin"},
		{"nickname", model.Name, list{"Tom Reyes, a captain, leads the pilots."}, list{"Thomas Reyes, a captain, leads the pilots."}, ""},
		{"transliteration", model.Name, list{"Siarhei Hlushko, a politician, was not asked."}, list{"Sergei Glushko, a politician, was not asked."}, ""},
		{"acronym", model.Name, list{"Agents of the F.B.I. searched the office on Pine Street."}, list{"Agents of the FBI searched the office on Pine Street."}, ""},
		{"country", model.Name, list{"The bishops said that poverty in the United States had grown."}, list{"The bishops said that poverty in the U.S. had grown."}, ""},
		{"rank", model.Name, list{"Paul Okonjo will become executive chairman of the merged company."}, list{"Paul Okonjo, who is to be vice chairman of the merged company, says no."},
			"conflicting executive chairman / vice chairman"},
		{"same rank", model.Name, list{"Former Vice President Ola Brandt spoke."}, list{"A daughter of ex-Vice President Ola Brandt's spoke."}, ""},
		{"town", model.Place, list{"The grey van used in the getaway was found burnt out at Eeksel on Friday."}, list{"The van used in the getaway was found burnt out in Wachtegem on Friday."}, "conflicting Eeksel / Wachtegem"},
		{"part of a building", model.Place, list{"Three men got in through a basement window at the Museum Verhaegen on Monday."},
			list{"Three men got in through a skylight of the Museum Verhaegen on Monday."}, "conflicting a basement window / a skylight"},
		{"two words for one place", model.Place, list{"The bag of ballots was found at the firehouse on Monday."}, list{"The bag of ballots was found at the fire house on Monday."}, ""},
		{"town in two spellings", model.Place, list{"The van used in the getaway was found burnt out in Kiev on Sunday."}, list{"The van used in the getaway was found burnt out in Kyiv on Sunday."}, ""},
		{"month", model.Place, list{"The van used in the getaway was found burnt out in March by police."}, list{"The van used in the getaway was found burnt out in Lublin by police."}, ""},
		{"town and country", model.Place, list{"The exchange took place at an airport in Abu Dhabi in the heat."}, list{"The exchange took place at an airport in the United Arab Emirates in the heat."}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := compared(tt.kind, tt.left, tt.right)
			if tt.want == "" && len(got) > 0 || tt.want != "" && (len(got) != 1 || got[0] != tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if back := compared(tt.kind, tt.right, tt.left); len(back) != len(got) {
				t.Errorf("the other way round %q", back)
			}
		})
	}
}
