package boost

import (
	"bytes"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// toy makes rows of three values whose class hangs on the first two together (either above
// a half, not both) and not on the third. Values have few digits, as thresholds are written with few.
func toy(n int) (x [][]float32, y []float32) {
	r := rand.New(rand.NewPCG(7, 7))
	for range n {
		row := make([]float32, 3)
		for f := range row {
			row[f] = float32(r.IntN(1000)) / 1000
		}
		x = append(x, row)
		class := float32(0)
		if (row[0] > 0.5) != (row[1] > 0.5) {
			class = 1
		}
		y = append(y, class)
	}
	return x, y
}

var toyOptions = Options{Trees: 40, Depth: 3, Rate: 0.3, L2: 1, MinLeaf: 1, Columns: 1, Rows: 1, Seed: 3}

func toyModel() *Model {
	x, y := toy(600)
	return Fit([]string{"first", "second", "idle"}, x, y, nil, toyOptions)
}

func TestFitSeparates(t *testing.T) {
	m := toyModel()
	x, y := toy(900)
	wrong := 0
	for i := 600; i < 900; i++ { // rows that Fit has not seen
		if (m.Score(x[i]) > 0) != (y[i] > 0.5) {
			wrong++
		}
	}
	if wrong > 15 {
		t.Errorf("%d of 300 rows are on the wrong side", wrong)
	}
	if len(m.Roots) != toyOptions.Trees {
		t.Errorf("%d trees, want %d", len(m.Roots), toyOptions.Trees)
	}
}

func TestFitIsDeterministic(t *testing.T) {
	x, y := toy(300)
	o := toyOptions
	o.Columns, o.Rows = 0.7, 0.7
	var first, again bytes.Buffer
	Fit([]string{"a", "b", "c"}, x, y, nil, o).Write(&first)
	Fit([]string{"a", "b", "c"}, x, y, nil, o).Write(&again)
	if !bytes.Equal(first.Bytes(), again.Bytes()) {
		t.Error("equal input gives different trees")
	}
	o.Seed++
	var other bytes.Buffer
	Fit([]string{"a", "b", "c"}, x, y, nil, o).Write(&other)
	if bytes.Equal(first.Bytes(), other.Bytes()) {
		t.Error("the seed changes nothing")
	}
}

// TestWeights holds that rows of no weight teach nothing.
func TestWeights(t *testing.T) {
	x, y := toy(400)
	weight := make([]float32, len(x))
	for i := range x {
		weight[i] = 1
		if i%2 == 1 {
			y[i], weight[i] = 1-y[i], 0 // a wrong answer that does not count
		}
	}
	m := Fit([]string{"first", "second", "idle"}, x, y, weight, toyOptions)
	wrong := 0
	for i := 0; i < len(x); i += 2 {
		if (m.Score(x[i]) > 0) != (y[i] > 0.5) {
			wrong++
		}
	}
	if wrong > 10 {
		t.Errorf("%d of %d rows of full weight are on the wrong side", wrong, len(x)/2)
	}
}

func TestPositiveRaisesScores(t *testing.T) {
	x, y := toy(400)
	o := toyOptions
	plain := Fit([]string{"a", "b", "c"}, x, y, nil, o)
	o.Positive = 4
	raised := Fit([]string{"a", "b", "c"}, x, y, nil, o)
	if raised.Bias <= plain.Bias {
		t.Errorf("bias %v is not above %v", raised.Bias, plain.Bias)
	}
}

func TestExplainAddsUp(t *testing.T) {
	m := toyModel()
	x, _ := toy(200)
	for _, row := range x {
		pieces := make([]float32, 3)
		sum := float64(m.Explain(row, pieces))
		for _, p := range pieces {
			sum += float64(p)
		}
		if score := float64(m.Score(row)); math.Abs(sum-score) > 1e-3 {
			t.Fatalf("pieces add up to %v, the score is %v", sum, score)
		}
		if idle := math.Abs(float64(pieces[2])); idle > 1.5 {
			t.Errorf("a feature without meaning accounts for %v", idle)
		}
	}
}

func TestComesBack(t *testing.T) {
	m := toyModel()
	m.Limit = 0.4375
	var text, again bytes.Buffer
	if err := m.Write(&text); err != nil {
		t.Fatal(err)
	}
	back, err := Parse(text.String())
	if err != nil {
		t.Fatal(err)
	}
	if err := back.Write(&again); err != nil || !bytes.Equal(text.Bytes(), again.Bytes()) {
		t.Errorf("written, read and written again it is not the same text (%v)", err)
	}
	if back.Limit != m.Limit || len(back.Roots) != len(m.Roots) || strings.Join(back.Features, " ") != "first second idle" {
		t.Errorf("limit %v, %d trees, features %q", back.Limit, len(back.Roots), back.Features)
	}
	x, _ := toy(200)
	for _, row := range x {
		if a, b := m.Score(row), back.Score(row); math.Abs(float64(a-b)) > 1e-2 {
			t.Fatalf("score %v before, %v after", a, b)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	const head = "features a b\nbias 0\nlimit 0.5\n"
	for name, text := range map[string]string{
		"another language": "<html>\n",
		"cut in a tree":    head + "tree\n0 1 2\nleaf 1\n",
		"cut at a tree":    head + "tree\n",
		"no such feature":  head + "tree\n2 1 2\nleaf 1\nleaf 1\n",
		"negative feature": head + "tree\n-1 1 2\nleaf 1\nleaf 1\n",
		"no feature":       head + "tree\nx 1 2\nleaf 1\nleaf 1\n",
		"no features":      "tree\n0 1 2\nleaf 1\nleaf 1\n",
		"threshold":        head + "tree\n0 one 2\nleaf 1\nleaf 1\n",
		"value":            head + "tree\n0 1\nleaf 1\nleaf 1\n",
		"left leaf":        head + "tree\n0 1 2\nleaf x\nleaf 1\n",
		"right leaf":       head + "tree\n0 1 2\nleaf 1\nleaf --\n",
		"root leaf":        head + "tree\nleaf \n",
		"bias":             "bias high\n",
		"limit":            "limit\n",
		"nothing":          "",
		"blank line":       head + "\n",
		"bare minus":       head + "tree\nleaf -\n",
		"bottomless":       head + "tree\n" + strings.Repeat("0 1 2\n", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			if m, err := Parse(text); err == nil {
				t.Errorf("taken: %+v", m)
			}
		})
	}
}

func TestNumber(t *testing.T) {
	for text, want := range map[string]float32{"0": 0, "1": 1, "-1": -1, "0.5": 0.5, "-0.0625": -0.0625, ".5": 0.5, "1e3": 1000, "1.5e-07": 1.5e-7, "12345678901234567890": 12345678901234567890} {
		if got, err := number(text); err != nil || got != want {
			t.Errorf("%q: %v, %v; want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "-", ".", "x", "1-2", "--1", "1..2", "0x", "1 2"} {
		if got, err := number(text); err == nil {
			t.Errorf("%q is taken for %v", text, got)
		}
	}
}

// FuzzParse holds that no text brings the reader down, and that what is taken can be applied
// and comes back.
func FuzzParse(f *testing.F) {
	var text bytes.Buffer
	o := toyOptions
	o.Trees = 2
	x, y := toy(60)
	Fit([]string{"a", "b", "c"}, x, y, nil, o).Write(&text)
	f.Add(text.String())
	f.Add("features a\nbias 1\nlimit .5\ntree\n0 0.5 0\nleaf -1\nleaf 1e3\n")
	f.Add("features a a\ntree\nleaf NaN\nfeatures\n")
	f.Fuzz(func(t *testing.T, s string) {
		m, err := Parse(s)
		if err != nil {
			return
		}
		row := make([]float32, 1000)
		if len(m.Features) > len(row) {
			return
		}
		pieces := make([]float32, len(row))
		m.Score(row)
		m.Explain(row, pieces)
		var first, again bytes.Buffer
		if err := m.Write(&first); err != nil {
			t.Fatal(err)
		}
		back, err := Parse(first.String())
		if err != nil {
			t.Fatalf("what was written is refused: %v\n%s", err, first.String())
		}
		if back.Write(&again); len(back.Roots) != len(m.Roots) || len(back.Nodes) != len(m.Nodes) {
			t.Fatal("trees are lost")
		}
	})
}

func BenchmarkScore(b *testing.B) {
	m := toyModel()
	x, _ := toy(64)
	b.ReportAllocs()
	for b.Loop() {
		for _, row := range x {
			m.Score(row)
		}
	}
}
