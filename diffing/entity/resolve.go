package entity

import (
	"slices"
	"strings"
)

// resolver gives every name of a story its entity.
type resolver struct {
	names    []name
	index    *Index
	acronyms map[string][]string
	byKey    map[string]ID
	surname  map[string][]ID
	first    map[string][]ID
	sound    map[string][]ID // by what transliterations of a surname have in common
	inside   [][]bool        // by article and entity: named there by more than one word
	full     [][]int         // by entity: the names that give it in more than one word
}

// resolve goes from the longest names to the shortest, so that short forms find what they
// are short for; equal lengths in the order of the text.
func (r *resolver) resolve(articles int) {
	r.byKey, r.surname, r.first = make(map[string]ID), make(map[string][]ID), make(map[string][]ID)
	r.sound = make(map[string][]ID)
	r.inside = make([][]bool, articles)
	order := make([]int, len(r.names))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(r.names[b].words) - len(r.names[a].words) })
	placed := r.places()
	for _, n := range order {
		m := &r.names[n]
		m.entity = r.find(m, placed)
		if m.entity == 0 {
			m.entity = r.add(m)
		}
		r.learn(m)
		if len(m.words) > 1 {
			for len(r.full) <= int(m.entity) {
				r.full = append(r.full, nil)
			}
			r.full[m.entity] = append(r.full[m.entity], n)
		}
	}
	r.settle()
}

// most bounds how many candidates are looked at for one name: no story has as many people of
// one surname, but a text made up to be slow may.
const most = 48

func few(ids []ID) []ID { return ids[max(0, len(ids)-most):] }

// places tells for single words whether the story uses them as places more than anything else.
func (r *resolver) places() map[string]bool {
	count := make(map[string]int)
	for n := range r.names {
		m := &r.names[n]
		switch {
		case m.place:
			count[strings.Join(m.words, " ")]++
		case m.person:
			count[strings.Join(m.words, " ")] -= 2
		}
	}
	out := make(map[string]bool)
	for w, n := range count {
		if n > 0 {
			out[w] = true
		}
	}
	return out
}

// find gives the entity that a name belongs to, or 0.
func (r *resolver) find(m *name, placed map[string]bool) ID {
	words := trimSuffix(m.words)
	key := strings.Join(words, " ")
	if m.acronym {
		if full, ok := r.acronyms[words[0]]; ok {
			key, words = strings.Join(full, " "), full
		} else if full, ok := known[words[0]]; ok {
			key, words = full, strings.Fields(full)
		}
	}
	if id := r.byKey[key]; id != 0 && (len(words) > 1 || r.index.entities[id].Kind != Person) {
		return id
	}
	if len(words) > 1 {
		if !m.organ {
			for _, id := range few(r.surname[words[len(words)-1]]) {
				if e := &r.index.entities[id]; e.Kind != Organisation && samePerson(e.Words, words) && fits(e, m) {
					return id
				}
			}
			if m.person {
				for _, id := range few(r.sound[sound(words[len(words)-1])]) {
					if e := &r.index.entities[id]; e.Kind == Person && samePerson(e.Words, words) && fits(e, m) {
						return id
					}
				}
				return 0
			}
		}
		return r.short(m, words, placed)
	}
	if id := r.single(m, words[0], placed); id != 0 {
		return id
	}
	if id := r.byKey[key]; id != 0 && fits(&r.index.entities[id], m) {
		return id
	}
	return 0
}

// single finds whom a lone word names: a person by surname, best one of the same article
// and nearest before; else what it is short for; else a person by first name.
func (r *resolver) single(m *name, w string, placed map[string]bool) ID {
	if !placed[w] || m.person {
		if id := r.office(m, r.surname[w]); id != 0 {
			return id
		}
		if id := r.nearest(m, r.surname[w], m.person); id != 0 {
			return id
		}
	}
	if m.person {
		if id := r.nearest(m, r.first[w], true); id != 0 && r.index.entities[id].Kind == Person && m.gender == AnyGender {
			return id
		}
		return r.translated(m, w)
	}
	if id := r.short(m, []string{w}, placed); id != 0 {
		return id
	}
	if placed[w] {
		return 0
	}
	if ids := r.first[w]; len(ids) > 0 {
		if id := r.nearest(m, ids, false); id != 0 && r.index.entities[id].Kind == Person && r.named(m.article, id) {
			return id
		}
	}
	return r.translated(m, w)
}

// office gives the only one among entities that is said elsewhere to be what m's title says.
func (r *resolver) office(m *name, ids []ID) ID {
	if m.role == "" {
		return 0
	}
	found := ID(0)
	for _, id := range few(ids) {
		if e := &r.index.entities[id]; fits(e, m) && slices.Contains(e.Roles, m.role) {
			if found != 0 {
				return 0
			}
			found = id
		}
	}
	return found
}

// translated finds a person of the story whose surname is the word in another transliteration.
func (r *resolver) translated(m *name, w string) ID {
	if len(w) < 5 {
		return 0
	}
	for _, id := range few(r.sound[sound(w)]) {
		if e := &r.index.entities[id]; e.Kind == Person && len(e.Words) > 1 && e.Surname() != w && Transliterated(e.Surname(), w) && fits(e, m) {
			return id
		}
	}
	return 0
}

