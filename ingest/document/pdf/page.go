package pdf

import (
	"errors"
	"slices"
)

// Glyph is a piece of text as it is drawn: mostly one character, more for ligatures.
type Glyph struct {
	Text  string
	X, Y  float64 // origin on the base line, in points from the lower left corner of the page as it is read
	Width float64 // how far the text goes on, in points
	Size  float64 // of the font, in points
	Font  *Font
	Mark  int  // number of the marked content that it belongs to, -1 for none
	Decor bool // marked as an artifact: running header, page number, watermark
}

// Font is what layout needs to know of a font.
type Font struct {
	Name         string
	Bold, Italic bool
}

// Page is the text of one page.
type Page struct {
	Width, Height float64 // in points
	Glyphs        []Glyph // in the order in which they are drawn
	Unmapped      int     // codes that could not be told as text; they are glyphs U+FFFD
}

// listPages walks the page tree.
func (f *File) listPages() error {
	type node struct {
		of   object
		from dict // what the page inherits
	}
	stack := []node{{f.dictOf(f.trailer["Root"])["Pages"], dict{}}}
	seen := map[ref]bool{}
	for len(stack) > 0 {
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if r, ok := n.of.(ref); ok {
			if seen[r] {
				continue
			}
			seen[r] = true
		}
		d := f.dictOf(n.of)
		if d == nil {
			continue
		}
		merged := dict{}
		for _, key := range []name{"Resources", "MediaBox", "CropBox", "Rotate"} {
			if v := d[key]; v != nil {
				merged[key] = v
			} else if v := n.from[key]; v != nil {
				merged[key] = v
			}
		}
		if kids := f.arrayOf(d["Kids"]); kids != nil && d["Type"] != name("Page") {
			if err := spend(&f.cost.objects, len(kids)); err != nil {
				return err
			}
			for _, kid := range slices.Backward(kids) {
				stack = append(stack, node{kid, merged})
			}
			continue
		}
		if len(f.pages) >= maxPages {
			return ErrPages
		}
		merged["Contents"] = d["Contents"]
		merged["StructParents"] = d["StructParents"]
		f.pages = append(f.pages, merged)
	}
	if len(f.pages) == 0 {
		return errors.Join(errors.New("its pages cannot be found"), f.spent)
	}
	return nil
}

// Pages gives the number of pages.
func (f *File) Pages() int { return len(f.pages) }

// Page reads the text of page i, counted from 0 and less than Pages.
func (f *File) Page(i int) (Page, error) {
	d := f.pages[i]
	box := f.box(d)
	c := &content{file: f, fonts: map[name]*font{}, place: upright(box, f.rotation(d))}
	c.page.Width, c.page.Height = box[2]-box[0], box[3]-box[1]
	if f.rotation(d)%180 != 0 {
		c.page.Width, c.page.Height = c.page.Height, c.page.Width
	}
	data, err := f.contents(d["Contents"])
	if err == nil {
		c.state = newState(c.place)
		err = c.run(data, f.dictOf(d["Resources"]), 0)
	}
	return c.page, errors.Join(err, f.spent)
}

// contents joins the streams of a page: they are one program cut anywhere between words.
func (f *File) contents(o object) ([]byte, error) {
	parts, ok := f.resolve(o).(array)
	if !ok {
		parts = array{o}
	}
	var out []byte
	for _, part := range parts {
		s := f.streamOf(part)
		if s == nil {
			continue
		}
		data, err := f.decode(s)
		if errors.Is(err, ErrCostly) {
			return nil, err
		}
		if err != nil {
			return nil, errors.Join(errors.New("the text of a page is damaged"), err)
		}
		if len(out)+len(data) > maxStream {
			return nil, ErrCostly
		}
		out = append(append(out, data...), '\n')
	}
	return out, nil
}

// box gives the corners of what is shown of a page, lower left first.
func (f *File) box(d dict) [4]float64 {
	read := func(o object) ([4]float64, bool) {
		a := f.arrayOf(o)
		if len(a) < 4 {
			return [4]float64{}, false
		}
		var b [4]float64
		for i := range b {
			b[i] = f.floatOf(a[i])
		}
		b = [4]float64{min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3])}
		return b, b[2] > b[0] && b[3] > b[1]
	}
	media, ok := read(d["MediaBox"])
	if !ok {
		media = [4]float64{0, 0, 612, 792} // letter, as readers take it
	}
	crop, ok := read(d["CropBox"])
	if !ok {
		return media
	}
	both := [4]float64{max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])}
	if both[2] <= both[0] || both[3] <= both[1] {
		return media
	}
	return both
}

// rotation gives the page's turn, clockwise, as 0, 90, 180 or 270 degrees.
func (f *File) rotation(d dict) int {
	n, _ := f.intOf(d["Rotate"])
	return (n%360 + 360) % 360 / 90 * 90
}

// matrix is an affine map: x' = a*x + c*y + e, y' = b*x + d*y + f.
type matrix [6]float64

func identity() matrix { return matrix{1, 0, 0, 1, 0, 0} }

// times gives the map that does m first, then n.
func (m matrix) times(n matrix) matrix {
	out := matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
	for i := range out {
		out[i] = clampFloat(out[i])
	}
	return out
}

// upright maps the coordinates of a page to those of its box as it is read, the lower
// left corner being 0, 0.
func upright(box [4]float64, turn int) matrix {
	w, h := box[2]-box[0], box[3]-box[1]
	m := matrix{1, 0, 0, 1, -box[0], -box[1]}
	switch turn {
	case 90:
		return m.times(matrix{0, -1, 1, 0, 0, w})
	case 180:
		return m.times(matrix{-1, 0, 0, -1, w, h})
	case 270:
		return m.times(matrix{0, 1, -1, 0, h, 0})
	}
	return m
}
