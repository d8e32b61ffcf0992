package link

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"crosscheck/diffing/reading"
	"crosscheck/model"
)

// told makes an article of sentences, the first one its headline, each a paragraph.
func told(sentences ...string) model.Article {
	var a model.Article
	for n, text := range sentences {
		role := model.Body
		if n == 0 {
			role = model.Headline
		}
		a.Sentences = append(a.Sentences, model.Sentence{Index: n, Paragraph: n, Role: role, Text: text, End: len(text)})
	}
	return a
}

// ferry is one event told twice; found lists what must be linked.
func ferry() []model.Article {
	return []model.Article{
		told("Ferry capsizes off Port Anselm, 12 dead",
			"At least 12 people died when a passenger ferry capsized in heavy seas off Port Anselm on Tuesday, the coast guard said.",
			"“It went over in seconds, and nobody had told us where the boats were,” said Tomas Brant, a student.",
			"The company that runs the ferry, Skerra Lines, declined to comment on the accident.",
			"A cattle market on the mainland was called off for want of buyers."),
		told("Twelve drown as ferry goes down near Port Anselm",
			"Skerra Lines, which owns the ferry, would not comment on the accident.",
			"A dozen people were killed on Tuesday when a ferry capsized off Port Anselm, according to the coast guard.",
			"Mr. Brant said: “It went over in seconds, and nobody had told us where the boats were.”",
			"Bread has become dearer in the north for the third year in a row."),
	}
}

// find gives the links of articles 0 and 1 by their two sentences.
func find(articles []model.Article) map[[2]int]Found {
	out := map[[2]int]Found{}
	links, _ := NewLinker(reading.Read(articles)).Find(0, 1)
	for _, f := range links {
		out[[2]int{int(f.I), int(f.J)}] = f
	}
	return out
}

func TestFind(t *testing.T) {
	found := find(ferry())
	for _, pair := range [][2]int{{0, 0}, {1, 2}, {2, 3}, {3, 1}} {
		if _, ok := found[pair]; !ok {
			t.Errorf("%v are not linked", pair)
		}
	}
	for pair := range found {
		if pair[0] == 4 || pair[1] == 4 {
			t.Errorf("%v are linked and have nothing in common", pair)
		}
	}
}

// TestEvidenceAddsUp holds that the pieces of every link, each rounded to two places, add up to
// the log-odds of its score.
func TestEvidenceAddsUp(t *testing.T) {
	stories := [][]model.Article{ferry()}
	for seed := range uint64(30) {
		stories = append(stories, mirrorStory(rand.New(rand.NewPCG(seed, 2)), false))
	}
	links := 0
	for n, articles := range stories {
		l := NewLinker(reading.Read(articles))
		found, _ := l.Find(0, 1)
		for _, f := range found {
			pair := [2]int{int(f.I), int(f.J)}
			links++
			sum := 0.0
			evidence := l.Explain(0, 1, &f)
			for _, e := range evidence {
				if e.Name == "" || math.IsNaN(e.Weight) {
					t.Fatalf("story %d %v: evidence %+v", n, pair, e)
				}
				sum += e.Weight
			}
			// The score has four places: near 0 and 1 its log-odds are less sure than the pieces.
			slack := 0.005*float64(len(evidence)) + 0.0001/(f.Score*(1-f.Score))
			if odds := math.Log(f.Score / (1 - f.Score)); math.Abs(sum-odds) > slack {
				t.Errorf("story %d %v: the pieces add up to %.3f, the log-odds are %.3f", n, pair, sum, odds)
			}
		}
	}
	if links < 40 {
		t.Errorf("only %d links were looked at", links)
	}
}

func TestEvidenceNamesWhatItFound(t *testing.T) {
	l := NewLinker(reading.Read(ferry()))
	shown := map[[2]int32]map[string]string{}
	found, _ := l.Find(0, 1)
	for _, f := range found {
		at := [2]int32{f.I, f.J}
		shown[at] = map[string]string{}
		for _, e := range l.Explain(0, 1, &f) {
			shown[at][e.Name] = e.Text
		}
	}
	company, toll := shown[[2]int32{3, 1}], shown[[2]int32{1, 2}]
	if !strings.Contains(strings.ToLower(company["names in common"]), "skerra") || !strings.Contains(company["words in common"], "comment") {
		t.Errorf("evidence %v", company)
	}
	if !strings.Contains(toll["words near in meaning"], "died/killed") {
		t.Errorf("evidence %v", toll)
	}
}

