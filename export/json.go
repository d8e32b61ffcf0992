package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"crosscheck/model"
)

// writeJSON writes the schema [model.Schema], piece by piece: the links of a hundred articles
// are too many to hold as text. A list without members is [], never null.
func writeJSON(w io.Writer, c *model.Comparison) error {
	head := *c
	head.Schema, head.Articles, head.Links, head.Rows = model.Schema, []model.Article{}, []model.Link{}, []model.Row{}
	out := &jsonWriter{out: bufio.NewWriterSize(w, 1<<16)}
	out.json = json.NewEncoder(&out.piece)
	out.json.SetEscapeHTML(false)
	rest, err := out.marshal(&head)
	if err != nil {
		return err
	}
	rest = bytes.Clone(rest)
	for _, list := range []struct {
		name  string
		write func() error
	}{
		{"articles", func() error { return out.articles(c) }},
		{"links", func() error { return out.links(c) }},
		{"rows", func() error { return out.rows(c) }},
	} {
		before, after, ok := bytes.Cut(rest, []byte(`"`+list.name+`":[]`))
		if !ok {
			return fmt.Errorf("the schema has no list of %s", list.name)
		}
		fmt.Fprintf(out.out, "%s\"%s\":[", before, list.name)
		if err := list.write(); err != nil {
			return err
		}
		out.out.WriteByte(']')
		rest, out.more = after, false
	}
	out.out.Write(rest)
	out.out.WriteByte('\n')
	return out.out.Flush() // tells what failed before too
}

// jsonWriter writes lists member by member.
type jsonWriter struct {
	out   *bufio.Writer
	json  *json.Encoder
	piece bytes.Buffer
	more  bool // whether a member of the list was written
}

// marshal gives a value as JSON, valid until the next call.
func (w *jsonWriter) marshal(v any) ([]byte, error) {
	w.piece.Reset()
	err := w.json.Encode(v)
	return bytes.TrimSuffix(w.piece.Bytes(), []byte("\n")), err
}

// member writes a member of a list.
func (w *jsonWriter) member(v any) error {
	text, err := w.marshal(v)
	if err != nil {
		return err
	}
	if w.more {
		w.out.WriteByte(',')
	}
	w.more = true
	_, err = w.out.Write(text)
	return err
}

func (w *jsonWriter) articles(c *model.Comparison) error {
	for i := range c.Articles {
		a := c.Articles[i]
		if a.Sentences == nil {
			a.Sentences = []model.Sentence{}
		}
		if err := w.member(&a); err != nil {
			return err
		}
	}
	return nil
}

// links writes the links with their evidence, which is asked for by left article.
func (w *jsonWriter) links(c *model.Comparison) error {
	for from := 0; from < len(c.Links); {
		to := from + 1
		for to < len(c.Links) && c.Links[to].Left.Article == c.Links[from].Left.Article {
			to++
		}
		list := make([]*model.Link, 0, to-from)
		for i := from; i < to; i++ {
			list = append(list, &c.Links[i])
		}
		evidence := c.Evidence(list...)
		for n := range list {
			l := *list[n]
			l.Evidence = evidence[n]
			if l.Details = c.Details(list[n]); l.Details == nil {
				l.Details = []model.Detail{}
			}
			if err := w.member(&l); err != nil {
				return err
			}
		}
		from = to
	}
	return nil
}

func (w *jsonWriter) rows(c *model.Comparison) error {
	for i := range c.Rows {
		cells := make([][]int, len(c.Rows[i].Cells))
		for id, cell := range c.Rows[i].Cells {
			if cells[id] = cell; cell == nil {
				cells[id] = []int{}
			}
		}
		if err := w.member(&model.Row{Cells: cells, Status: c.Rows[i].Status}); err != nil {
			return err
		}
	}
	return nil
}
