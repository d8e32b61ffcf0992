package document

import (
	"strings"
	"testing"
)

func TestRTF(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"styles, information, hidden text", `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\colortbl;\red0;}
{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 1;}{\s2\sbasedon1 House heading;}{\s3 Title;}{\*\cs10 Default;}{\s4 caption;}}
{\info{\title Ferry}{\author Ann Roe}{\creatim\yr2017\mo7\dy9\hr10}{\*\company Harbour}}
{\header\pard Page header\par}
\pard\s3 Ferry capsizes\par
\pard\s2 Rescue\par
\pard\plain It {\b sank} {\v secret }at once.{\super 1}\par
\pard\s4 The ferry\par}`, `
			title: Ferry capsizes
			byline: Ann Roe
			- Rescue
			- It sank at once.
			- (caption) The ferry
			! the file was made on 9 Jul 2017; it does not say when the article was published
			`},
		{"characters", `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}\uc1 Head line\par
caf\'e9 \u8364? \u-10179?\u-8704? \ldblquote quoted\rdblquote\emdash end\par
{\f1\'cc\'ee\'f1\'ea\'e2\'e0} {\f2\'93\'fa\'96\'7b}\par
{\uc2\u233 xx}\~a\_b\-c \{\}\\ \'zz\par}`, `
			title: Head line
			- café € 😀 “quoted”—end
			- Москва 日本
			- é a-bc {}\ zz
			`},
		{"Unicode twins and fields", `{\rtf1\ansi Head line\par{\upr{plain}{\*\ud{\u322?\'f3d\u378?}}} {\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}{\*\unknown dropped}{\pict\bin5 }}}}}kept?} end\par}`, `
			title: Head line
			- łódź link end
			`},
		{"tables, notes, boxes, changes", `{\rtf1\ansi Head line\par
One{\footnote\pard\plain So it is said.\par} two{\shp{\*\shpinst\shpleft1{\sp{\sn x}{\sv 1}}{\shptxt\pard In the box.\par}}{\shprslt twice\par}}.\par
\trowd\pard\intbl Year\cell Dead\cell\row\trowd\pard\intbl 2016\cell 3\cell\row\pard
{\deleted gone}{\revised new}\line text\par}`, `
			title: Head line
			- One two.
			- In the box.
			- Year | Dead
			- 2016 | 3
			- new text
			- So it is said.
			! tracked changes were read as accepted
			`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if f := Sniff([]byte(c.in), "a.doc"); f != FormatRTF {
				t.Errorf("sniffed as %s", f)
			}
			d, err := RTF([]byte(c.in))
			same(t, d, err, c.want)
		})
	}
}

func TestRTFHostile(t *testing.T) {
	read := func(data []byte) error { _, err := RTF(data); return err }
	fails(t, read([]byte(`{\rtf1 `+strings.Repeat("{", 5000))), "nested")
	fails(t, read([]byte(`{\rtf1 text\par`)), "cut short")
	fails(t, read([]byte(`{\rtf1 {\pict\bin999999999999 x}`)), "cut short")
	fails(t, read([]byte(`{\rtf1 {\fonttbl{\f0 Arial;}}}`)), "no text")
	cuts(t, []byte(`{\rtf1\ansi Head line\par It {\b sank}.\par}`+"\n"), read)
}

func FuzzRTF(f *testing.F) {
	f.Add([]byte(`{\rtf1\ansi{\fonttbl{\f0\fcharset0 A;}}{\stylesheet{\s1 heading 1;}}\s1 Head\par caf\'e9 \u8364?\par}`))
	f.Add([]byte(`{\rtf1{\footnote a}{\shp{\*\shpinst{\shptxt b\par}}}\intbl c\cell\row{\upr{x}{\*\ud{y}}}\bin3 abc}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := RTF(data)
		sound(t, d, err)
	})
}
