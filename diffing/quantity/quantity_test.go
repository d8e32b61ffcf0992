package quantity

import (
	"strings"
	"testing"

	"crosscheck/diffing/token"
)

// read gives the figures of a sentence.
func read(sentence string) []Quantity { return Read(sentence, token.Split(sentence)) }

// TestRead holds sentences to the figures in them, each as "span = meaning [noun]".
func TestRead(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     string // separated by "; ", "" for none
	}{
		// numbers in words and figures
		{"Twelve workers died.", "Twelve = 12 [worker]"},
		{"It employs 1,184 people.", "1,184 = 1,184 [peopl]"},
		{"Two hundred and fifty people came.", "Two hundred and fifty = 250 [peopl]"},
		{"Between a hundred and two hundred people came.", "a hundred and two hundred = 100 to 200 [peopl]"},
		{"Twenty-three of them left.", "Twenty-three = 23"},
		{"He sent two dozen men.", "two dozen = 24 [man]"},
		{"He sent half a dozen men.", "half a dozen = 6 [man]"},
		{"Two and a half million voters stayed home.", "Two and a half million = 2.5 million [voter]"},
		{"About 1.2m people live there.", "About 1.2m = about 1.2 million [peopl]"},
		{"One hundred thousand marched.", "One hundred thousand = 100,000"},
		{"Three thousand four hundred and two ballots were spoiled.", "Three thousand four hundred and two = 3,402 [ballot]"},
		{"It held 250k records.", "250k = 250,000 [record]"},
		{"They lost 12 straight games.", "12 = 12 [game]"},
		{"He took two of the three bags.", "two = 2 [bag]; three = 3 [bag]"},
		{"The 48-page report took a three-judge panel two days.", "48-page = 48 [page]; three-judge = 3 [judg]; two days = 2 days"},
		{"Dozens were hurt and tens of thousands fled.", "Dozens = 18 to 240; tens of thousands = 15,000 to 200,000"},
		{"Several hundred people and a handful of dogs waited.", "Several hundred = 300 to 1,200 [peopl]; a handful = 2 to 12 [dog]"},
		{"Three other pieces and another 12 coins went.", "Three = 3 [piec] +; 12 = 12 [coin] +"},
		{"At least one senator objected.", "At least one = at least 1 [senat]"},
		{"The gang came just after three in the afternoon.", "just after three in the afternoon = just over 3:00 p.m."},
		{"They lost three in the morning rush.", "three = 3"},
		{"It is kept at 58 degrees below zero Fahrenheit.", "58 degrees below zero Fahrenheit = -58 degrees Fahrenheit"},
		{"The dividend goes up to 45 cents a share.", "45 cents = 45 hundredths of USD per share"},
		{"It pays up to 45 cents a share.", "up to 45 cents = up to 45 hundredths of USD per share"},
		// bounds
		{"At least five workers died.", "At least five = at least 5 [worker]"},
		{"More than 600 jets fly.", "More than 600 = more than 600 [jet]"},
		{"No fewer than 40 ships sank.", "No fewer than 40 = at least 40 [ship]"},
		{"No more than 40 ships sank.", "No more than 40 = at most 40 [ship]"},
		{"Up to 30 people, as many as 12 dogs and fewer than 20 cats live there.", "Up to 30 = up to 30 [peopl]; as many as 12 = up to 12 [dog]; fewer than 20 = less than 20 [cat]"},
		{"Nearly 300, close to 90, just under 40 or almost 50 came.", "Nearly 300 = nearly 300; close to 90 = nearly 90; just under 40 = nearly 40; almost 50 = nearly 50"},
		{"A little more than a quarter of it is gone.", "A little more than a quarter = just over 25 percent"},
		{"Some 16 bills, 40 or so members and 20-odd aides.", "Some 16 = about 16 [bill]; 40 or so = about 40 [member]; 20-odd = about 20 [aid]"},
		{"A dozen or more boats, 100-plus cars and 50+ vans.", "A dozen or more = at least 12 [boat]; 100-plus = at least 100 [car]; 50+ = at least 50 [van]"},
		{"It lasted for over two years.", "over two years = more than 2 years"},
		{"Over two days they counted.", "two days = 2 days"},
		{"They handed over four prisoners.", "four = 4 [prison]"},
		// money
		{"It cost $1.5 million, £3m or €250,000.", "$1.5 million = $1.5 million; £3m = £3 million; €250,000 = €250,000"},
		{"A US$5 bill, C$20 and 88 million euros.", "US$5 = $5; C$20 = 20 CAD; 88 million euros = €88 million"},
		{"He pays $31.40 a share and $20,000 a year.", "$31.40 = $31.4 per share; $20,000 = $20,000 per year"},
		{"The roof cost tens of thousands of dollars.", "tens of thousands of dollars = $15,000 to $200,000"},
		{"It is worth between $21 and $24 million.", "$21 and $24 million = $21 million to $24 million"},
		{"The £2m-plus system failed.", "£2m-plus = at least £2 million"},
		{"She was fined 500 pounds.", "500 pounds = £500"},
		{"She lost 37 pounds.", "37 pounds = 37 pounds"},
		{"A $1.2-billion-dollar plan", "$1.2-billion-dollar = $1.2 billion"},
		// shares
		{"Turnout was 41 percent, or 41 per cent, or 41%.", "41 percent = 41 percent; 41 per cent = 41 percent; 41% = 41 percent"},
		{"About one in five passengers, four in 10 men and 2 out of 3 women.", "About one in five = about 20 percent; four in 10 = 40 percent; 2 out of 3 = 66.667 percent"},
		{"Two-thirds of voters, a third of workers and three quarters of soldiers.", "Two-thirds = 66.667 percent [voter]; a third = 33.333 percent [worker]; three quarters = 75 percent [soldier]"},
		{"More than half of them left.", "More than half = more than 50 percent"},
		{"He won by 22 points, up three percentage points.", "22 points = 22 points; three percentage points = 3 points"},
		{"It is less than one-tenth of a percentage point.", "less than one-tenth of a percentage point = less than 0.1 points"},
		// measures
		{"It stood 12 miles, 20km or half a mile away.", "12 miles = 12 miles; 20km = 20 kilometres; half a mile = 0.5 miles"},
		{"About 2,600 feet, 5-foot-10, 6ft 2in.", "About 2,600 feet = about 2,600 feet; 5-foot-10 = 5.833 feet; 6ft 2in = 6.167 feet"},
		{"Seven and a half miles at 40mph or 60 miles an hour.", "Seven and a half miles = 7.5 miles; 40mph = 40 miles per hour; 60 miles an hour = 60 miles per hour"},
		{"It hit 34 degrees, 93 degrees Fahrenheit or 35°C.", "34 degrees = 34 degrees; 93 degrees Fahrenheit = 93 degrees Fahrenheit; 35°C = 35 degrees Celsius"},
		{"It burned 1,200 acres, or 500 hectares, or 2 square miles.", "1,200 acres = 1,200 acres; 500 hectares = 500 hectares; 2 square miles = 2 square miles"},
		{"A magnitude-6.4 quake and a 6.4-magnitude quake.", "magnitude-6.4 = magnitude 6.4; 6.4-magnitude = magnitude 6.4"},
		// durations and ages
		{"It took two hours and 10 minutes, then half an hour.", "two hours and 10 minutes = 2.167 hours; half an hour = 0.5 hours"},
		{"A 12-year term, a two-year plan and a monthslong inquiry.", "12-year = 12 years; two-year = 2 years; monthslong = 2 to 18 months"},
		{"It took 46 to 57 months.", "46 to 57 months = 46 to 57 months"},
		{"Ray Delgado, 44, and a 59-year-old man, aged 12.", "44 = 44 years old; 59-year-old = 59 years old; 12 = 12 years old"},
		{"Delgado (41), in his mid-30s, turned 44.", "41 = 41 years old; mid-30s = 33 to 37 years old; 44 = 44 years old"},
		{"The ages of 11 and 15 matter; the girl was four years old.", "11 and 15 = 11 to 15 years old; four years old = 4 years old"},
		// clock
		{"At 2:40 p.m., at 6.30am and at noon.", "2:40 p.m. = 2:40 p.m.; 6.30am = 6:30 a.m.; noon = noon"},
		{"It blew up at twenty to three in the afternoon.", "twenty to three in the afternoon = 2:40 p.m."},
		{"At half past six, a quarter to nine and 14:05 GMT.", "half past six = 6:30; a quarter to nine = 8:45; 14:05 GMT = 2:05 p.m."},
		{"Open from 8 a.m. to 5 p.m., or 8-10 p.m.", "8 a.m. to 5 p.m. = 8:00 a.m. to 5:00 p.m.; 8-10 p.m. = 8:00 p.m. to 10:00 p.m."},
		{"Shortly before 5 a.m., about 6:30 p.m. and by 9 o'clock.", "Shortly before 5 a.m. = nearly 5:00 a.m.; about 6:30 p.m. = about 6:30 p.m.; by 9 o'clock = at most 9:00"},
		// ordinals and scores
		{"It was the third exchange and her 3rd win.", "third = 3rd [exchang]; 3rd = 3rd [win]"},
		{"The fifth-largest city elected her to a second four-year term.", "fifth = 5th [citi]; second = 2nd [term]; four-year = 4 years"},
		{"They voted 3-1, then 52 to 48; a vote of five to four.", "3-1 = 3-1; 52 to 48 = 52-48; five to four = 5-4"},
		{"The House voted 241-17 on it.", "241-17 = 241-17"},
		{"Ten to 15 people, 10-15 dogs and two or three cats.", "Ten to 15 = 10 to 15 [peopl]; 10-15 = 10 to 15 [dog]; two or three = 2 to 3 [cat]"},
		{"It rose from five to six.", "five = 5; six = 6"},
		{"Twice as many came; he fell twice.", "Twice = 2 times; twice = 2 [time]"},
		{"They got a tenfold dose, ten times too much.", "tenfold = 10 times; ten times = 10 times"},
		// parts of names
		{"The fire in Building 4 and at 114 Main St. spared the Ninth Precinct.", "4 = number 4 [build]; 114 = number 114 [street]; Ninth = number 9 [precinct]"},
		{"A Boeing 737 left; see page 4 and Fire Station No. 2.", "737 = number 737 [boe]; 4 = number 4 [page]; No. 2 = number 2 [station]"},
		// no numbers
		{"One of them said no one was at one point alone.", ""},
		{"First, he said, the first lady came first.", ""},
		{"On March 11, 2001, and in 2017, on 14 and 22 January.", ""},
		{"Call 555-0142 or 01632 960 114.", ""},
		{"In the 1990s, on 2018-04-06 and 9/11.", ""},
		{"The second half, the first quarter and the 21st century.", ""},
		{"Two years ago she left.", ""},
		{"A second man had another look.", "second = 2nd [man]"},
	} {
		var got []string
		for _, q := range read(c.sentence) {
			s := c.sentence[q.Start:q.End] + " = " + Describe(q)
			if q.Noun != "" {
				s += " [" + q.Noun + "]"
			}
			if q.Other {
				s += " +"
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.sentence, g, c.want)
		}
	}
}

// TestReadWithoutFigures holds that a sentence without any costs no memory.
func TestReadWithoutFigures(t *testing.T) {
	sentence := "The mayor said that nobody had asked her about it before the meeting."
	tokens := token.Split(sentence)
	if n := testing.AllocsPerRun(10, func() { Read(sentence, tokens) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkRead(b *testing.B) {
	sentences := []string{
		"At least five workers were killed and 31 others were hurt when the plant blew up at 2:40 p.m. on Tuesday.",
		"The company, which employs 1,184 people, put the damage at $12 million, about a third of its yearly sales.",
		"The mayor said that nobody had asked her about it before the meeting, and that she would not resign.",
	}
	var tokens [][]token.Token
	for _, s := range sentences {
		tokens = append(tokens, token.Split(s))
	}
	b.ReportAllocs()
	for b.Loop() {
		for i, s := range sentences {
			Read(s, tokens[i])
		}
	}
}
