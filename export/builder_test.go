package export

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/model"
)

// builder makes comparisons by hand.
type builder struct {
	t testing.TB
	c model.Comparison
}

func build(t testing.TB, outlets ...string) *builder {
	b := &builder{t: t, c: model.Comparison{Schema: model.Schema}}
	for id, outlet := range outlets {
		published, err := model.ParseMoment("2026-03-03T14:05:00Z")
		if err != nil {
			t.Fatal(err)
		}
		published.Time = published.Time.AddDate(0, 0, id)
		b.c.Articles = append(b.c.Articles, model.Article{
			ID: id, Outlet: outlet, Published: published, URL: "https://news.example/" + string(rune('a'+id)),
			Source: "article.txt", SHA256: strings.Repeat("0123456789abcdef", 4), Language: "en", Method: "text",
		})
	}
	return b
}

// say adds a sentence to an article, in a paragraph of its own.
func (b *builder) say(article int, role model.Role, text string) model.Ref {
	a := &b.c.Articles[article]
	if a.Text != "" {
		a.Text += "\n\n"
	}
	start := len(a.Text)
	a.Text += text
	i := len(a.Sentences)
	a.Sentences = append(a.Sentences, model.Sentence{Index: i, Paragraph: i, Role: role, Text: text, Start: start, End: len(a.Text)})
	a.Paragraphs = append(a.Paragraphs, model.Paragraph{Start: start, End: len(a.Text), Role: role})
	if role == model.Headline {
		a.Title = text
	}
	return model.Ref{Article: article, Sentence: i}
}

// link joins two sentences; words that only one of them has become its edits.
func (b *builder) link(left, right model.Ref, relation model.Relation, details ...model.Detail) {
	l := model.Link{Left: left, Right: right, Relation: relation, Score: 0.875, Details: details}
	if relation != model.Identical {
		lt, rt := b.c.Sentence(left).Text, b.c.Sentence(right).Text
		for _, w := range lone(lt, rt) {
			l.Edits = append(l.Edits, model.Edit{LeftStart: int32(w[0]), LeftEnd: int32(w[1])})
		}
		for _, w := range lone(rt, lt) {
			l.Edits = append(l.Edits, model.Edit{RightStart: int32(w[0]), RightEnd: int32(w[1])})
		}
	}
	b.c.Links = append(b.c.Links, l)
}

// lone gives the words of a that b has not.
func lone(a, b string) [][2]int {
	var out [][2]int
	at := 0
	for _, word := range strings.Fields(a) {
		start := at + strings.Index(a[at:], word)
		at = start + len(word)
		if !slices.Contains(strings.Fields(b), word) {
			out = append(out, [2]int{start, at})
		}
	}
	return out
}

// detail makes a detail of two spans, either of which may be "".
func (b *builder) detail(kind model.DetailKind, verdict model.Verdict, left model.Ref, lt string, right model.Ref, rt, why string) model.Detail {
	return model.Detail{Kind: kind, Verdict: verdict, Left: b.span(left, lt), Right: b.span(right, rt), Why: why}
}

func (b *builder) span(at model.Ref, text string) *model.Span {
	if text == "" {
		return nil
	}
	start := strings.Index(b.c.Sentence(at).Text, text)
	if start < 0 {
		b.t.Fatalf("%q is not in %q", text, b.c.Sentence(at).Text)
	}
	return &model.Span{Text: text, Start: start, End: start + len(text)}
}

// done lays the rows: linked sentences together, in article order.
func (b *builder) done() *model.Comparison {
	row := make(map[model.Ref]int)
	var rows [][]model.Ref
	for id := range b.c.Articles {
		for i := range b.c.Articles[id].Sentences {
			at := model.Ref{Article: id, Sentence: i}
			n := -1
			for _, l := range b.c.Links {
				if known, ok := row[l.Left]; l.Right == at && ok {
					n = known
				}
			}
			if n < 0 {
				n = len(rows)
				rows = append(rows, nil)
			}
			rows[n] = append(rows[n], at)
			row[at] = n
		}
	}
	for n, refs := range rows {
		r := model.Row{Cells: make([][]int, len(b.c.Articles)), Status: model.StatusSingle}
		for _, at := range refs {
			r.Cells[at.Article] = append(r.Cells[at.Article], at.Sentence)
		}
		if len(r.Reporters()) > 1 {
			r.Status = model.StatusShared
		}
		for i := range b.c.Links {
			l := &b.c.Links[i]
			if row[l.Left] != n {
				continue
			}
			r.Links = append(r.Links, i)
			for k := range l.Details {
				if d := &l.Details[k]; d.Verdict == model.Conflicting {
					r.Status = model.StatusConflicting
					b.conflict(n, l, d)
				}
			}
		}
		b.c.Rows = append(b.c.Rows, r)
	}
	return &b.c
}

