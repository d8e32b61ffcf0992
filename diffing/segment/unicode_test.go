package segment

import "testing"

func TestScripts(t *testing.T) {
	for _, language := range []string{"en", "ja"} {
		checkText(t, language, "船が沈んだ。誰も来なかった！なぜ？", "船が沈んだ。", "誰も来なかった！", "なぜ？")
	}
	for _, language := range []string{"", "hi"} {
		check(t, language, "नाव डूब गई।", "कोई नहीं आया।")
	}
	for _, language := range []string{"", "ar"} {
		check(t, language, "من وقع الأوراق؟", "لا أحد يعرف.")
	}
}

func TestOtherLanguages(t *testing.T) {
	check(t, "fr", "« Le bateau a coulé. »", "Personne n'est venu.", "Pourquoi ?")
	check(t, "de", "„Das Schiff ist gesunken.“", "Niemand kam.")
	check(t, "ru", "А. С. Орлов молчал.", "Никто не пришёл.")
	check(t, "es", "¿Por qué?", "¡Nadie vino!")
	checkText(t, "it", "La nave è\naffondata. Nessuno\nvenne.", "La nave è\naffondata.", "Nessuno\nvenne.")
}
