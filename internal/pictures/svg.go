package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Sizes of a picture, in its units.
const (
	cellWidth  = 8.4
	cellHeight = 18.0
	baseline   = 13.5 // of a line's text, from its top
	margin     = 10.0
)

const (
	background = "#16181d"
	foreground = "#d8dee4"
)

// look is how a piece of text is painted.
type look struct {
	fg, bg                           string // "" for the usual
	bold, italic, underline, reverse bool
}

// svg gives a frame as a picture: text that can be searched and read aloud, every piece
// as wide as its cells whatever the font.
func svg(frame, about string, width, height int) []byte {
	var b bytes.Buffer
	w, h := float64(width)*cellWidth+2*margin, float64(height)*cellHeight+2*margin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img">`+"\n", number(w), number(h), number(w), number(h))
	fmt.Fprintf(&b, "<title>%s</title>\n", escape(about))
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="6" fill="%s"/>`+"\n", background)
	fmt.Fprintf(&b, `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="%s" xml:space="preserve">`+"\n", foreground)
	for y, line := range strings.Split(frame, "\n") {
		drawLine(&b, line, margin+float64(y)*cellHeight)
	}
	b.WriteString("</g>\n</svg>\n")
	return b.Bytes()
}

// drawLine draws one line: runs of one look, blanks between words left out.
func drawLine(b *bytes.Buffer, line string, top float64) {
	var now look
	var state byte
	x, start := 0, 0
	text := ""
	flush := func() {
		if text != "" {
			drawRun(b, text, now, margin+float64(start)*cellWidth, top, x-start)
		}
		text = ""
	}
	for len(line) > 0 {
		seq, width, n, next := ansi.DecodeSequence(line, state, nil)
		line, state = line[n:], next
		switch {
		case width > 0:
			if text == "" {
				start = x
			}
			if drawn(seq) || width > 1 || strings.HasSuffix(text, " ") && seq == " " && !now.reverse {
				flush()
				start = x
			}
			text += seq
			x += width
			if drawn(seq) || width > 1 {
				flush()
			}
		case strings.HasPrefix(seq, "\x1b[") && strings.HasSuffix(seq, "m"):
			flush()
			now = now.after(seq[2 : len(seq)-1])
		}
	}
	flush()
}

// drawn tells the signs that are drawn as shapes, so that they meet.
func drawn(text string) bool { return strings.Contains("│─┼▌▕█▒░", text) }

// drawRun draws a run of text or a shape.
func drawRun(b *bytes.Buffer, text string, l look, left, top float64, cells int) {
	fg, bg := l.fg, l.bg
	if l.reverse {
		if fg, bg = bg, fg; fg == "" {
			fg = background
		}
		if bg == "" {
			bg = foreground
		}
	}
	width := float64(cells) * cellWidth
	if bg != "" {
		rect(b, left, top, width, cellHeight, bg, "")
	}
	if strings.TrimSpace(text) == "" && !l.underline {
		return
	}
	if drawn(text) {
		if fg == "" {
			fg = foreground
		}
		shape(b, text, left, top, fg)
		return
	}
	if !l.underline { // blanks at the ends show nothing
		trimmed := strings.TrimLeft(text, " ")
		left += float64(len(text)-len(trimmed)) * cellWidth
		cells -= len(text) - len(trimmed)
		text = strings.TrimRight(trimmed, " ")
		cells -= len(trimmed) - len(text)
		width = float64(cells) * cellWidth
	}
	fmt.Fprintf(b, `<text x="%s" y="%s" textLength="%s" lengthAdjust="spacingAndGlyphs"`, number(left), number(top+baseline), number(width))
	if fg != "" {
		fmt.Fprintf(b, ` fill="%s"`, fg)
	}
	if l.bold {
		b.WriteString(` font-weight="bold"`)
	}
	if l.italic {
		b.WriteString(` font-style="italic"`)
	}
	if l.underline {
		b.WriteString(` text-decoration="underline"`)
	}
	fmt.Fprintf(b, ">%s</text>\n", escape(text))
}

// shape draws one of the signs that are drawn.
func shape(b *bytes.Buffer, text string, left, top float64, fill string) {
	const line = 1.2
	middleX, middleY := left+(cellWidth-line)/2, top+(cellHeight-line)/2
	switch text {
	case "│":
		rect(b, middleX, top, line, cellHeight, fill, "")
	case "─":
		rect(b, left, middleY, cellWidth, line, fill, "")
	case "┼":
		rect(b, middleX, top, line, cellHeight, fill, "")
		rect(b, left, middleY, cellWidth, line, fill, "")
	case "▌":
		rect(b, left, top, cellWidth/2, cellHeight, fill, "")
	case "▕":
		rect(b, left+cellWidth*7/8, top, cellWidth/8, cellHeight, fill, "")
	case "█":
		rect(b, left, top, cellWidth, cellHeight, fill, "")
	case "▒":
		rect(b, left, top, cellWidth, cellHeight, fill, "0.5")
	case "░":
		rect(b, left, top, cellWidth, cellHeight, fill, "0.25")
	}
}

func rect(b *bytes.Buffer, x, y, width, height float64, fill, opacity string) {
	fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"`, number(x), number(y), number(width), number(height), fill)
	if opacity != "" {
		fmt.Fprintf(b, ` opacity="%s"`, opacity)
	}
	b.WriteString("/>\n")
}

// after gives the look after an SGR sequence with these parameters.
func (l look) after(parameters string) look {
	p := strings.FieldsFunc(parameters, func(r rune) bool { return r == ';' || r == ':' })
	if len(p) == 0 {
		return look{}
	}
	for i := 0; i < len(p); i++ {
		switch p[i] {
		case "0":
			l = look{}
		case "1":
			l.bold = true
		case "3":
			l.italic = true
		case "4":
			l.underline = true
		case "7":
			l.reverse = true
		case "22":
			l.bold = false
		case "23":
			l.italic = false
		case "24":
			l.underline = false
		case "27":
			l.reverse = false
		case "39":
			l.fg = ""
		case "49":
			l.bg = ""
		case "38", "48":
			if i+4 < len(p) && p[i+1] == "2" {
				if p[i] == "38" {
					l.fg = hex(p[i+2 : i+5])
				} else {
					l.bg = hex(p[i+2 : i+5])
				}
				i += 4
			}
		}
	}
	return l
}

// hex gives a colour of three decimal parts; a part that is none counts as 0.
func hex(parts []string) string {
	out := "#"
	for _, p := range parts {
		n, _ := strconv.ParseUint(p, 10, 8)
		out += fmt.Sprintf("%02x", n)
	}
	return out
}

// number gives a length in as few figures as it needs.
func number(v float64) string { return strconv.FormatFloat(float64(int(v*100+0.5))/100, 'f', -1, 64) }

func escape(text string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		return "" // a buffer takes everything
	}
	return b.String()
}
