package linear

import (
	"math"
	"strings"
	"testing"
)

// tilted gives rows of two values of which the first decides, the more the greater it is.
func tilted() (x [][]float32, y []float32) {
	for n := range 200 {
		a, b := float32(n%20), float32(n*7%13)
		x = append(x, []float32{a, b})
		y = append(y, 0)
		if a > 8 || a > 5 && n%3 == 0 {
			y[n] = 1
		}
	}
	return x, y
}

func TestFit(t *testing.T) {
	x, y := tilted()
	m := Fit([]string{"a", "b"}, x, y, 1)
	wrong := 0
	for n, row := range x {
		if (m.Score(row) > 0) != (y[n] > 0.5) {
			wrong++
		}
	}
	if wrong > 20 {
		t.Errorf("%d of %d rows are on the wrong side", wrong, len(x))
	}
	if low, high := m.Score([]float32{1, 5}), m.Score([]float32{19, 5}); low > -1 || high < 1 {
		t.Errorf("scores %v and %v", low, high)
	}
	again := Fit([]string{"a", "b"}, x, y, 1)
	if m.Score(x[3]) != again.Score(x[3]) {
		t.Error("two fits differ")
	}
}

// The ridge draws weights to zero, and the probabilities of all rows still add up to the
// positives, since the bias is free.
func TestRidge(t *testing.T) {
	x, y := tilted()
	strong := Fit([]string{"a", "b"}, x, y, 1e6)
	var sum, positive float64
	for n, row := range x {
		sum += 1 / (1 + math.Exp(-float64(strong.Score(row))))
		positive += float64(y[n])
	}
	if math.Abs(sum-positive) > 0.01 {
		t.Errorf("the probabilities add up to %v for %v positives", sum, positive)
	}
	if spread := strong.Score(x[19]) - strong.Score(x[0]); math.Abs(float64(spread)) > 0.01 {
		t.Errorf("scores still differ by %v", spread)
	}
}

func TestExplainAddsUp(t *testing.T) {
	x, y := tilted()
	m := Fit([]string{"a", "b"}, x, y, 1)
	for _, row := range [][]float32{{0, 0}, {7, 3}, {1000, -1000}} {
		pieces := []float32{1, 2} // what is there already stays
		rest := m.Explain(row, 0.5, pieces)
		if sum := rest + pieces[0] - 1 + pieces[1] - 2; math.Abs(float64(sum-m.Score(row)/2)) > 1e-4 {
			t.Errorf("%v: the pieces add up to %v, half of the score is %v", row, sum, m.Score(row)/2)
		}
	}
}

// What lies far outside of what was seen counts no more than what is five deviations out.
func TestFarOut(t *testing.T) {
	x, y := tilted()
	m := Fit([]string{"a", "b"}, x, y, 1)
	if far, farther := m.Score([]float32{1e4, 3}), m.Score([]float32{1e8, 3}); far != farther {
		t.Errorf("%v and %v", far, farther)
	}
}

func TestValueThatIsAlwaysTheSame(t *testing.T) {
	m := Fit([]string{"a", "b"}, [][]float32{{1, 4}, {2, 4}, {3, 4}, {4, 4}}, []float32{0, 0, 1, 1}, 0.1)
	if v := m.Score([]float32{4, 900}); math.IsNaN(float64(v)) || v <= 0 {
		t.Errorf("score %v", v)
	}
}

func TestWriteAndParse(t *testing.T) {
	x, y := tilted()
	m := Fit([]string{"a.one", "b"}, x, y, 1)
	var b strings.Builder
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := Parse(b.String())
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range x[:20] {
		if d := got.Score(row) - m.Score(row); d > 1e-3 || d < -1e-3 {
			t.Errorf("%v: %v, %v as read", row, m.Score(row), got.Score(row))
		}
	}
	var again strings.Builder
	if got.Write(&again); again.String() != b.String() {
		t.Error("what was read is written in other bytes")
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                           "line 1",
		"bias\n":                     "line 1",
		"weights 1\n":                "line 1",
		"bias x\n":                   "line 1",
		"bias 1\na 1 2 3 4 5\n":      "line 2",
		"bias 1\na 1 2 3 4 5 six\n":  "line 2",
		"bias 1\na 1 2 3 4 5 6\n\n":  "line 3",
		"bias 1\na 1 2 3 4 5 6 7 \n": "line 2",
	} {
		if _, err := Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want an error that names %s", text, err, want)
		}
	}
}

// TestStraight holds that the terms of a feature put together are worth what they are one by one, clipped or not.
func TestStraight(t *testing.T) {
	for _, pair := range [][2]term{
		{{2, 0.5, 0.7}, {1, 2, -0.3}}, {{0, 0, 1}, {0, 0, 1}}, {{-0.5, 3, 1}, {4, 5, 0.2}}, {{10, 0.1, -1}, {3, 1, 0.5}},
	} {
		m := &Model{plain: []term{pair[0]}, root: []term{pair[1]}}
		m.ready()
		for v := float32(-40); v < 80; v += 0.37 {
			want := pair[0].of(float64(v)) + pair[1].of(math.Sqrt(math.Abs(float64(v))))
			if got := m.worth(0, v); math.Abs(got-want) > 1e-9 {
				t.Errorf("%v: %v is worth %v, want %v", pair, v, got, want)
			}
		}
	}
}
