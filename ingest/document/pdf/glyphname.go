package pdf

import (
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"
)

// glyphText gives the text that a glyph's name stands for, after the Adobe Glyph List
// specification: parts joined by "_", a suffix after "." that says nothing of the text.
func glyphText(n string) string {
	n, _, _ = strings.Cut(n, ".")
	if n == "" {
		return "" // .notdef
	}
	var out strings.Builder
	for part := range strings.SplitSeq(n, "_") {
		s, ok := glyphPart(part)
		if !ok {
			return unmapped
		}
		out.WriteString(s)
	}
	return out.String()
}

func glyphPart(n string) (string, bool) {
	if len(n) == 1 && n[0] >= 'A' && n[0] <= 'z' {
		return n, true
	}
	if s, ok := listedGlyph(n); ok {
		return s, true
	}
	if s, ok := accented(n); ok {
		return s, true
	}
	switch {
	case strings.HasPrefix(n, "uni") && len(n) >= 7 && (len(n)-3)%4 == 0:
		var units []byte
		for i := 3; i < len(n); i += 4 {
			v, err := strconv.ParseUint(n[i:i+4], 16, 16)
			if err != nil {
				return "", false
			}
			units = append(units, byte(v>>8), byte(v))
		}
		return utf16Text(string(units)), true
	case n[0] == 'u' && len(n) >= 5 && len(n) <= 7:
		if v, err := strconv.ParseUint(n[1:], 16, 32); err == nil && v <= 0x10FFFF {
			return string(rune(v)), true
		}
	case strings.HasPrefix(n, "afii"):
		return cyrillic(n)
	}
	// "a65", "C0065", "g65": programs that number glyphs mostly number them by code.
	if digits := strings.TrimLeft(n, "abcdgiCG"); len(digits) > 0 && len(digits) < len(n) && len(n)-len(digits) <= 3 {
		if v, err := strconv.Atoi(digits); err == nil {
			return numbered(v)
		}
	}
	return "", false
}

// numbered gives the text of a glyph that has a code for a name: ASCII, and what TeX's
// fonts have below it.
func numbered(v int) (string, bool) {
	switch {
	case v > ' ' && v < 0x7F:
		return string(rune(v)), true
	case v >= 0xC0 && v <= 0xFF && v != 0xD7 && v != 0xDF && v != 0xF7 && v != 0xFF:
		return string(rune(v)), true
	}
	const old, cork = 11, 27 // where ff, fi, fl, ffi, ffl stand in the OT1 and T1 encodings
	ligatures := [...]string{"ff", "fi", "fl", "ffi", "ffl"}
	switch {
	case v >= old && v < old+len(ligatures):
		return ligatures[v-old], true
	case v >= cork && v < cork+len(ligatures):
		return ligatures[v-cork], true
	case v == 16:
		return "“", true
	case v == 17:
		return "”", true
	case v == 18:
		return "„", true
	case v == 21:
		return "–", true
	case v == 22:
		return "—", true
	case v == 163, v == 191:
		return "£", true
	}
	return "", false
}

// accented reads names such as "eacute" and "Ccaron": a letter and its mark.
func accented(n string) (string, bool) {
	marks := [...]struct{ name, mark string }{
		{"hungarumlaut", "\u030B"}, {"commaaccent", "\u0327"}, {"circumflex", "\u0302"}, {"dotaccent", "\u0307"},
		{"dieresis", "\u0308"}, {"cedilla", "\u0327"}, {"ogonek", "\u0328"}, {"macron", "\u0304"}, {"acute", "\u0301"},
		{"grave", "\u0300"}, {"tilde", "\u0303"}, {"breve", "\u0306"}, {"caron", "\u030C"}, {"ring", "\u030A"}, {"tonos", "\u0301"},
	}
	for _, m := range marks {
		base, ok := strings.CutSuffix(n, m.name)
		if !ok {
			continue
		}
		if len(base) == 1 {
			return norm.NFC.String(base + m.mark), true
		}
		if letter, ok := listedGlyph(base); ok && base != "" {
			return norm.NFC.String(letter + m.mark), true
		}
	}
	return "", false
}

// cyrillic reads names of the form afii10017, which follow the alphabet.
func cyrillic(n string) (string, bool) {
	v, err := strconv.Atoi(n[4:])
	if err != nil {
		return "", false
	}
	const upper, lower = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЃЄЅІЇЈЉЊЋЌЎ", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяђѓєѕіїјљњћќў"
	switch {
	case v >= 10017 && v < 10017+len([]rune(upper)):
		return string([]rune(upper)[v-10017]), true
	case v >= 10065 && v < 10065+len([]rune(lower)):
		return string([]rune(lower)[v-10065]), true
	case v == 10145:
		return "Џ", true
	case v == 10193:
		return "џ", true
	case v == 61352:
		return "№", true
	case v == 208:
		return "―", true
	}
	return "", false
}

