package quantity

import (
	"strings"

	"crosscheck/diffing/token"
)

// noun looks from atom j for what a number counts. It gives the stem, the atom behind
// the noun, and whether the number counts something on top of something else.
func (r *reader) noun(j int, v float64) (stem string, after int, other bool) {
	r.nounEnd = j
	if j >= len(r.atoms) {
		return "", j, false
	}
	if r.joined(j) && r.isWord(j) { // "48-page", "three-judge"
		if k := r.at(j); k == "plus" || k == "odd" || k == "ish" || stopWord(k) || numeralOf(k).kind != notNumeral {
			return "", j, false
		}
		return r.stem(j), j + 1, false
	}
	k := j
	if r.at(k) == "of" {
		switch r.at(k + 1) {
		case "the", "its", "his", "her", "their", "our", "my", "these", "those", "all":
			k += 2
		case "them", "us", "whom", "which", "you":
			return "", j, false
		default:
			k++
		}
		if r.numberAt(k) { // "two of the three men"
			if n, ok := r.cardinal(k, false); ok {
				k = n.end
			}
		}
	}
	start := k
	for ; k < len(r.atoms) && k < start+6; k++ {
		if !r.isWord(k) {
			break
		}
		switch low := r.at(k); {
		case low == "other" || low == "more" || low == "additional" || low == "further" || low == "extra":
			if low == "more" && r.at(k+1) == "than" {
				return "", j, false
			}
			other = true
		case low == "others":
			r.nounEnd = k + 1
			return "", k + 1, true
		case stopWord(low):
			return r.nounBefore(start, k, j, v, other)
		case peoplePart(low):
			r.nounEnd = k + 1
			return r.stem(k), k + 1, other
		case v == 1 && personNoun(r.singular(low)) && !r.joined(k+1):
			r.nounEnd = k + 1
			return r.stem(k), k + 1, other
		case v != 1 && r.plural(k) && r.isCapital(k) && !r.isCapital(k+1) && r.isWord(k+1) && r.plural(k+1) && !stopWord(r.at(k+1)):
			// "two Texas plants"
		case v != 1 && r.plural(k):
			if !personNoun(r.singular(low)) && r.isWord(k+1) && r.plural(k+1) && personNoun(r.singular(r.at(k+1))) && r.atoms[k+1].space {
				continue // "sports fans"
			}
			r.nounEnd = k + 1
			return r.stem(k), k + 1, other
		}
	}
	return r.nounBefore(start, k, j, v, other)
}

// nounBefore settles for the word at start where no plural was found before atom k.
func (r *reader) nounBefore(start, k, j int, v float64, other bool) (string, int, bool) {
	if v == 1 && k > start && !stopWord(r.at(start)) && !numeralWord(r.at(start)) {
		if head := r.at(start); !thingNoun(head) && k-start <= 3 { // "one potential challenger"
			start = k - 1
		}
		r.nounEnd = start + 1
		return r.stem(start), start + 1, other
	}
	return "", j, other
}

func numeralWord(s string) bool { return numeralOf(s).kind != notNumeral }

// numberAt tells whether a number begins at atom k.
func (r *reader) numberAt(k int) bool {
	if r.isFigure(k) {
		return true
	}
	kind := numeralOf(r.at(k)).kind
	return kind == digitWord || kind == tensWord
}

// stem gives the stem of atom j's word.
func (r *reader) stem(j int) string {
	a := &r.atoms[j]
	if t := &r.tokens[a.tok]; t.Start == a.start && t.End == a.end || j > 0 && r.atoms[j-1].tok == a.tok && r.at(j-1) != "a" && r.wholeWord(j) {
		return t.Stem
	}
	if tokens := token.Split(r.text[a.start:a.end]); len(tokens) > 0 {
		return tokens[0].Stem
	}
	return a.low
}

