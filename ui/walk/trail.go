package walk

import "crosscheck/model"

// Trail remembers from where the reader jumped, so that there is a way back. Places are
// sentences: they outlive a change of the rows. The zero Trail is empty.
type Trail struct {
	places []model.Ref
	at     int    // the place to go back to is places[at-1]
	why    string // of the last jump
	landed model.Ref
}

// trailBound is how many places are remembered.
const trailBound = 100

// Leave remembers a place that is jumped from. A walk of many jumps for one reason, with
// nothing in between, is one: the way back leads to where it began.
func (t *Trail) Leave(from model.Ref, why string, to model.Ref) {
	if from == to {
		return
	}
	walked := why != "" && why == t.why && from == t.landed
	t.why, t.landed = why, to
	if walked {
		return
	}
	t.places = append(t.places[:t.at], from)
	if len(t.places) > trailBound {
		t.places = t.places[1:]
	}
	t.at = len(t.places)
}

// Back gives the place before; from is where the reader is now.
func (t *Trail) Back(from model.Ref) (model.Ref, bool) {
	t.why = ""
	if t.at == 0 {
		return model.Ref{}, false
	}
	if t.at == len(t.places) {
		t.places = append(t.places, from)
	} else {
		t.places[t.at] = from
	}
	t.at--
	return t.places[t.at], true
}

// Forward takes the last Back back.
func (t *Trail) Forward() (model.Ref, bool) {
	t.why = ""
	if t.at+1 >= len(t.places) {
		return model.Ref{}, false
	}
	t.at++
	return t.places[t.at], true
}