// conflict notes a clash, with others of its row and kind where there are any.
func (b *builder) conflict(row int, l *model.Link, d *model.Detail) {
	left, right := model.Value{At: l.Left, Span: *d.Left}, model.Value{At: l.Right, Span: *d.Right}
	if n := len(b.c.Conflicts); n > 0 && b.c.Conflicts[n-1].Row == row && b.c.Conflicts[n-1].Kind == d.Kind {
		b.c.Conflicts[n-1].Values = append(b.c.Conflicts[n-1].Values, right)
		return
	}
	b.c.Conflicts = append(b.c.Conflicts, model.Conflict{Kind: d.Kind, Row: row, Why: d.Why, Values: []model.Value{left, right}})
}

// ferry is a story of two or more outlets with one of everything.
func ferry(t testing.TB, outlets ...string) *model.Comparison {
	b := build(t, outlets...)
	head := b.say(0, model.Headline, "Ferry capsizes off Port Anselm, at least 12 dead")
	dead := b.say(0, model.Body, "At least 12 people died when the ferry Maribel capsized off Port Anselm on Sunday evening, the coastguard said.")
	saved := b.say(0, model.Body, "Rescuers pulled 43 survivors from the water.")
	b.say(0, model.Body, "The company declined to comment on the cause.")
	b.say(0, model.Boilerplate, "READ MORE: The port that time forgot")
	for id := 1; id < len(outlets); id++ {
		head2 := b.say(id, model.Headline, "Seventeen killed as ferry sinks near Port Anselm")
		b.link(head, head2, model.Reworded, b.detail(model.Number, model.Differs, head, "at least 12", head2, "Seventeen", "“at least 12” leaves room for 17"))
		dead2 := b.say(id, model.Body, "Seventeen people were killed when the ferry Maribel capsized off Port Anselm on Saturday evening, the coastguard said.")
		b.link(dead, dead2, model.Overlap,
			b.detail(model.Date, model.Conflicting, dead, "Sunday", dead2, "Saturday", "Sunday against Saturday for the capsizing"),
			b.detail(model.Number, model.Differs, dead, "At least 12", dead2, "Seventeen", "“at least 12” leaves room for 17"),
			b.detail(model.Wording, model.RewordedDetail, dead, "died", dead2, "were killed", "said in other words"))
		if id == 1 {
			b.say(id, model.Body, "The Maribel had failed an inspection in January; inspectors noted corroded bow doors and two missing life rafts.")
		}
		saved2 := b.say(id, model.Body, "Rescuers pulled 43 survivors from the water.")
		b.link(saved, saved2, model.Identical)
	}
	c := b.done()
	c.Notes = []string{"The articles were published on different days."}
	if len(outlets) > 1 {
		c.Annotations = []model.Annotation{{Anchor: dead, Judgement: model.ToCheck, Note: "call the coastguard"}}
	}
	return c
}

// hostile is a story whose every text tries to be something else.
func hostile(t testing.TB) *model.Comparison {
	const attack = "<script>alert(1)</script> | a `b` *c* _d_ [e](javascript:f) @editor #12 :+1: \x1b[31mred\x1b[0m \u202Etxt.exe \x9b2J &amp; <!-- ]]> \"'\r\n=1+1"
	b := build(t, `=HYPERLINK("http://x")`, `</style><b>Post|@team`)
	left := b.say(0, model.Headline, attack)
	right := b.say(1, model.Headline, "@everyone "+attack+" 17")
	b.link(left, right, model.Overlap,
		b.detail(model.Other, model.Conflicting, left, "<script>", right, "17", "why <img src=x onerror=alert(1)> | *x*"))
	b.say(1, model.Body, "=cmd|' /C calc'!A0")
	b.say(1, model.Post, "- not a list")
	for id := range b.c.Articles {
		a := &b.c.Articles[id]
		a.URL, a.Byline, a.Source = "javascript:alert(1)", attack, "../<x>|.txt"
	}
	b.c.Articles[1].URL = `https://x.example/"><script>alert(1)</script>?a=b c`
	c := b.done()
	c.Annotations = []model.Annotation{{Anchor: left, Judgement: model.Confirmed, Note: attack}}
	c.Notes = []string{attack}
	c.Copies = []model.Copy{{Articles: []int{0, 1}, Share: 0.925}}
	return c
}