// TestOneUtterance holds that a quotation told twice is linked, with the reason, however little else is alike.
func TestOneUtterance(t *testing.T) {
	f, ok := find(ferry())[[2]int{2, 3}]
	if !ok || sigmoid(sameWords) > f.Score+1e-4 {
		t.Errorf("%+v", f)
	}
}

func TestFindIsDeterministicAndMirrored(t *testing.T) {
	articles := ferry()
	one, again := find(articles), find(articles)
	if !reflect.DeepEqual(one, again) {
		t.Error("two runs differ")
	}
	two := find([]model.Article{articles[1], articles[0]})
	if len(one) != len(two) {
		t.Errorf("%d and %d links", len(one), len(two))
	}
	for pair, f := range one {
		if g, ok := two[[2]int{pair[1], pair[0]}]; !ok || g.Score != f.Score || g.Same != f.Same {
			t.Errorf("%v: %v against %v the other way round", pair, f.Score, g.Score)
		}
	}
}

func TestLinkerIsUsedAgain(t *testing.T) {
	articles := append(ferry(), told("Bread is dearer", "Bread has become dearer in the north for the third year in a row, the ministry said."), told())
	l := NewLinker(reading.Read(articles))
	first, near := l.Find(0, 1)
	for a := range articles {
		for b := a + 1; b < len(articles); b++ {
			l.Find(a, b)
		}
	}
	if again, nearAgain := l.Find(0, 1); !reflect.DeepEqual(first, again) || !reflect.DeepEqual(near, nearAgain) {
		t.Error("a linker that has seen other pairs finds something else")
	}
	if got, _ := l.Find(0, 3); len(got) > 0 {
		t.Errorf("an article without sentences has links: %v", got)
	}
}

// TestWeightsFit holds that the embedded models ask for what is measured, in this order.
func TestWeightsFit(t *testing.T) {
	m := models()
	if !reflect.DeepEqual(m.link.Features, Names()) || !reflect.DeepEqual(m.line.Features, Names()) || !reflect.DeepEqual(m.same.Features, SameNames()) || !reflect.DeepEqual(m.sameLine.Features, SameNames()) {
		t.Error("the weights of links are for other evidence")
	}
	if !reflect.DeepEqual(m.sieve.Features, SieveNames()) {
		t.Error("the weights of the sieve are for other evidence")
	}
	if len(families)+2 > mostPieces {
		t.Errorf("no room for %d families", len(families))
	}
	for n, k := range m.family {
		if k < 0 {
			t.Errorf("%s belongs to no family of evidence", m.link.Features[n])
		}
	}
	for _, s := range Samples(reading.Read(ferry()), 0, 1) {
		if len(s.X) != len(Names()) || len(s.Quick) != len(SieveNames()) {
			t.Fatalf("%d and %d values", len(s.X), len(s.Quick))
		}
		for f, v := range s.X {
			if math.IsNaN(float64(v)) || math.IsInf(float64(v), 0) {
				t.Errorf("(%d, %d): %s is %v", s.I, s.J, names[f], v)
			}
		}
	}
}

// What came near is no link, is never surer than one, and is bounded.
func TestNear(t *testing.T) {
	l := NewLinker(reading.Read(mirrorStory(rand.New(rand.NewPCG(1, 1)), false)))
	links, near := l.Find(0, 1)
	if len(near) == 0 {
		t.Fatal("nothing came near")
	}
	limit := float64(models().link.Limit)
	for n, f := range near {
		evidence := l.Consider(0, 1, int(f.I), int(f.J))
		if slices.ContainsFunc(links, func(l Found) bool { return l.I == f.I && l.J == f.J }) || f.Score > limit || len(evidence) == 0 {
			t.Errorf("(%d, %d) at %v with %d pieces of evidence", f.I, f.J, f.Score, len(evidence))
		}
		if n > 0 && (near[n-1].I > f.I || near[n-1].I == f.I && near[n-1].J >= f.J) {
			t.Errorf("(%d, %d) is out of order", f.I, f.J)
		}
	}
	p := l.newPair(0, 1)
	var all []miss
	for i := range p.rows {
		for k := range p.rows[i] {
			all = append(all, miss{i, &p.rows[i][k], float32(k)})
		}
	}
	if kept := p.nearest(slices.Clone(all)); len(kept) > perNear*(len(p.rows)+len(p.colMax)) || len(kept) == 0 || len(kept) > len(all) {
		t.Errorf("%d of %d candidates are kept for %d and %d sentences", len(kept), len(all), len(p.rows), len(p.colMax))
	}
}

func BenchmarkFind(b *testing.B) {
	l := NewLinker(reading.Read(ferry()))
	b.ReportAllocs()
	for b.Loop() {
		l.Find(0, 1)
	}
}
