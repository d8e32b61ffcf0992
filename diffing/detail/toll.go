package detail

import (
	"crosscheck/diffing/quantity"
	"crosscheck/diffing/reading"
)

// tollStems are stems of words that go with counts that grow as news comes in.
var tollStems = map[string]bool{"kill": true, "dead": true, "die": true, "death": true, "injur": true, "hurt": true, "wound": true,
	"miss": true, "toll": true, "surviv": true, "survivor": true, "rescu": true, "victim": true, "casualti": true, "arrest": true,
	"case": true, "infect": true, "rescuer": true, "hospit": true, "recov": true, "save": true, "casualty": true, "detain": true, "evacu": true, "bodi": true, "power": true, "electr": true, "strand": true, "trap": true, "sick": true, "ill": true, "homeless": true}

// fate tells what became of those whom a figure counts, by the nearest word that says so: the
// dead, the hurt, the missing, the saved, the arrested; 0 where nothing does.
func fate(s *reading.Sentence, q *quantity.Quantity) int {
	const far = 7
	at := func(t int) int {
		if t < 0 || t >= len(s.Tokens) {
			return 0
		}
		switch s.Tokens[t].Stem {
		case "kill", "dead", "die", "death", "bodi", "perish", "fatal", "drown":
			return 1
		case "injur", "hurt", "wound":
			return 2
		case "miss", "unaccount":
			return 3
		case "surviv", "survivor", "rescu", "save", "aliv":
			return 4
		case "arrest", "detain", "jail":
			return 5
		case "hospit", "hospital":
			return 6
		}
		return 0
	}
	for n := range far {
		if k := at(q.Last + n); k != 0 {
			return k
		}
		if k := at(q.First - 1 - n); k != 0 {
			return k
		}
	}
	return 0
}

// patients tells whether the word at token t has those whom a figure counts in hospital, and is
// not what it counts.
func patients(s *reading.Sentence, q *quantity.Quantity, t int) bool {
	return q.Noun != "hospit" && s.Tokens[t].Lower != "hospitals"
}

// wanes tells whether a figure counts what falls again as time goes by: the missing, patients in
// hospital, homes without power.
func wanes(s *reading.Sentence, q *quantity.Quantity) bool {
	for t := max(0, q.First-4); t < min(len(s.Tokens), q.Last+6); t++ {
		switch s.Tokens[t].Stem {
		case "hospit":
			if !patients(s, q, t) {
				continue
			}
			return true
		case "miss", "unaccount", "trap", "strand", "power", "electr", "shelter", "evacu", "intens":
			return true
		}
	}
	return false
}

// toll tells whether a figure counts what grows as news comes in.
func toll(s *reading.Sentence, q *quantity.Quantity) bool {
	if q.Unit.Dimension != quantity.Count || q.Noun != "" && !tollStems[q.Noun] && !quantity.People(q.Noun) && q.Noun != "home" && q.Noun != "custom" && q.Noun != "household" {
		return false
	}
	for t := max(0, q.First-4); t < min(len(s.Tokens), q.Last+5); t++ {
		if stem := s.Tokens[t].Stem; tollStems[stem] && (stem != "hospit" || patients(s, q, t)) {
			return true
		}
	}
	return false
}
