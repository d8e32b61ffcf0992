package segment

import (
	"strings"
	"testing"
)

// The Golden Rules of pragmatic_segmenter (https://github.com/diasks2/pragmatic_segmenter),
// English part. Copyright (c) 2015 Kevin S. Dias, the MIT License:
//
// Permission is hereby granted, free of charge, to any person obtaining
// a copy of this software and associated documentation files (the
// "Software"), to deal in the Software without restriction, including
// without limitation the rights to use, copy, modify, merge, publish,
// distribute, sublicense, and/or sell copies of the Software, and to
// permit persons to whom the Software is furnished to do so, subject to
// the following conditions:
//
// The above copyright notice and this permission notice shall be
// included in all copies or substantial portions of the Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
// EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
// MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
// NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
// LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION
// OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
// WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
func TestGoldenRules(t *testing.T) {
	for _, rule := range []struct {
		name, text string
		want       []string
	}{
		{"Simple period to end sentence #001", "Hello World. My name is Jonas.", []string{"Hello World.", "My name is Jonas."}},
		{"Question mark to end sentence #002", "What is your name? My name is Jonas.", []string{"What is your name?", "My name is Jonas."}},
		{"Exclamation point to end sentence #003", "There it is! I found it.", []string{"There it is!", "I found it."}},
		{"One letter upper case abbreviations #004", "My name is Jonas E. Smith.", []string{"My name is Jonas E. Smith."}},
		{"One letter lower case abbreviations #005", "Please turn to p. 55.", []string{"Please turn to p. 55."}},
		{"Two letter lower case abbreviations in the middle of a sentence #006", "Were Jane and co. at the party?", []string{"Were Jane and co. at the party?"}},
		{"Two letter upper case abbreviations in the middle of a sentence #007", "They closed the deal with Pitt, Briggs & Co. at noon.", []string{"They closed the deal with Pitt, Briggs & Co. at noon."}},
		{"Two letter lower case abbreviations at the end of a sentence #008", "Let's ask Jane and co. They should know.", []string{"Let's ask Jane and co.", "They should know."}},
		{"Two letter upper case abbreviations at the end of a sentence #009", "They closed the deal with Pitt, Briggs & Co. It closed yesterday.", []string{"They closed the deal with Pitt, Briggs & Co.", "It closed yesterday."}},
		{"Two letter (prepositive) abbreviations #010", "I can see Mt. Fuji from here.", []string{"I can see Mt. Fuji from here."}},
		{"Two letter (prepositive & postpositive) abbreviations #011", "St. Michael's Church is on 5th st. near the light.", []string{"St. Michael's Church is on 5th st. near the light."}},
		{"Possesive two letter abbreviations #012", "That is JFK Jr.'s book.", []string{"That is JFK Jr.'s book."}},
		{"Multi-period abbreviations in the middle of a sentence #013", "I visited the U.S.A. last year.", []string{"I visited the U.S.A. last year."}},
		{"Multi-period abbreviations at the end of a sentence #014", "I live in the E.U. How about you?", []string{"I live in the E.U.", "How about you?"}},
		{"U.S. as sentence boundary #015", "I live in the U.S. How about you?", []string{"I live in the U.S.", "How about you?"}},
		{"U.S. as non sentence boundary with next word capitalized #016", "I work for the U.S. Government in Virginia.", []string{"I work for the U.S. Government in Virginia."}},
		{"U.S. as non sentence boundary #017", "I have lived in the U.S. for 20 years.", []string{"I have lived in the U.S. for 20 years."}},
		{"A.M. / P.M. as non sentence boundary and sentence boundary #018", "At 5 a.m. Mr. Smith went to the bank. He left the bank at 6 P.M. Mr. Smith then went to the store.", []string{"At 5 a.m. Mr. Smith went to the bank.", "He left the bank at 6 P.M.", "Mr. Smith then went to the store."}},
		{"Number as non sentence boundary #019", "She has $100.00 in her bag.", []string{"She has $100.00 in her bag."}},
		{"Number as sentence boundary #020", "She has $100.00. It is in her bag.", []string{"She has $100.00.", "It is in her bag."}},
		{"Parenthetical inside sentence #021", "He teaches science (He previously worked for 5 years as an engineer.) at the local University.", []string{"He teaches science (He previously worked for 5 years as an engineer.) at the local University."}},
		{"Email addresses #022", "Her email is Jane.Doe@example.com. I sent her an email.", []string{"Her email is Jane.Doe@example.com.", "I sent her an email."}},
		{"Web addresses #023", "The site is: https://www.example.50.com/new-site/awesome_content.html. Please check it out.", []string{"The site is: https://www.example.50.com/new-site/awesome_content.html.", "Please check it out."}},
		{"Single quotations inside sentence #024", "She turned to him, 'This is great.' she said.", []string{"She turned to him, 'This is great.' she said."}},
		{"Double quotations inside sentence #025", "She turned to him, \"This is great.\" she said.", []string{"She turned to him, \"This is great.\" she said."}},
		{"Double quotations at the end of a sentence #026", "She turned to him, \"This is great.\" She held the book out to show him.", []string{"She turned to him, \"This is great.\"", "She held the book out to show him."}},
		{"Double punctuation (exclamation point) #027", "Hello!! Long time no see.", []string{"Hello!!", "Long time no see."}},
		{"Double punctuation (question mark) #028", "Hello?? Who is there?", []string{"Hello??", "Who is there?"}},
		{"Double punctuation (exclamation point / question mark) #029", "Hello!? Is that you?", []string{"Hello!?", "Is that you?"}},
		{"Double punctuation (question mark / exclamation point) #030", "Hello?! Is that you?", []string{"Hello?!", "Is that you?"}},
		{"List (period followed by parens and no period to end item) #031", "1.) The first item 2.) The second item", []string{"1.) The first item", "2.) The second item"}},
		{"List (period followed by parens and period to end item) #032", "1.) The first item. 2.) The second item.", []string{"1.) The first item.", "2.) The second item."}},
		{"List (parens and no period to end item) #033", "1) The first item 2) The second item", []string{"1) The first item", "2) The second item"}},
		{"List (parens and period to end item) #034", "1) The first item. 2) The second item.", []string{"1) The first item.", "2) The second item."}},
		{"List (period to mark list and no period to end item) #035", "1. The first item 2. The second item", []string{"1. The first item", "2. The second item"}},
		{"List (period to mark list and period to end item) #036", "1. The first item. 2. The second item.", []string{"1. The first item.", "2. The second item."}},
		{"List with bullet #037", "• 9. The first item • 10. The second item", []string{"• 9. The first item", "• 10. The second item"}},
		{"List with hypthen #038", "⁃9. The first item ⁃10. The second item", []string{"⁃9. The first item", "⁃10. The second item"}},
		{"Alphabetical list #039", "a. The first item b. The second item c. The third list item", []string{"a. The first item", "b. The second item", "c. The third list item"}},
		{"Errant newlines in the middle of sentences (PDF) #040", "This is a sentence\ncut off in the middle because pdf.", []string{"This is a sentence cut off in the middle because pdf."}},
		{"Errant newlines in the middle of sentences #041", "It was a cold \nnight in the city.", []string{"It was a cold night in the city."}},
		{"Lower case list separated by newline #042", "features\ncontact manager\nevents, activities\n", []string{"features", "contact manager", "events, activities"}},
		{"Geo Coordinates #043", "You can find it at N°. 1026.253.553. That is where the treasure is.", []string{"You can find it at N°. 1026.253.553.", "That is where the treasure is."}},
		{"Named entities with an exclamation point #044", "She works at Yahoo! in the accounting department.", []string{"She works at Yahoo! in the accounting department."}},
		{"I as a sentence boundary and I as an abbreviation #045", "We make a good team, you and I. Did you see Albert I. Jones yesterday?", []string{"We make a good team, you and I.", "Did you see Albert I. Jones yesterday?"}},
		{"Ellipsis at end of quotation #046", "Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”", []string{"Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”"}},
		{"Ellipsis with square brackets #047", "\"Bohr [...] used the analogy of parallel stairways [...]\" (Smith 55).", []string{"\"Bohr [...] used the analogy of parallel stairways [...]\" (Smith 55)."}},
		{"Ellipsis as sentence boundary (standard ellipsis rules) #048", "If words are left off at the end of a sentence, and that is all that is omitted, indicate the omission with ellipsis marks (preceded and followed by a space) and then indicate the end of the sentence with a period . . . . Next sentence.", []string{"If words are left off at the end of a sentence, and that is all that is omitted, indicate the omission with ellipsis marks (preceded and followed by a space) and then indicate the end of the sentence with a period . . . .", "Next sentence."}},
		{"Ellipsis as sentence boundary (non-standard ellipsis rules) #049", "I never meant that.... She left the store.", []string{"I never meant that....", "She left the store."}},
		{"Ellipsis as non sentence boundary #050", "I wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t mean it.", []string{"I wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t mean it."}},
		{"4-dot ellipsis #051", "One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds. . . . The practice was not abandoned. . . .", []string{"One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds.", ". . . The practice was not abandoned. . . ."}},
		{"No whitespace in between sentences #052", "Hello world.Today is Tuesday.Mr. Smith went to the store and bought 1,000.That is a lot.", []string{"Hello world.", "Today is Tuesday.", "Mr. Smith went to the store and bought 1,000.", "That is a lot."}},
	} {
		var got []string
		for _, sentence := range parts(rule.text, "en") {
			got = append(got, strings.Join(strings.Fields(sentence), " "))
		}
		if strings.Join(got, "¦") != strings.Join(rule.want, "¦") {
			t.Errorf("%s:\n got %s\nwant %s", rule.name, strings.Join(got, " ¦ "), strings.Join(rule.want, " ¦ "))
		}
	}
}
