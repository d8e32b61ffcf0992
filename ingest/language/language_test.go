package language

import (
	"strings"
	"testing"
)

func TestDetect(t *testing.T) {
	for _, test := range []struct{ want, text string }{
		{"en", "The mayor said on Monday that the bridge would be closed for two years, and that the city had no money for a new one."},
		{"en", "Harbour bridge to close. The city said the work will take two years."},
		{"de", "Der Bürgermeister sagte am Montag, die Brücke werde für zwei Jahre gesperrt, und die Stadt habe kein Geld für eine neue."},
		{"fr", "Le maire a dit lundi que le pont serait fermé pendant deux ans et que la ville n'avait pas d'argent pour un nouveau."},
		{"es", "El alcalde dijo el lunes que el puente estará cerrado durante dos años y que la ciudad no tiene dinero para uno nuevo."},
		{"it", "Il sindaco ha detto lunedì che il ponte sarà chiuso per due anni e che la città non ha i soldi per uno nuovo."},
		{"pt", "O prefeito disse na segunda-feira que a ponte será fechada por dois anos e que a cidade não tem dinheiro para uma nova."},
		{"nl", "De burgemeester zei maandag dat de brug twee jaar dicht gaat en dat de stad geen geld heeft voor een nieuwe."},
		{"sv", "Borgmästaren sade på måndagen att bron kommer att vara stängd i två år och att staden inte har pengar till en ny."},
		{"da", "Borgmesteren sagde mandag, at broen bliver lukket i to år, og at byen ikke har penge til en ny, efter at den blev undersøgt."},
		{"pl", "Burmistrz powiedział w poniedziałek, że most będzie zamknięty przez dwa lata i że miasto nie ma pieniędzy na nowy."},
		{"cs", "Starosta v pondělí řekl, že most bude na dva roky uzavřen a že město nemá peníze na nový, který by byl podle něj dražší."},
		{"fi", "Pormestari sanoi maanantaina, että silta on suljettuna kaksi vuotta ja että kaupungilla ei ole rahaa uuteen, mutta se voi muuttua."},
		{"hu", "A polgármester hétfőn azt mondta, hogy a híd két évig zárva lesz, és hogy a városnak nincs pénze egy újra."},
		{"ro", "Primarul a declarat luni că podul va fi închis doi ani și că orașul nu are bani pentru unul nou, după cum a fost anunțat."},
		{"tr", "Belediye başkanı pazartesi günü köprünün iki yıl için kapatılacağını ve yeni bir köprü için para olmadığını söyledi."},
		{"id", "Wali kota mengatakan pada hari Senin bahwa jembatan itu akan ditutup selama dua tahun dan kota tidak punya uang untuk yang baru."},
		{"vi", "Thị trưởng nói hôm thứ Hai rằng cây cầu sẽ bị đóng cửa trong hai năm và thành phố không có tiền cho một cây cầu mới."},
		{"ru", "Мэр сказал в понедельник, что мост закроют на два года и что у города нет денег на новый."},
		{"uk", "Мер сказав у понеділок, що міст закриють на два роки і що місто не має грошей на новий."},
		{"bg", "Кметът каза в понеделник, че мостът ще бъде затворен за две години и че градът няма пари за нов."},
		{"el", "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα κλείσει για δύο χρόνια."},
		{"ar", "قال رئيس البلدية يوم الاثنين إن الجسر سيغلق لمدة عامين وإن المدينة لا تملك المال لبناء جسر جديد."},
		{"fa", "شهردار روز دوشنبه گفت که پل به مدت دو سال بسته خواهد شد و شهر پولی برای پل جدید ندارد."},
		{"he", "ראש העיר אמר ביום שני שהגשר ייסגר לשנתיים ושאין לעיר כסף לגשר חדש."},
		{"zh", "市长周一表示，大桥将关闭两年，市政府没有钱建新桥。"},
		{"ja", "市長は月曜日、橋は2年間閉鎖され、市には新しい橋を建てる資金がないと述べた。"},
		{"ko", "시장은 월요일에 다리가 2년 동안 폐쇄될 것이며 시에는 새 다리를 지을 돈이 없다고 말했다."},
		{"th", "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดเป็นเวลาสองปี"},
		{"hi", "महापौर ने सोमवार को कहा कि पुल दो साल के लिए बंद रहेगा।"},
		{"", "Alder Birch Cedar Doe Elm Fir Gum Hazel Ivy Juniper"},
		{"", "12 345 — 6"},
		{"", ""},
		{"zh", "OPEC 市长周一表示，大桥将关闭两年。"},
	} {
		if got := Detect(test.text); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestTag(t *testing.T) {
	for in, want := range map[string]string{
		"en": "en", "EN_us": "en-US", "en_US.UTF-8": "en-US", "zh-hant-tw": "zh-Hant-TW", "English": "en", "es-419": "es-419",
		"": "", "x": "", "1a": "", "en us": "", "und": "", "\x1b[2J": "", "en--us": "", strings.Repeat("en-", 20): "",
	} {
		if got := Tag(in); got != want {
			t.Errorf("Tag(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWordsFitTheTables(t *testing.T) {
	for i, list := range wordLists() {
		if tagOf(i) == "" {
			t.Errorf("list %d has no tag", i)
		}
		for _, word := range strings.Fields(list) {
			if len(word) > longestWord {
				t.Errorf("%q is longer than longestWord", word)
			}
		}
	}
}

func FuzzDetect(f *testing.F) {
	f.Add("The mayor said.", "en_US")
	f.Add("市长 мэр \xff", "\x1b")
	f.Fuzz(func(t *testing.T, text, name string) {
		if tag := Detect(text); tag != Tag(tag) {
			t.Fatalf("%q gives %q", text, tag)
		}
		if tag := Tag(name); Tag(tag) != tag {
			t.Fatalf("%q gives %q", name, tag)
		}
	})
}

func BenchmarkDetect(b *testing.B) {
	text := strings.Repeat("The mayor said on Monday that the bridge would be closed for two years. ", 60)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Detect(text)
	}
}

func TestCheck(t *testing.T) {
	german := strings.Repeat("Die Fähre ist am Sonntag vor der Küste gesunken, und es sind nach Angaben der Behörden mindestens zwölf Menschen gestorben. ", 3)
	for _, c := range []struct{ stated, text, want string }{
		{"en-US", german, "de"},
		{"de-AT", german, "de-AT"},
		{"en", "海岸警卫队表示，周日晚间渡轮在安塞姆港附近倾覆，造成至少12人死亡。", "zh"},
		{"zh-TW", "海岸警卫队表示，周日晚间渡轮在安塞姆港附近倾覆，造成至少12人死亡。", "zh-TW"},
		{"en", "The mayor said “Die Fähre ist gesunken” and left the hall, and that was all that was said by anybody.", "en"},
		{"en", "Fähre gesunken", "en"},
		{"nb", "Fergen sank søndag kveld, og minst tolv mennesker er døde, sier kystvakten til avisen etter at det ble lyst.", "nb"},
		{"eu", german, "eu"}, // a language that is not known by its words
		{"", german, "de"},
	} {
		if got := Check(c.stated, c.text); got != c.want {
			t.Errorf("%s, %.30q: %s, want %s", c.stated, c.text, got, c.want)
		}
	}
}