// wholeWord tells whether the hyphened word of atom j holds no number, so that its
// stem is that of the noun: "tie-ups", but not "three-judge".
func (r *reader) wholeWord(j int) bool {
	for k := j; k >= 0 && r.atoms[k].tok == r.atoms[j].tok; k-- {
		if r.isFigure(k) || numeralWord(r.at(k)) {
			return false
		}
	}
	return true
}

// plural tells whether atom j looks like a noun in the plural.
func (r *reader) plural(j int) bool {
	low := r.at(j)
	if len(low) < 3 {
		return false
	}
	if strings.HasSuffix(low, "s") {
		if k := r.atoms[j].start + len(low) - 1; k < len(r.text) && r.text[k] == 'S' {
			return false // "NHS"
		}
		switch low[len(low)-2] {
		case 's', 'u', 'i':
			return low == "taxis" || low == "skis" || low == "menus"
		case '\'':
			return false
		}
		switch low {
		case "previous", "various", "always", "perhaps", "towards", "across", "sometimes", "besides", "says", "does", "yes", "whereas", "overseas", "afterwards", "arms", "sports", "news", "us":
			return low == "arms"
		}
		return true
	}
	switch low {
	case "people", "men", "women", "children", "police", "personnel", "staff", "cattle", "sheep", "fish", "aircraft", "troops", "feet", "teeth", "mice", "geese", "wives", "lives",
		"servicemen", "servicewomen", "gunmen", "congressmen", "congresswomen", "firemen", "policemen", "workmen", "fishermen", "businessmen", "spokesmen", "crewmen", "clergymen", "lawmen",
		"policewomen", "grandchildren", "schoolchildren", "media", "criteria", "data", "bacteria", "species", "series", "dead", "injured", "wounded", "grandkids", "jurors", "alumni", "elite", "young":
		return low != "elite" && low != "young"
	}
	return false
}

// peoplePart tells whether an adjective counts people by itself: "17 dead".
func peoplePart(s string) bool {
	switch s {
	case "dead", "injured", "wounded", "hurt", "missing", "homeless", "unaccounted":
		return true
	}
	return false
}

// singular gives the singular of a noun, roughly.
func (r *reader) singular(s string) string {
	switch s {
	case "people", "persons", "dead", "injured", "wounded":
		return "person"
	case "men":
		return "man"
	case "women":
		return "woman"
	case "children":
		return "child"
	case "wives":
		return "wife"
	case "police", "personnel", "staff", "troops":
		return s
	}
	switch {
	case strings.HasSuffix(s, "men"):
		return s[:len(s)-2] + "an"
	case strings.HasSuffix(s, "ies") && len(s) > 4:
		return s[:len(s)-3] + "y"
	case strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss"):
		return s[:len(s)-1]
	}
	return s
}

// singularAt gives the first person noun within three atoms behind atom i, or "".
func (r *reader) singularAt(i int) string {
	for j := i + 1; j <= i+4 && r.isWord(j); j++ {
		if stopWord(r.at(j)) {
			return ""
		}
		if personNoun(r.at(j)) {
			return r.at(j)
		}
	}
	return ""
}

