package segment

import (
	"slices"
	"strings"
	"testing"
)

// TestAbroad: "|" stands where a sentence ends.
func TestAbroad(t *testing.T) {
	for _, c := range [][2]string{
		{"de", "Die Fähre sank am 3. März vor Port Anselm.|Am 4. Mai begann die Untersuchung."},
		{"de", "Die Zahl der Toten stieg auf 12.|Die Polizei sucht weiter."},
		{"de", "Es war das 2. Unglück in diesem Jahr.|Dr. Müller und Prof. Holm sprachen mit ca. 40 Überlebenden."},
		{"de", "Der Schaden liegt bei 3 Mio. Euro, z. B. am Rumpf.|Im 20. Jahrhundert sanken 14 Fähren."},
		{"de", "»Hilfe!«, rief sie.|»Wo ist er?« fragte die Mutter."},
		{"de-AT", "Sie kam am 9. Jänner in St. Gallen an.|Das Schiff hatte Nr. 4."},
		{"fr", "« Quoi ? » demanda-t-il.|Mme Voss et MM. Holm et Brandt sont arrivés."},
		{"fr", "Le navire coûte 3 millions d’euros.|Il a coulé à 19 h.|M. Holm était à bord."},
		{"es", "El Sr. Vega y la Dra. Lima llegaron.|¿Cuándo? preguntó ella."},
		{"it", "Il dott. Rossi e l’on. Bianchi sono arrivati.|Il traghetto è affondato."},
		{"nl", "Dhr. Jansen en mevr. De Vries kwamen aan.|De veerboot zonk."},
		{"ru", "Паром построен в 1978 г. в Гданьске.|Он стоял у ул. Ленина в г. Мурманске."},
		{"ru", "Паром построен в 1978 г.|Паром затонул."},
		{"da", "Færgen sank den 3. marts.|Det var den 2. ulykke i år."},
		{"cs", "Trajekt se potopil 3. března.|Prof. Novák přijel."},
		{"pl", "Prom zatonął 3 marca 1978 r.|Prom miał np. Dwie kabiny."},
		{"ar", "غرقت العبارة مساء الأحد.|هل نجا أحد؟|لا يعرف."},
		{"tr", "Feribot battı.|Dr. Yılmaz geldi."},
	} {
		language, want := c[0], strings.Split(c[1], "|")
		var got []string
		text := strings.Join(want, " ")
		for _, s := range Sentences(text, language) {
			got = append(got, text[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", language, got)
		}
	}
}
