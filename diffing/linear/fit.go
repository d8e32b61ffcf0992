package linear

import "math"

// rounds of Newton's method: the weights stand still long before.
const rounds = 12

// Fit trains a model for the log-odds of y (0 or 1) on rows x, by Newton's method with a
// ridge on the weights (Hoerl and Kennard 1970; le Cessie and van Houwelingen 1992). Equal
// input gives equal weights.
func Fit(features []string, x [][]float32, y []float32, ridge float64) *Model {
	k := len(features)
	m := &Model{Features: features, plain: make([]term, k), root: make([]term, k)}
	for f := range k {
		m.plain[f] = standard(x, func(row []float32) float64 { return float64(row[f]) })
		m.root[f] = standard(x, func(row []float32) float64 { return math.Sqrt(math.Abs(float64(row[f]))) })
	}
	d := 2*k + 1
	rows := make([][]float64, len(x))
	for i, row := range x {
		z := make([]float64, d)
		for f := range k {
			z[f], z[k+f] = m.plain[f].standard(float64(row[f])), m.root[f].standard(math.Sqrt(math.Abs(float64(row[f]))))
		}
		z[d-1] = 1
		rows[i] = z
	}
	w := make([]float64, d)
	for range rounds {
		gradient, hessian := make([]float64, d), make([][]float64, d)
		for a := range hessian {
			hessian[a] = make([]float64, d)
		}
		for a := range d - 1 {
			gradient[a] = -ridge * w[a]
			hessian[a][a] = ridge
		}
		hessian[d-1][d-1] = 1e-9
		for i, z := range rows {
			p := 1 / (1 + math.Exp(-dot(w, z)))
			g, h := float64(y[i])-p, p*(1-p)
			for a, v := range z {
				gradient[a] += g * v
				for b, u := range z[:a+1] {
					hessian[a][b] += h * v * u
				}
			}
		}
		for a, s := range solve(hessian, gradient) {
			w[a] += s
		}
	}
	for f := range k {
		m.plain[f].weight, m.root[f].weight = w[f], w[k+f]
	}
	m.bias = w[d-1]
	return m.ready()
}

// standard gives the mean of a value over all rows and one over its standard deviation.
func standard(x [][]float32, value func([]float32) float64) term {
	var sum, square float64
	for _, row := range x {
		sum += value(row)
	}
	mean := sum / float64(len(x))
	for _, row := range x {
		square += (value(row) - mean) * (value(row) - mean)
	}
	t := term{mean: mean}
	if deviation := math.Sqrt(square / float64(len(x))); deviation > 1e-9 {
		t.scale = 1 / deviation
	}
	return t
}

func dot(a, b []float64) (sum float64) {
	for k := range a {
		sum += a[k] * b[k]
	}
	return sum
}

// solve gives s with h s = g for a positive definite matrix of which the lower half is set
// (Cholesky). It overwrites h.
func solve(h [][]float64, g []float64) []float64 {
	n := len(g)
	for a := range n {
		for b := range a + 1 {
			v := h[a][b] - dot(h[a][:b], h[b][:b])
			if a == b {
				h[a][a] = math.Sqrt(v)
			} else {
				h[a][b] = v / h[b][b]
			}
		}
	}
	s := make([]float64, n)
	for a := range n {
		s[a] = (g[a] - dot(h[a][:a], s[:a])) / h[a][a]
	}
	for a := n - 1; a >= 0; a-- {
		for b := a + 1; b < n; b++ {
			s[a] -= h[b][a] * s[b]
		}
		s[a] /= h[a][a]
	}
	return s
}
