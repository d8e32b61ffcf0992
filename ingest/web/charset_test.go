package web

import (
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

func encode(t *testing.T, text, label string) []byte {
	t.Helper()
	enc, _ := charset.Lookup(label)
	switch label {
	case "utf-16le":
		enc = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case "utf-16be":
		enc = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	out, err := encoding.ReplaceUnsupported(enc.NewEncoder()).Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var samples = map[string]string{
	"windows-1252": "Die Fähre „Nordstern“ kenterte am Sonntag vor der Küste; zwölf Menschen ertranken. Die Behörden öffneten eine Untersuchung über die Ursache des Unglücks.",
	"windows-1251": "Паром перевернулся у берегов порта Ансельм, погибли двенадцать человек. Спасатели подняли из воды сорок три человека, шестнадцать пропали без вести.",
	"koi8-r":       "Паром перевернулся у берегов порта Ансельм, погибли двенадцать человек. Спасатели подняли из воды сорок три человека, шестнадцать пропали без вести.",
	"shift_jis":    "日曜日の夕方、ポートアンセルム沖で旅客船「北の星」が転覆し、少なくとも12人が死亡した。沿岸警備隊が発表した。",
	"euc-jp":       "日曜日の夕方、ポートアンセルム沖で旅客船「北の星」が転覆し、少なくとも12人が死亡した。沿岸警備隊が発表した。",
	"gb18030":      "星期天晚上，一艘渡轮在安瑟姆港外倾覆，至少十二人死亡。海岸警卫队说，夜间从水中救起四十三人，仍有十六人失踪。",
	"big5":         "星期天晚上，一艘渡輪在安瑟姆港外傾覆，至少十二人死亡。海岸警衛隊說，夜間從水中救起四十三人，仍有十六人失蹤。",
	"euc-kr":       "일요일 저녁 안셀름 항 앞바다에서 여객선이 뒤집혀 적어도 열두 명이 숨졌다고 해안경비대가 밝혔다. 열여섯 명은 아직 실종 상태이다.",
	"iso-8859-2":   "Prom wywrócił się u wybrzeży portu Anselm, zginęło co najmniej dwanaście osób. Ratownicy wyciągnęli z wody czterdzieści trzy osoby, szesnaście zaginęło.",
	"windows-1256": "قال خفر السواحل إن اثني عشر شخصا على الأقل لقوا حتفهم عندما انقلبت العبارة قبالة ميناء أنسلم مساء الأحد.",
}

// TestCharsets says every character set in each place where it can be said: by the server,
// in the page, or nowhere.
func TestCharsets(t *testing.T) {
	for label, text := range samples {
		page := "<html><head><title>x</title></head><body><p>" + strings.Repeat(text+" ", 3) + "</p></body></html>"
		data := encode(t, page, label)
		if got, name, guessed := decode(data, "text/html; charset="+label); got != page || guessed {
			t.Errorf("%s by header: taken for %s, guessed %t", label, name, guessed)
		}
		for _, meta := range []string{`<meta charset="%s">`, `<meta http-equiv=Content-Type content='text/html; charset=%s'>`, `<META CONTENT="text/html;charset=%s" HTTP-EQUIV="content-type">`} {
			stated := strings.Replace(page, "<head>", "<head>"+strings.Repeat("<link>", 400)+strings.Replace(meta, "%s", label, 1), 1)
			if got, name, guessed := decode(encode(t, stated, label), "text/html"); got != stated || guessed {
				t.Errorf("%s by %s: taken for %s, guessed %t", label, meta, name, guessed)
			}
		}
		if got, name, guessed := decode(data, ""); got != page || !guessed {
			t.Errorf("%s by its letters: taken for %s, guessed %t", label, name, guessed)
		}
	}
}

func TestUnicode(t *testing.T) {
	page := "<p>Zwölf Tote vor Port Anselm – „Nordstern“ 沈没</p>"
	for _, label := range []string{"utf-16le", "utf-16be"} {
		if got, _, guessed := decode(encode(t, page, label), "text/html; charset=iso-8859-1"); got != page || guessed {
			t.Errorf("%s: %q", label, got)
		}
	}
	for _, c := range []struct{ data, kind, want string }{
		{page, "", page},
		{page, "text/html; charset=iso-8859-1", page},                // a wrong label does not spoil UTF-8
		{"\xef\xbb\xbf" + page, "", page},                            // the mark goes
		{page + "\xff", "text/html; charset=utf-8", page + "\ufffd"}, // one bad byte in a page that says UTF-8
		{`<meta charset="utf-16"><p>plain`, "", `<meta charset="utf-16"><p>plain`},
		{`<?xml version="1.0" encoding="iso-8859-1"?><p>caf` + "\xe9", "", `<?xml version="1.0" encoding="iso-8859-1"?><p>café`},
		{"<p>\x1b$B4A;z\x1b(B</p>", "text/html; charset=iso-2022-jp", "<p>漢字</p>"},
		{"<p>caf\xe9", "text/html; charset=none-such", "<p>café"},
	} {
		if got, name, _ := decode([]byte(c.data), c.kind); got != c.want {
			t.Errorf("%q, %q: %q taken for %s, want %q", c.data, c.kind, got, name, c.want)
		}
	}
}
