package quantity

// figureForm says how the digits of a figure are put together.
type figureForm uint8

const (
	badFigure      figureForm = iota // "1.2.3", "1,2", more digits than a number has
	wholeFigure                      // "12", "1,184"
	decimalFigure                    // "3.5"
	fractionFigure                   // "1/2"
	colonFigure                      // "2:40"
	slashFigure                      // "9/11", "7/9/2017"
)

// figureValue reads digits with their commas and dots. Decimals is the number of
// digits after the dot.
func figureValue(s string) (v float64, decimals int, form figureForm) {
	whole, digits, dots, colons, slashes, group := uint64(0), 0, 0, 0, 0, -1
	denominator := uint64(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case ',':
			if dots+colons+slashes > 0 || group < 0 && (i == 0 || i > 3) || group >= 0 && group != 3 && group != 2 {
				return 0, 0, badFigure
			}
			group = 0
		case '.':
			dots++
			if group >= 0 && group != 3 {
				return 0, 0, badFigure
			}
			group = -1
		case ':':
			colons++
		case '/':
			slashes++
		default:
			if c < '0' || c > '9' {
				return 0, 0, badFigure
			}
			if slashes > 0 {
				denominator = denominator*10 + uint64(c-'0')
				if denominator > 1e6 {
					return 0, 0, slashFigure
				}
				continue
			}
			whole = whole*10 + uint64(c-'0')
			if digits++; digits > 15 {
				return 0, 0, badFigure
			}
			if group >= 0 {
				group++
			}
			if dots > 0 {
				decimals++
			}
		}
	}
	switch {
	case group >= 0 && group != 3 || dots > 1:
		return 0, 0, badFigure
	case colons > 0:
		return 0, 0, colonFigure
	case slashes == 1 && dots == 0 && whole > 0 && denominator > whole && (denominator <= 6 || denominator == 8 || denominator == 10):
		return float64(whole) / float64(denominator), 0, fractionFigure
	case slashes > 0:
		return 0, 0, slashFigure
	case digits == 0:
		return 0, 0, badFigure
	case dots == 1:
		return float64(whole) / power10(decimals), decimals, decimalFigure
	}
	return float64(whole), 0, wholeFigure
}

// power10 gives 10 to the n for small n, exactly.
func power10(n int) float64 {
	p := 1.0
	for range n {
		p *= 10
	}
	return p
}

// tenth gives 10 to the -n.
func tenth(n int) float64 { return 1 / power10(n) }

// zeros gives the step to which a value written with last digit ulp is rounded by its
// zeros: 100 for 600, 10 for 250, ulp for 612. Rest is the value in such steps.
func zeros(v, ulp float64) (step float64, rest int64) {
	if ulp <= 0 || v <= 0 {
		return 0, 0
	}
	units := v / ulp
	if units > 1e15 || units != float64(int64(units)) {
		return ulp, 1
	}
	rest, whole := int64(units), int64(1)
	for rest%10 == 0 {
		whole *= 10
		rest /= 10
	}
	return float64(float64(whole) * ulp), rest
}

// roundness is zeros where five counts as round too: 50 for 250, 5 for 15.
func roundness(v, ulp float64) float64 {
	step, rest := zeros(v, ulp)
	if rest%5 == 0 && rest > 5 {
		return float64(5 * step)
	}
	return step
}