// glyphList names the signs and letters that are not made of a letter and a mark.
const glyphList = `space   exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright )
asterisk * plus + comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9
colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \ bracketright ] asciicircum ^ underscore _
grave ` + "`" + ` braceleft { bar | braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥ brokenbar ¦ section §
dieresis ¨ copyright © ordfeminine ª guillemotleft « logicalnot ¬ registered ® macron ¯ degree ° plusminus ± twosuperior ²
threesuperior ³ acute ´ mu µ paragraph ¶ periodcentered · middot · cedilla ¸ onesuperior ¹ ordmasculine º guillemotright »
onequarter ¼ onehalf ½ threequarters ¾ questiondown ¿ AE Æ Eth Ð multiply × Oslash Ø Thorn Þ germandbls ß ae æ eth ð divide ÷
oslash ø thorn þ Dcroat Đ dcroat đ Dslash Đ dmacron đ Hbar Ħ hbar ħ dotlessi ı dotlessj ȷ IJ Ĳ ij ĳ kgreenlandic ĸ Lslash Ł lslash ł Ldot Ŀ ldot ŀ
napostrophe ŉ Eng Ŋ eng ŋ OE Œ oe œ Tbar Ŧ tbar ŧ longs ſ florin ƒ Schwa Ə schwa ə circumflex ˆ caron ˇ breve ˘ dotaccent ˙ ring ˚
ogonek ˛ tilde ˜ hungarumlaut ˝ Germandbls ẞ endash – emdash — horizontalbar ― quoteleft ‘ quoteright ’ quotesinglbase ‚ quotereversed ‛
quotedblleft “ quotedblright ” quotedblbase „ dagger † daggerdbl ‡ bullet • onedotenleader ․ twodotenleader ‥ ellipsis … perthousand ‰ minute ′ second ″
guilsinglleft ‹ guilsinglright › exclamdbl ‼ fraction ⁄ Euro € euro € franc ₣ lira ₤ peseta ₧ afii57636 ₪ dong ₫ trademark ™ numero №
onethird ⅓ twothirds ⅔ oneeighth ⅛ threeeighths ⅜ fiveeighths ⅝ seveneighths ⅞ arrowleft ← arrowup ↑ arrowright → arrowdown ↓ arrowboth ↔
partialdiff ∂ Delta Δ increment ∆ product ∏ summation ∑ minus − radical √ infinity ∞ integral ∫ approxequal ≈ notequal ≠ lessequal ≤ greaterequal ≥ lozenge ◊
ff ff fi fi fl fl ffi ffi ffl ffl longst ſt st st nbspace   nonbreakingspace   softhyphen - sfthyphen - hyphenminus - figuredash ‒ nonbreakinghyphen -
Alpha Α Beta Β Gamma Γ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ
Chi Χ Psi Ψ Omega Ω Ohm Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ nu ν xi ξ omicron ο pi π rho ρ
sigma σ sigma1 ς tau τ upsilon υ phi φ chi χ psi ψ omega ω theta1 ϑ phi1 ϕ omega1 ϖ filledbox ■ H22073 □ blackcircle ● circle ○ checkmark ✓ star ★
zerosuperior ⁰ foursuperior ⁴ fivesuperior ⁵ sixsuperior ⁶ sevensuperior ⁷ eightsuperior ⁸ ninesuperior ⁹
zerooldstyle 0 oneoldstyle 1 twooldstyle 2 threeoldstyle 3 fouroldstyle 4 fiveoldstyle 5 sixoldstyle 6 sevenoldstyle 7 eightoldstyle 8 nineoldstyle 9
visiblespace   nbsp   rupiah Rp estimated ℮ perthousandzero ‰ dblverticalbar ‖`

// glyphTable gives glyphList by name; it is made when a file first asks for it.
var glyphTable = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(glyphList) {
		// A name, a blank, its text (which may be a blank), a blank.
		for rest := strings.TrimSuffix(line, "\n"); rest != ""; {
			n, after, _ := strings.Cut(rest, " ")
			if strings.HasPrefix(after, " ") {
				out[n], rest = " ", strings.TrimPrefix(after[1:], " ")
			} else {
				out[n], rest, _ = strings.Cut(after, " ")
			}
		}
	}
	return out
})

func listedGlyph(n string) (string, bool) {
	s, ok := glyphTable()[n]
	return s, ok
}
