package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"crosscheck/model"
)

// schema names the form of a file of marks, and begins the schema of any later one.
const (
	schemaName = "crosscheck/marks/"
	schema     = schemaName + "1"
)

// marksFile is what is added to one story on disk. Places are byte offsets into the text
// that has the hash; the words there are for people who look into the file.
type marksFile struct {
	Schema      string         `json:"schema"`
	Title       string         `json:"title"`
	Articles    []marksArticle `json:"articles"`
	Annotations []marksNote    `json:"annotations"`
	Relinks     []marksRelink  `json:"relinks"`
}

type marksArticle struct {
	SHA256 string `json:"sha256"`
	Outlet string `json:"outlet"`
	Title  string `json:"title"`
}

type marksPlace struct {
	Article int    `json:"article"`
	Start   int    `json:"start"`
	Words   string `json:"words"`
}

type marksNote struct {
	At        marksPlace      `json:"at"`
	Judgement model.Judgement `json:"judgement"`
	Note      string          `json:"note"`
}

type marksRelink struct {
	Left   marksPlace `json:"left"`
	Right  marksPlace `json:"right"`
	Linked bool       `json:"linked"`
}

// errNothing says that nothing is kept of a story.
var errNothing = errors.New("nothing is kept")

// damaged says why a file cannot be understood.
type damaged struct{ why string }

func (d *damaged) Error() string { return d.why }

// readMarks gives what is kept of a story: errNothing where there is no file, *damaged
// where it cannot be understood, and another error where it must be left alone.
func readMarks(path string, st *story) (model.Work, error) {
	data, err := read(path)
	if errors.Is(err, fs.ErrNotExist) {
		return model.Work{}, errNothing
	}
	if err != nil {
		return model.Work{}, err
	}
	return st.decode(data)
}

// decode reads a file of marks.
func (st *story) decode(data []byte) (model.Work, error) {
	var file marksFile
	if err := json.Unmarshal(data, &file); err != nil {
		if len(data) == 0 {
			return model.Work{}, &damaged{"the file is empty"}
		}
		return model.Work{}, &damaged{err.Error()}
	}
	switch {
	case file.Schema == schema:
	case strings.HasPrefix(file.Schema, schemaName):
		return model.Work{}, fmt.Errorf("a later version of crosscheck wrote them (%s): use that one", file.Schema)
	default:
		return model.Work{}, &damaged{"it is no file of marks"}
	}
	hashes := make([]string, len(file.Articles))
	for i := range file.Articles {
		hashes[i] = file.Articles[i].SHA256
	}
	if !slices.Equal(hashes, st.hashes) {
		return model.Work{}, &damaged{"it belongs to other articles"}
	}
	var w model.Work
	for _, n := range file.Annotations {
		at, ok := st.inText(n.At)
		if !ok {
			return model.Work{}, &damaged{"a mark stands outside the articles"}
		}
		w.Annotations = append(w.Annotations, model.Annotation{Anchor: at, Judgement: n.Judgement, Note: n.Note})
	}
	for _, r := range file.Relinks {
		left, ok := st.inText(r.Left)
		right, also := st.inText(r.Right)
		if !ok || !also || left.Article == right.Article {
			return model.Work{}, &damaged{"a link stands outside the articles"}
		}
		w.Relinks = append(w.Relinks, model.Relink{Left: left, Right: right, Linked: r.Linked})
	}
	return tidy(w), nil
}

func (st *story) inText(p marksPlace) (model.Ref, bool) {
	if p.Article < 0 || p.Article >= len(st.ids) || p.Start < 0 || p.Start >= len(st.c.Articles[st.ids[p.Article]].Text) {
		return model.Ref{}, false
	}
	return model.Ref{Article: p.Article, Sentence: p.Start}, true
}

// encode gives the file of what was added, with places in the texts: the same bytes for
// the same work.
func (st *story) encode(w model.Work) ([]byte, error) {
	file := marksFile{Schema: schema, Title: st.c.Title(), Annotations: []marksNote{}, Relinks: []marksRelink{}}
	for slot, id := range st.ids {
		a := &st.c.Articles[id]
		file.Articles = append(file.Articles, marksArticle{SHA256: st.hashes[slot], Outlet: a.Name(), Title: a.Title})
	}
	for _, a := range w.Annotations {
		file.Annotations = append(file.Annotations, marksNote{At: st.onDisk(a.Anchor), Judgement: a.Judgement, Note: a.Note})
	}
	for _, r := range w.Relinks {
		file.Relinks = append(file.Relinks, marksRelink{Left: st.onDisk(r.Left), Right: st.onDisk(r.Right), Linked: r.Linked})
	}
	data, err := json.MarshalIndent(file, "", " ")
	return append(data, '\n'), err
}

// onDisk gives a place with its first words.
func (st *story) onDisk(at model.Ref) marksPlace {
	const most = 80
	text := st.c.Articles[st.ids[at.Article]].Text
	end := min(at.Sentence+most, len(text))
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	words, _, _ := strings.Cut(text[at.Sentence:end], "\n")
	return marksPlace{Article: at.Article, Start: at.Sentence, Words: words}
}
