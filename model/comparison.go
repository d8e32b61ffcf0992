package model

import "slices"

// Schema names the JSON form of a Comparison.
const Schema = "crosscheck/comparison/1"

// Comparison is a story laid side by side: what the screen and every export show.
type Comparison struct {
	Schema      string       `json:"schema"`
	Articles    []Article    `json:"articles"`
	Links       []Link       `json:"links"` // by left article, left sentence, right article, right sentence
	Rows        []Row        `json:"rows"`  // as seen from article Reference
	Reference   int          `json:"reference"`
	Conflicts   []Conflict   `json:"conflicts,omitempty"`
	Copies      []Copy       `json:"copies,omitempty"`
	Notes       []string     `json:"notes,omitempty"` // what the reader should know: languages that do not match, ...
	Annotations []Annotation `json:"annotations,omitempty"`
	Relinks     []Relink     `json:"relinks,omitempty"`
	Near        []Near       `json:"-"` // by left article, right article, left sentence, right sentence
	Mentions    []Mention    `json:"-"` // by article, sentence and place: what tables of figures and quotes are made of

	// Words gives the edits of a link that does not hold its own. It is nil where all do, and hold
	// all their details.
	Words func(*Link) []Edit `json:"-"`

	// Explain gives the evidence of links, and of pairs that came near one, that do not hold theirs,
	// in their order. Of the many links of many articles few are ever looked at. It is nil where all
	// hold theirs.
	Explain func(links []*Link) [][]Evidence `json:"-"`
}

// Conflict is one clash over all articles, named once with every outlet's value.
type Conflict struct {
	Kind   DetailKind `json:"kind"`
	Row    int        `json:"row"`    // index into Comparison.Rows of the first row that shows it
	Values []Value    `json:"values"` // by article; two articles that agree both stand here
	Why    string     `json:"why"`
}

// Value is what one outlet says in a Conflict.
type Value struct {
	At   Ref  `json:"at"`
	Span Span `json:"span"`
}

// Copy is a group of articles that carry one text, a wire report say, so that their
// agreement confirms nothing.
type Copy struct {
	Articles []int   `json:"articles"` // ascending
	Share    float64 `json:"share"`    // 0 to 1, how much of the shortest is in all
}

// Evidence gives the evidence of each of the links: what its score is a sum of.
func (c *Comparison) Evidence(links ...*Link) [][]Evidence {
	out := make([][]Evidence, len(links))
	var asked []*Link
	for n, l := range links {
		if out[n] = l.Evidence; l.Evidence == nil {
			asked = append(asked, l)
		}
	}
	if c.Explain == nil || len(asked) == 0 {
		return out
	}
	told := c.Explain(asked)
	for n, l := range links {
		if l.Evidence == nil {
			out[n], told = told[0], told[1:]
		}
	}
	return out
}

// OneText tells whether two articles carry one text.
func (c *Comparison) OneText(a, b int) bool {
	return slices.ContainsFunc(c.Copies, func(k Copy) bool { return slices.Contains(k.Articles, a) && slices.Contains(k.Articles, b) })
}

// Voices puts articles together that carry one text, each group where the first of them stands:
// that they agree confirms nothing. Where all articles carry one text, nobody else is there to
// be told apart from them, and each stands alone.
func (c *Comparison) Voices(articles []int) [][]int {
	var out [][]int
	told := make(map[int]bool)
	for _, id := range articles {
		if told[id] {
			continue
		}
		voice := []int{id}
		for _, group := range c.Copies {
			if len(group.Articles) == len(c.Articles) || !slices.Contains(group.Articles, id) {
				continue
			}
			for _, other := range articles {
				if other != id && !told[other] && slices.Contains(group.Articles, other) {
					voice = append(voice, other)
				}
			}
		}
		for _, other := range voice {
			told[other] = true
		}
		out = append(out, voice)
	}
	return out
}

// Sentence gives the sentence that ref names.
func (c *Comparison) Sentence(ref Ref) *Sentence {
	return &c.Articles[ref.Article].Sentences[ref.Sentence]
}

// Tally counts the rows by mark as seen from article ref.
func (c *Comparison) Tally(ref int) map[Mark]int {
	counts := make(map[Mark]int, len(markNames))
	for i := range c.Rows {
		counts[c.Mark(&c.Rows[i], ref)]++
	}
	return counts
}

// Title gives what to call the story: the reference's headline, else the first headline found.
func (c *Comparison) Title() string {
	if c.Reference < len(c.Articles) && c.Articles[c.Reference].Title != "" {
		return c.Articles[c.Reference].Title
	}
	for i := range c.Articles {
		if c.Articles[i].Title != "" {
			return c.Articles[i].Title
		}
	}
	return ""
}