// personNoun tells whether a noun in the singular names a person.
func personNoun(s string) bool {
	switch s {
	case "person", "youngster", "kid", "fella", "guy", "man", "woman", "child", "boy", "girl", "worker", "victim", "passenger", "soldier", "officer", "student", "resident", "survivor", "employee",
		"staff", "police", "personnel", "troops", "protester", "protestor", "demonstrator", "supporter", "patient", "migrant", "refugee", "prisoner", "detainee", "hostage",
		"tourist", "fan", "member", "voter", "civilian", "gunman", "suspect", "attacker", "lawmaker", "senator", "official", "adviser", "advisor", "aide", "agent",
		"doctor", "nurse", "teacher", "firefighter", "deputy", "inmate", "juror", "judge", "lawyer", "attorney", "prosecutor", "journalist", "reporter", "activist",
		"candidate", "critic", "expert", "analyst", "scientist", "researcher", "investigator", "inspector", "driver", "pilot", "sailor", "marine", "veteran",
		"policeman", "serviceman", "fisherman", "workman", "crewman", "congressman", "congresswoman", "spokesman", "spokeswoman", "businessman", "immigrant", "american", "republican",
		"democrat", "citizen", "adult", "teenager", "teen", "youth", "baby", "infant", "toddler", "customer", "shopper", "player", "guest", "visitor",
		"witness", "bystander", "leader", "minister", "mp", "councillor", "councilor", "colleague", "friend", "relative", "neighbor", "neighbour", "daughter", "son", "brother", "sister",
		"thief", "robber", "burglar", "guard", "diver", "rescuer", "crew", "captain", "defendant", "applicant", "user", "viewer", "subscriber", "farmer", "miner", "owner", "manager", "executive",
		"director", "volunteer", "delegate", "diplomat", "ambassador", "general", "commander", "fighter", "militant", "terrorist", "rebel", "insurgent", "parent", "mother", "father", "mourner", "swimmer",
		"hiker", "climber", "skier", "pedestrian", "cyclist", "motorist", "rider", "runner", "athlete", "speaker", "author", "writer", "artist", "actor", "singer", "source", "staffer", "donor", "mayor", "governor":
		return true
	}
	return false
}

// thingNoun tells whether a noun after "one" names a thing that is counted.
func thingNoun(s string) bool {
	switch s {
	case "vote", "shot", "bullet", "bomb", "house", "home", "building", "car", "vehicle", "truck", "bus", "plane", "boat", "ship", "train", "country", "state", "county", "city", "town",
		"school", "hospital", "company", "firm", "bank", "store", "shop", "seat", "bill", "count", "charge", "felony", "case", "death", "injury", "arrest", "attack", "blast", "explosion", "fire",
		"email", "letter", "page", "book", "study", "poll", "survey", "report", "painting", "work", "piece", "gun", "rifle", "weapon", "device", "district", "precinct", "ballot", "route", "flight",
		"game", "match", "goal", "run", "hit", "medal", "term", "meeting", "call", "speech", "debate", "dose", "drug", "test", "sample", "tree", "dog", "cat", "animal", "body", "room", "door", "window", "floor",
		"police", "senior", "republican", "democratic", "democrat", "american", "local", "former", "female", "male", "unnamed", "anonymous":
		return true
	}
	return false
}

// stopWord tells whether a word ends a noun phrase.
func stopWord(s string) bool {
	switch s {
	case "the", "a", "an", "and", "or", "but", "in", "on", "at", "to", "for", "from", "by", "with", "who", "which", "that", "is", "are", "was", "were", "be", "been", "being",
		"has", "have", "had", "will", "would", "could", "can", "cannot", "may", "might", "must", "should", "shall", "as", "than", "said", "says", "say", "saying", "told", "when", "while", "after", "before", "since",
		"if", "not", "he", "she", "it", "they", "we", "i", "you", "his", "her", "their", "its", "our", "my", "your", "him", "them", "us", "this", "these", "those", "there", "where", "why", "how", "what",
		"of", "into", "over", "under", "about", "against", "between", "through", "during", "without", "within", "until", "till", "because", "so", "though", "although", "also", "then", "now", "ago", "later", "earlier",
		"do", "does", "did", "killed", "died", "came", "come", "went", "go", "got", "get", "made", "make", "took", "take", "won", "lost", "left", "found", "each", "every", "only", "just", "still", "per", "up", "down", "out", "off",
		"near", "across", "along", "around", "behind", "beyond", "despite", "toward", "towards", "upon", "via", "versus", "vs", "including", "compared", "according", "whose", "whom", "no", "nor", "yet", "too", "here", "both", "either":
		return true
	}
	return weekday(s)
}
