package pdf

import (
	"bytes"
	"errors"
	"io"
)

// content runs content streams and gathers what they show.
type content struct {
	file    *File
	page    Page
	place   matrix
	state   textState
	saved   []textState
	fonts   map[name]*font // those written into the resources themselves
	skipped int            // glyphs that do not run from left to right
	marks   []mark         // marked content around the current place
	decor   int            // how many of them are artifacts
}

// mark is a sequence of marked content.
type mark struct {
	id       int // -1 where it has none
	decor    bool
	replaced bool // this mark began the replacement
	text     string
	begin    int // glyphs before it
}

func (c *content) mark() int {
	for i := len(c.marks) - 1; i >= 0; i-- {
		if c.marks[i].id >= 0 {
			return c.marks[i].id
		}
	}
	return -1
}

// run runs one stream with the resources that its names point to.
func (c *content) run(data []byte, resources dict, depth int) error {
	l := lexer{b: data, left: &c.file.cost.objects}
	var args array
	for {
		o, err := l.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		op, isOp := o.(keyword)
		if !isOp {
			const most = 64 // operands; no operator takes more, so older ones are lost
			if len(args) >= most {
				args = args[1:]
			}
			args = append(args, o)
			continue
		}
		if err := spend(&c.file.cost.operators, 1); err != nil {
			return err
		}
		if op == "BI" {
			err = c.skipImage(&l)
		} else {
			err = c.operate(op, args, resources, depth)
		}
		if err != nil {
			return err
		}
		args = args[:0]
	}
}

// skipImage passes over an inline picture: to EI between white space.
func (c *content) skipImage(l *lexer) error {
	for {
		i := bytes.Index(l.b[l.pos:], []byte("EI"))
		if i < 0 {
			l.pos = len(l.b)
			return nil
		}
		at := l.pos + i
		l.pos = at + 2
		if at > 0 && isSpace(l.b[at-1]) && (l.pos >= len(l.b) || isSpace(l.b[l.pos])) {
			return nil
		}
	}
}

// operate runs one operator.
func (c *content) operate(op keyword, args array, resources dict, depth int) error {
	f, s := c.file, &c.state
	number := func(i int) float64 {
		if i < 0 || i >= len(args) {
			return 0
		}
		return f.floatOf(args[i])
	}
	six := func() (matrix, bool) {
		if len(args) < 6 {
			return matrix{}, false
		}
		var m matrix
		for i := range m {
			m[i] = number(len(args) - 6 + i)
		}
		return m, true
	}
	last := len(args) - 1
	switch op {
	case "q":
		if len(c.saved) < maxStates {
			c.saved = append(c.saved, *s)
		}
	case "Q":
		if n := len(c.saved); n > 0 {
			*s = c.saved[n-1]
			c.saved = c.saved[:n-1]
		}
	case "cm":
		if m, ok := six(); ok {
			s.place = m.times(s.place)
		}
	case "BT":
		s.matrix, s.line = identity(), identity()
	case "Tc":
		s.charSpace = number(last)
	case "Tw":
		s.wordSpace = number(last)
	case "Tz":
		s.scale = number(last) / 100
	case "TL":
		s.leading = number(last)
	case "Ts":
		s.rise = number(last)
	case "Tf":
		if last >= 1 {
			s.font, s.size = c.font(resources, f.nameOf(args[last-1])), number(last)
		}
	case "Tm":
		if m, ok := six(); ok {
			s.matrix, s.line = m, m
		}
	case "TD":
		s.leading = -number(last)
		fallthrough
	case "Td":
		s.newline(number(last-1), number(last))
	case "T*":
		s.newline(0, -s.leading)
	case "\"":
		s.wordSpace, s.charSpace = number(last-2), number(last-1)
		fallthrough
	case "'":
		s.newline(0, -s.leading)
		fallthrough
	case "Tj":
		if last >= 0 {
			return c.show(f.textOf(args[last]))
		}
	case "TJ":
		if last >= 0 {
			return c.showAll(f.arrayOf(args[last]))
		}
	case "Do":
		if last >= 0 {
			return c.form(resources, f.nameOf(args[last]), depth)
		}
	case "BMC", "BDC":
		c.begin(args, resources)
	case "EMC":
		return c.end()
	}
	return nil
}

