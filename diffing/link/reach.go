package link

// reach knows what the words of two articles are worth in each other's place. Few of the words that
// a story has for a word stand in any one article of it: what two articles have is found for
// one article and all later ones at a time, in the time that it takes to write it down.
type reach struct {
	like    [][]likeness // by word id, see likenesses
	liked   [][]likeness // by word id: the words in whose place it is worth something
	holders [][]int32    // by word id: the articles that have the word, ascending

	of   int        // the article whose pairs are found; -1 for none yet
	near [][]nearby // by later article

	at   []nearby   // of the pair at hand
	head [2][]int32 // by word id, for each side of that pair: 1 + the first place of the word in at; 0 for none
	swap int32      // 1 where the later article is on the left
}

// nearby is a word of one article of a pair, and what a word of the other is worth in its place.
type nearby struct {
	later int32 // 1 for a word of the later article, else 0
	id    int32
	other likeness
	next  int32 // 1 + the next place of the same word; 0 for none
}

func newReach(articles []indexed, like [][]likeness) reach {
	n := len(like)
	r := reach{like: like, liked: make([][]likeness, n), holders: make([][]int32, n), of: -1, near: make([][]nearby, len(articles)),
		head: [2][]int32{make([]int32, n), make([]int32, n)}}
	for a := range articles {
		for _, id := range articles[a].words {
			r.holders[id] = append(r.holders[id], int32(a))
		}
	}
	for id, list := range like {
		for _, l := range list {
			r.liked[l.id] = append(r.liked[l.id], likeness{int32(id), l.worth})
		}
	}
	return r
}

// lay puts two articles on the sides of the pair at hand.
func (r *reach) lay(a, b int, articles []indexed) {
	for k := range r.at {
		n := &r.at[k]
		r.head[n.later^r.swap][n.id] = 0
	}
	r.swap = 0
	if a > b {
		a, b, r.swap = b, a, 1
	}
	if r.of != a {
		r.find(a, articles[a].words)
	}
	r.at = r.near[b]
	for k := range r.at {
		n := &r.at[k]
		head := &r.head[n.later^r.swap][n.id]
		n.next, *head = *head, int32(k+1)
	}
}

// find fills near for an article of these words.
func (r *reach) find(a int, words []int32) {
	r.of = a
	for k := range r.near {
		r.near[k] = r.near[k][:0]
	}
	for _, id := range words {
		for _, l := range r.like[id] {
			r.add(l.id, nearby{id: id, other: l})
		}
		for _, l := range r.liked[id] {
			r.add(l.id, nearby{later: 1, id: l.id, other: likeness{id, l.worth}})
		}
	}
}

// add notes a pair of words for every later article that has the second one.
func (r *reach) add(id int32, n nearby) {
	holders := r.holders[id]
	for k := len(holders) - 1; k >= 0 && int(holders[k]) > r.of; k-- {
		r.near[holders[k]] = append(r.near[holders[k]], n)
	}
}

// first gives the first of what words of the other side are worth in the place of a word of a side of
// the pair at hand, and after the one that follows; nil for none.
func (r *reach) first(side int, id int32) *nearby { return r.place(r.head[side][id]) }

func (r *reach) after(n *nearby) *nearby { return r.place(n.next) }

func (r *reach) place(k int32) *nearby {
	if k == 0 {
		return nil
	}
	return &r.at[k-1]
}
