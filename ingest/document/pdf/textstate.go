package pdf

import "math"

// textState is what the text operators set (ISO 32000-1, 9.3).
type textState struct {
	place     matrix // of the page: user space to page as it is read
	matrix    matrix // text space to user space
	line      matrix // the same at the start of the line
	font      *font
	size      float64
	charSpace float64
	wordSpace float64
	scale     float64 // horizontal, 1 being usual
	leading   float64
	rise      float64
}

func newState(place matrix) textState {
	return textState{place: place, matrix: identity(), line: identity(), scale: 1}
}

// newline moves to the start of a line at tx, ty from the start of this one.
func (s *textState) newline(tx, ty float64) {
	s.line = matrix{1, 0, 0, 1, tx, ty}.times(s.line)
	s.matrix = s.line
}

// advance moves on by tx in text space.
func (s *textState) advance(tx float64) {
	s.matrix = matrix{1, 0, 0, 1, tx, 0}.times(s.matrix)
}

// show draws a string: its codes become glyphs of the page.
func (c *content) show(t text) error {
	s := &c.state
	if s.font == nil {
		return nil
	}
	return s.font.each(string(t), func(code string) error {
		g := s.font.lookup(code)
		tx := g.width / 1000 * s.size
		if err := c.add(g.text, tx); err != nil {
			return err
		}
		tx += s.charSpace
		if code == " " {
			tx += s.wordSpace
		}
		s.advance(tx * s.scale)
		return nil
	})
}

// add adds one glyph. Text that does not run from left to right on the page as it
// is read, such as a label along its edge, is left out.
func (c *content) add(word string, width float64) error {
	s := &c.state
	all := s.matrix.times(s.place)
	along := math.Hypot(all[0], all[1])
	size := math.Abs(s.size) * math.Hypot(all[2], all[3])
	if word == "" || size < 0.5 || along == 0 || math.IsNaN(size) {
		return nil
	}
	const level = 0.2 // slope that still is a line of text
	if math.Abs(all[1]) > level*along || all[0]*s.size < 0 {
		c.skipped++
		return nil
	}
	if len(c.page.Glyphs) >= maxGlyphs {
		return ErrCostly
	}
	if err := spend(&c.file.cost.glyphs, 1); err != nil {
		return err
	}
	if word == unmapped {
		c.page.Unmapped++
	}
	x := s.rise*all[2] + all[4]
	y := s.rise*all[3] + all[5]
	c.page.Glyphs = append(c.page.Glyphs, Glyph{
		Text: word, X: x, Y: y, Width: width * s.scale * along, Size: size, Font: &s.font.Font,
		Mark: c.mark(), Decor: c.decor > 0,
	})
	return nil
}
