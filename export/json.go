package export

import (
	"encoding/json"
	"io"

	"crosscheck/model"
)

// writeJSON writes the schema [model.Schema]. A list without members is [], never null.
func writeJSON(w io.Writer, c *model.Comparison) error {
	out := *c
	out.Schema = model.Schema
	out.Articles = append([]model.Article{}, c.Articles...)
	for i := range out.Articles {
		if out.Articles[i].Sentences == nil {
			out.Articles[i].Sentences = []model.Sentence{}
		}
	}
	out.Links = append([]model.Link{}, c.Links...)
	for i := range out.Links {
		if out.Links[i].Details == nil {
			out.Links[i].Details = []model.Detail{}
		}
	}
	out.Rows = make([]model.Row, len(c.Rows))
	for i := range c.Rows {
		cells := make([][]int, len(c.Rows[i].Cells))
		for id, cell := range c.Rows[i].Cells {
			if cells[id] = cell; cell == nil {
				cells[id] = []int{}
			}
		}
		out.Rows[i] = model.Row{Cells: cells, Status: c.Rows[i].Status}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(&out)
}
