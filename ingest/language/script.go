package language

import (
	"strings"
	"unicode"
)

// byScript gives the language of a text whose script tells it. latin is true for text in Latin letters, and
// for text without letters.
func byScript(text string) (tag string, latin bool) {
	var (
		counts                                        [scripts]int
		letters                                       int
		ukrainian, belarusian, serbian, russian, bulg int
		persian, urdu                                 int
	)
	for _, r := range text {
		if r < 0x370 {
			if r >= 'A' && unicode.IsLetter(r) {
				counts[scriptLatin]++
				letters++
			}
		} else if s := scriptOf(r); s != scriptNone {
			counts[s]++
			letters++
			switch r {
			case 'і', 'ї', 'є', 'ґ', 'І', 'Ї', 'Є', 'Ґ':
				ukrainian++
			case 'ў', 'Ў':
				belarusian++
			case 'ђ', 'ћ', 'љ', 'њ', 'џ', 'ј', 'ѓ', 'ќ':
				serbian++
			case 'ы', 'э', 'ё':
				russian++
			case 'ъ':
				bulg++
			case 'پ', 'چ', 'ژ', 'گ', 'ی', 'ک':
				persian++
			case 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ھ', 'ہ':
				urdu++
			}
		}
		if letters >= lookedLetters {
			break
		}
	}
	best := scriptLatin
	for s := range counts {
		// A character of Han says as much as a word of letters.
		if weigh(s, counts[s]) > weigh(int(best), counts[best]) {
			best = script(s)
		}
	}
	n := counts[best]
	switch best {
	case scriptHan, scriptKana:
		if counts[scriptKana]*10 > counts[scriptHan]+counts[scriptKana] {
			return "ja", false
		}
		return "zh", false
	case scriptHangul:
		return "ko", false
	case scriptCyrillic:
		switch {
		case belarusian*100 > n:
			return "be", false
		case ukrainian*50 > n:
			return "uk", false
		case serbian*50 > n:
			return "sr", false
		case russian*100 > n:
			return "ru", false
		case bulg*100 > n:
			return "bg", false
		}
		return "ru", false
	case scriptArabic:
		switch {
		case urdu*25 > n:
			return "ur", false
		case persian*20 > n:
			return "fa", false
		}
		return "ar", false
	case scriptLatin:
		return "", true
	}
	return strings.Fields("el he th hi bn ta ka hy am my km lo")[best-scriptGreek], false
}

// script is a writing system.
type script uint8

const (
	scriptNone script = iota
	scriptLatin
	scriptHan
	scriptKana
	scriptHangul
	scriptCyrillic
	scriptArabic
	scriptGreek // from here on a script means a language, in the order of byScript's list
	scriptHebrew
	scriptThai
	scriptDevanagari
	scriptBengali
	scriptTamil
	scriptGeorgian
	scriptArmenian
	scriptEthiopic
	scriptMyanmar
	scriptKhmer
	scriptLao
	scripts = iota
)

// scriptOf tells the script of a rune beyond Latin by its block.
func scriptOf(r rune) script {
	switch {
	case r >= 0x370 && r < 0x400, r >= 0x1f00 && r < 0x2000:
		return scriptGreek
	case r >= 0x400 && r < 0x530:
		return scriptCyrillic
	case r >= 0x530 && r < 0x590:
		return scriptArmenian
	case r >= 0x590 && r < 0x600:
		return scriptHebrew
	case r >= 0x600 && r < 0x700, r >= 0x750 && r < 0x780, r >= 0xfb50 && r < 0xfe00, r >= 0xfe70 && r < 0xff00:
		return scriptArabic
	case r >= 0x900 && r < 0x980:
		return scriptDevanagari
	case r >= 0x980 && r < 0xa00:
		return scriptBengali
	case r >= 0xb80 && r < 0xc00:
		return scriptTamil
	case r >= 0xe00 && r < 0xe80:
		return scriptThai
	case r >= 0xe80 && r < 0xf00:
		return scriptLao
	case r >= 0x1000 && r < 0x10a0:
		return scriptMyanmar
	case r >= 0x10a0 && r < 0x1100:
		return scriptGeorgian
	case r >= 0x1200 && r < 0x13a0:
		return scriptEthiopic
	case r >= 0x1780 && r < 0x1800:
		return scriptKhmer
	case r >= 0x3041 && r < 0x3100, r >= 0x31f0 && r < 0x3200:
		return scriptKana
	case r >= 0x3400 && r < 0xa000, r >= 0xf900 && r < 0xfb00, r >= 0x20000 && r < 0x30000:
		return scriptHan
	case r >= 0xac00 && r < 0xd7b0, r >= 0x1100 && r < 0x1200:
		return scriptHangul
	}
	return scriptNone
}

// weigh makes counts of scripts comparable: characters that stand for syllables or words count for more.
func weigh(s, n int) int {
	switch script(s) {
	case scriptHan, scriptKana, scriptHangul:
		return 3 * n
	}
	return n
}