// nearest picks among entities the one named in full nearest before in the same article,
// else anywhere in it, else the only one of the story.
func (r *resolver) nearest(m *name, ids []ID, person bool) ID {
	best, at := ID(0), -1
	fitting := 0
	var last ID
	for _, id := range few(ids) {
		e := &r.index.entities[id]
		if e.Kind == Organisation && person || e.Kind == Place || !fits(e, m) {
			continue
		}
		fitting++
		last = id
		switch {
		case !r.named(m.article, id):
		case best == 0:
			best, at = id, -2
		default:
			if at == -2 {
				at = r.before(m, best)
			}
			if p := r.before(m, id); p > at {
				best, at = id, p
			}
		}
	}
	if best == 0 && fitting == 1 {
		return last
	}
	return best
}

// before gives the last sentence up to that of m in which its article names id in full, or -1.
func (r *resolver) before(m *name, id ID) int {
	at := -1
	if int(id) >= len(r.full) {
		return at
	}
	for _, n := range r.full[id] {
		if o := &r.names[n]; o.article == m.article && o.sentence <= m.sentence {
			at = max(at, o.sentence)
		}
	}
	return at
}

// short finds the body that a name is short for: the only one that it can be.
func (r *resolver) short(m *name, words []string, placed map[string]bool) ID {
	place := m.place && !m.organ || placed[strings.Join(words, " ")]
	if place && len(words) == 1 {
		return 0
	}
	found := ID(0)
	for _, id := range few(r.first[words[0]]) {
		e := &r.index.entities[id]
		if e.Kind == Person || e.Kind == Place || !shortened(words, e.Words) {
			continue
		}
		if place && slices.Equal(words, e.Words[:len(words)]) {
			continue // "New York" is not short for "New York Times"
		}
		if len(words) == 1 && !r.named(m.article, id) && e.Kind != Organisation {
			continue
		}
		if found != 0 {
			return 0
		}
		found = id
	}
	return found
}

func (r *resolver) named(article int, id ID) bool {
	return int(id) < len(r.inside[article]) && r.inside[article][id]
}

// fits tells whether what a sentence says of a name can hold for an entity.
func fits(e *Entity, m *name) bool {
	if m.gender != AnyGender && e.Gender != AnyGender && m.gender != e.Gender {
		return false
	}
	return !(m.person && e.Kind == Organisation || m.organ && e.Kind == Person)
}

// add makes a new entity of a name.
func (r *resolver) add(m *name) ID {
	words := trimSuffix(m.words)
	if m.acronym {
		if full, ok := r.acronyms[words[0]]; ok {
			words = full
		} else if full, ok := known[words[0]]; ok {
			words = strings.Fields(full)
		}
	}
	id := ID(len(r.index.entities))
	key := strings.Join(words, " ")
	e := Entity{Key: key, Words: words}
	if m.organ || m.acronym {
		e.Kind = Organisation
	}
	if m.place && !m.organ || m.acronym && len(m.words[0]) <= 3 && m.place {
		e.Kind = Place
	}
	if m.person {
		e.Kind = Person
	}
	r.index.entities = append(r.index.entities, e)
	if r.byKey[key] == 0 || m.person {
		r.byKey[key] = id
	}
	r.first[words[0]] = append(r.first[words[0]], id)
	if len(words) > 1 && !m.organ && !m.acronym {
		last := words[len(words)-1]
		r.surname[last] = append(r.surname[last], id)
		r.sound[sound(last)] = append(r.sound[sound(last)], id)
	} else if m.person {
		r.surname[words[0]] = append(r.surname[words[0]], id)
	}
	return id
}

// learn adds to an entity what one sentence says of it.
func (r *resolver) learn(m *name) {
	e := &r.index.entities[m.entity]
	if m.person {
		e.Kind = Person
		if e.Gender == AnyGender {
			e.Gender = m.gender
		}
	}
	if len(m.words) > 1 || m.person {
		for len(r.inside[m.article]) <= int(m.entity) {
			r.inside[m.article] = append(r.inside[m.article], false)
		}
		r.inside[m.article][m.entity] = true
	}
	if m.role != "" && e.Kind == Person {
		r.index.addRole(m.entity, m.role)
	}
}

// settle types names of two or three words as persons where the story calls them by the
// last word alone, and by nothing shorter that begins like them.
func (r *resolver) settle() {
	alone := make([]bool, len(r.index.entities))
	begins := make([]bool, len(r.index.entities))
	for n := range r.names {
		m := &r.names[n]
		e := &r.index.entities[m.entity]
		if len(m.words) == 1 && len(e.Words) > 1 && !m.acronym {
			alone[m.entity] = alone[m.entity] || m.words[0] == e.Surname()
			begins[m.entity] = begins[m.entity] || m.words[0] == e.Words[0]
		}
	}
	for id := range r.index.entities {
		e := &r.index.entities[id]
		if e.Kind == Unknown && alone[id] && !begins[id] && len(e.Words) <= 3 {
			e.Kind = Person
			if e.Gender == AnyGender {
				e.Gender = genderOf(e.Words[0])
			}
		}
	}
}