// showAll draws strings with moves between them, in thousandths of the size.
func (c *content) showAll(a array) error {
	s := &c.state
	for _, o := range a {
		if t, ok := o.(text); ok {
			if err := c.show(t); err != nil {
				return err
			}
			continue
		}
		s.advance(-c.file.floatOf(o) / 1000 * s.size * s.scale)
	}
	return nil
}

// font gives the font of a name in the resources.
func (c *content) font(resources dict, n name) *font {
	f := c.file
	o := f.dictOf(resources["Font"])[n]
	if r, ok := o.(ref); ok {
		if known, ok := f.fonts[r]; ok {
			return known
		}
		if len(f.fonts) >= maxFonts {
			return nil
		}
		loaded := f.loadFont(f.dictOf(r))
		f.fonts[r] = loaded
		return loaded
	}
	d := f.dictOf(o)
	if d == nil {
		return nil
	}
	if known, ok := c.fonts[n]; ok { // written into the resources: one of that name a page
		return known
	}
	c.fonts[n] = f.loadFont(d)
	return c.fonts[n]
}

// form draws a form: a content stream of its own.
func (c *content) form(resources dict, n name, depth int) error {
	f := c.file
	s := f.streamOf(f.dictOf(resources["XObject"])[n])
	if s == nil || f.nameOf(s.dict["Subtype"]) != "Form" || depth >= maxForms {
		return nil
	}
	data, err := f.decode(s)
	if errors.Is(err, ErrCostly) {
		return err
	}
	if err != nil {
		return nil // a picture in the place of a form
	}
	before, saved, marks := c.state, c.saved, len(c.marks)
	c.saved = nil
	if a := f.arrayOf(s.dict["Matrix"]); len(a) >= 6 {
		var m matrix
		for i := range m {
			m[i] = f.floatOf(a[i])
		}
		c.state.place = m.times(c.state.place)
	}
	fonts := c.fonts
	if own := f.dictOf(s.dict["Resources"]); own != nil {
		resources, c.fonts = own, map[name]*font{}
	}
	err = c.run(data, resources, depth+1)
	c.fonts = fonts
	for len(c.marks) > marks && err == nil {
		err = c.end()
	}
	c.state, c.saved = before, saved
	return err
}

// begin opens marked content.
func (c *content) begin(args array, resources dict) {
	m := mark{id: -1, begin: len(c.page.Glyphs)}
	if len(args) > 0 {
		m.decor = args[0] == name("Artifact")
	}
	if len(args) > 1 {
		properties := c.file.dictOf(args[1])
		if n, ok := args[1].(name); ok {
			properties = c.file.dictOf(c.file.dictOf(resources["Properties"])[n])
		}
		if id, ok := c.file.intOf(properties["MCID"]); ok {
			m.id = id
		}
		if t, ok := c.file.resolve(properties["ActualText"]).(text); ok {
			m.replaced, m.text = true, textString(t)
		}
	}
	if m.decor {
		c.decor++
	}
	if len(c.marks) < maxStates {
		c.marks = append(c.marks, m)
	}
}

// end closes marked content. Where its text was given in words, that stands for what
// was drawn: a hyphen that breaks a word, a ligature, a drop cap.
func (c *content) end() error {
	n := len(c.marks)
	if n == 0 {
		return nil
	}
	m := c.marks[n-1]
	c.marks = c.marks[:n-1]
	if m.decor {
		c.decor--
	}
	if !m.replaced || m.begin >= len(c.page.Glyphs) {
		return nil
	}
	drawn := c.page.Glyphs[m.begin:]
	const longest = 200 // glyphs; a longer replacement stands for a picture or formula
	if len(drawn) > longest || drawn[0].Y != drawn[len(drawn)-1].Y {
		return nil
	}
	end := drawn[len(drawn)-1]
	drawn[0].Text = m.text
	drawn[0].Width = end.X + end.Width - drawn[0].X
	c.page.Glyphs = c.page.Glyphs[:m.begin+1]
	return nil
}
