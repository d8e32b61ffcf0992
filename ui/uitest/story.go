package uitest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"crosscheck/model"
)

// Ferry gives a story of three invented outlets with every mark, a tall row, wide
// characters, combining marks and emoji.
func Ferry() *model.Comparison {
	b := New("Ferry capsizes off Port Anselm", "Courier", "Harbour Post", "Global Wire")
	for id, hour := range []int{14, 19, 30} {
		a := b.Article(id)
		a.Published = model.Moment{Time: time.Date(2024, 3, 3, hour, 5, 0, 0, time.UTC), HasClock: true}
		a.Byline = []string{"Ana Brandt", "", "staff"}[id]
		a.URL = fmt.Sprintf("https://example.org/%d/ferry", id)
	}
	b.Roled(model.Headline, "", "Ferry {capsizes} off Port Anselm", "Ferry {overturns} off Port Anselm", "Ferry {disaster} off Port Anselm")
	b.Roled(model.Byline, "", "By Ana Brandt", "", "")
	b.Row("12 against 17 people killed", "At least [number=12] people died when the ferry Marguerite overturned in the harbour mouth on Friday night.",
		"[number=Seventeen] people were killed when the ferry Marguerite overturned in the harbour mouth on Friday night.",
		"The toll rose to [number=19] on Monday.")
	b.Row("the same number in figures and in words", "Rescuers pulled {43} survivors from the water.", "{Forty-three} people were brought ashore alive.", "")
	b.Row("", "", "The ferry had failed an inspection in January, according to port records.", "Inspectors had {twice} refused the vessel a certificate.")
	b.Row("", "The company that runs the line declined to comment.", "", "")
	b.Row("", "The harbour is closed to traffic until further notice.", "The harbour is closed to traffic until further notice.", "")
	b.Row("other scope: the port, the county", "Winds of <number=70> kilometres an hour were measured at the port.", "", "Winds of <number=95> kilometres an hour were measured in the county.")
	b.Row("", "", "", "The vessel was built in 1987 at the 江南造船厂 yard in Shanghai, and has crossed the bay four times a day since; its sister ship, the Cafe\u0301 Noir, was taken out of service in 2019 after a fire in the engine room, and the company has said more than once that the Marguerite would follow as soon as a new hull was paid for, which the council refused to do in each of the last three budgets.")
	b.Row("the wording of the quote differs", "“We [quote=will not rest] until everyone is found,” said Mayor Ilse Ott.", "“We [quote=are not resting] until everyone is found,” Mayor Ilse Ott said.", "“Nobody rests,” the mayor said.")
	b.Roled(model.Post, "", "", "So sad tonight 👩‍🚒🙏 — Port Anselm Fire (@pafire) 3 March 2024", "")
	b.Row("", "A service is planned for Sunday.", "A {memorial} service is planned for Sunday.", "A service {will be held} on Sunday.")
	b.Roled(model.Boilerplate, "", "READ MORE: The last crossing", "", "")
	c := b.Comparison()
	mentionFerry(c)
	c.Conflicts = []model.Conflict{{Kind: model.Number, Row: 2, Why: "12 against 17 people killed", Values: []model.Value{
		{At: model.Ref{Article: 0, Sentence: 2}, Span: model.Span{Text: "12"}}, {At: model.Ref{Article: 1, Sentence: 1}, Span: model.Span{Text: "Seventeen"}},
		{At: model.Ref{Article: 2, Sentence: 1}, Span: model.Span{Text: "19"}}}}}
	c.Near = []model.Near{
		{Left: model.Ref{Article: 0, Sentence: 4}, Right: model.Ref{Article: 1, Sentence: 3}, Score: 0.31, Evidence: []model.Evidence{
			{Name: "to begin with", Weight: -2}, {Name: "words in common", Text: "port", Weight: 0.9}, {Name: "place in the articles", Weight: 0.6}, {Name: "names in common", Weight: -0.3}, {Name: "form", Weight: 0.02}}},
		{Left: model.Ref{Article: 0, Sentence: 4}, Right: model.Ref{Article: 2, Sentence: 2}, Score: 0.12},
	}
	c.Copies = []model.Copy{{Articles: []int{0, 1}, Share: 0.82}}
	return c
}

// Arrange gives the rows as seen from another reference: in that article's order, what
// the others add after what it follows. It is simple, and for tests alone.
func Arrange(c *model.Comparison, ref int) []model.Row {
	rows := slices.Clone(c.Rows)
	place := make(map[int]int, len(rows)) // by the row's first sentence in the old order
	last := -1
	for i := range rows {
		if rows[i].Has(ref) {
			last = rows[i].Cells[ref][0]
		}
		place[i] = last
	}
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return place[a] - place[b] })
	for i, from := range order {
		rows[i] = c.Rows[from]
	}
	return rows
}

// Big gives a story of any size, the same for the same arguments.
func Big(articles, sentences int) *model.Comparison {
	rng := rand.New(rand.NewPCG(uint64(articles), uint64(sentences)))
	names := make([]string, articles)
	for i := range names {
		names[i] = fmt.Sprintf("Outlet %d", i+1)
	}
	b := New("A long story", names...)
	texts := make([]string, articles)
	for range sentences {
		single := rng.IntN(3) == 0
		only := rng.IntN(articles)
		for id := range texts {
			texts[id] = ""
			if !single || id == only {
				texts[id] = prose(rng)
			}
		}
		b.Row("two figures for one thing", texts...)
	}
	return b.Comparison()
}

// prose gives a sentence of about 25 words with a highlight or two.
func prose(rng *rand.Rand) string {
	words := strings.Fields("the ferry harbour council said on Friday night that rescuers pulled survivors from cold water after a storm while officials denied reports of earlier warnings about safety")
	var b strings.Builder
	n := 12 + rng.IntN(24)
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		w := words[rng.IntN(len(words))]
		switch {
		case i == 3 && rng.IntN(6) == 0:
			fmt.Fprintf(&b, "[number=%d]", rng.IntN(90))
		case rng.IntN(9) == 0:
			fmt.Fprintf(&b, "{%s}", w)
		default:
			b.WriteString(w)
		}
	}
	return b.String() + "."
}
