package document

import (
	"strconv"
	"strings"
)

// word handles a control word; n is its number where has is set.
func (r *rtfReader) word(word string, n int, has bool) {
	switch r.state.to {
	case toFonts, toStyles, toTime:
		if r.tableWord(word, n) {
			return
		}
	}
	starred := r.state.starred
	r.state.starred = false
	if r.destinationWord(word) {
		return
	}
	if starred && word != "shpinst" { // a destination that this reader does not know
		r.state.to = toNothing
		return
	}
	on := !has || n != 0
	switch word {
	case "u":
		r.unicode(n)
	case "uc":
		r.state.unicodeSkip = min(max(n, 0), 16)
	case "bin":
		r.pos += min(max(n, 0), len(r.in)-r.pos)
	case "f":
		r.state.font = n
	case "ansicpg":
		r.page = n
	case "mac":
		r.page = 10000
	case "pc":
		r.page = 437
	case "pca":
		r.page = 850
	case "v", "webhidden":
		r.state.hidden = on
	case "deleted":
		r.state.hidden = on
		r.changes = true
	case "revised":
		r.changes = true
	case "super":
		r.state.raised = on
	case "up":
		r.state.raised = n > 0
	case "nosupersub", "sub", "dn":
		r.state.raised = false
	case "plain":
		r.state.hidden, r.state.raised = false, false
	default:
		r.layoutWord(word, n)
	}
}

// layoutWord handles the words that end or shape paragraphs and stand for signs.
func (r *rtfReader) layoutWord(word string, n int) {
	text := r.state.to == toText || r.state.to == toAside
	switch word {
	case "par", "sect", "page", "column":
		r.endPara()
	case "pard":
		if text {
			r.current.kind, r.current.table = running, false
		}
	case "s":
		if text {
			r.current.kind = r.sheet.kind(strconv.Itoa(n))
		}
	case "outlinelevel":
		if text && r.current.kind == running && n < 9 {
			r.current.kind = heading
		}
	case "intbl":
		if text {
			r.current.table = true
		}
	case "cell", "nestcell":
		if text {
			r.endCell()
		}
	case "row", "nestrow":
		if text {
			r.endRow()
		}
	case "line", "softline", "lbr":
		r.write("\n")
	case "tab", "emspace", "enspace", "qmspace":
		r.write(" ")
	case "emdash":
		r.write("—")
	case "endash":
		r.write("–")
	case "lquote":
		r.write("‘")
	case "rquote":
		r.write("’")
	case "ldblquote":
		r.write("“")
	case "rdblquote":
		r.write("”")
	case "bullet":
		r.write("•")
	case "zwj":
		r.write("\u200D")
	case "zwnj":
		r.write("\u200C")
	case "ltrmark":
		r.write("\u200E")
	case "rtlmark":
		r.write("\u200F")
	}
}

// destinationWord handles the words that say where the text of their group goes.
func (r *rtfReader) destinationWord(word string) bool {
	if r.state.to == toNothing {
		if word == "ud" && len(r.stack) > 1 && r.stack[len(r.stack)-1].pair {
			r.state.to = r.stack[len(r.stack)-1].to
			return true
		}
		return word != "bin" && word != "uc" // pictures hold binary data to step over
	}
	switch word {
	case "fonttbl":
		r.state.to = toFonts
	case "stylesheet":
		r.state.to = toStyles
	case "info":
		r.state.to = toInfo
	case "title":
		r.infoGroup(toTitle)
	case "author":
		r.infoGroup(toAuthor)
	case "creatim":
		r.infoGroup(toTime)
	case "upr":
		r.state.pair = true
	case "footnote":
		r.openAside(true)
	case "shptxt":
		r.openAside(false)
	case "colortbl", "pict", "object", "objdata", "objclass", "nonshppict", "shprslt", "fldinst", "listtext", "pntext",
		"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
		"ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "annotation", "atnid", "atnauthor", "atndate",
		"xe", "rxe", "txe", "tc", "tcn", "template", "private", "comment", "themedata", "datastore", "sp", "sn", "sv",
		"revtim", "printim", "buptim", "operator", "doccomm", "keywords", "subject", "category", "company", "manager", "hlinkbase":
		r.state.to = toNothing
	default:
		return false
	}
	return true
}

// infoGroup turns to a group of the information group; elsewhere the word is no destination.
func (r *rtfReader) infoGroup(to destination) {
	if r.state.to == toInfo {
		r.state.to = to
		r.name.Reset()
	}
}

// tableWord handles the words inside of font table, style sheet and dates.
func (r *rtfReader) tableWord(word string, n int) bool {
	switch r.state.to {
	case toFonts:
		switch word {
		case "f":
			r.font = n
		case "fcharset":
			if page := fontPage(n); len(r.fonts) < 4096 {
				r.fonts[r.font] = page
			}
		case "cpg":
			if len(r.fonts) < 4096 {
				r.fonts[r.font] = n
			}
		}
	case toStyles:
		switch word {
		case "s":
			r.styleID = strconv.Itoa(n)
		case "cs", "ds", "ts":
			r.styleID = ""
		case "sbasedon":
			r.noteStyle(func(st *style) { st.parent = strconv.Itoa(n) })
		case "outlinelevel":
			r.noteStyle(func(st *style) { st.outline = n < 9 })
		}
	case toTime:
		switch word {
		case "yr":
			if n >= 1900 && n < 2200 {
				r.made[0] = n
			}
		case "mo":
			r.made[1] = min(max(n, 1), 12)
		case "dy":
			r.made[2] = min(max(n, 1), 31)
		}
	}
	return word != "u" && word != "uc" && word != "bin"
}

func (r *rtfReader) noteStyle(change func(*style)) {
	if r.styleID == "" || len(r.sheet) > 4096 {
		return
	}
	st := r.sheet[r.styleID]
	change(&st)
	r.sheet[r.styleID] = st
}

// styleName takes text of the style sheet: names that end with semicolons.
func (r *rtfReader) styleName(s string) {
	for s != "" {
		name, rest, ended := strings.Cut(s, ";")
		if r.name.Len() < 256 {
			r.name.WriteString(name)
		}
		if !ended {
			return
		}
		full := collapse(r.name.String())
		r.noteStyle(func(st *style) { st.name = full })
		r.name.Reset()
		r.styleID = "0" // a style without a number is the normal one
		s = rest
	}
}
