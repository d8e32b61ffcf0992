package meaning

import (
	_ "embed"
	"strings"
	"sync"

	"crosscheck/model"
)

//go:embed poles.txt
var poles string

//go:embed classes.txt
var classes string

//go:embed acts.txt
var acts string

type class struct {
	kind model.DetailKind
	name string
	once bool
}

// tables are read once, when first asked for.
var tables = sync.OnceValue(readTables)

func readTables() *table {
	t := newTable(len(poles) + len(classes))
	for line := range strings.Lines(poles) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		line, once := strings.CutPrefix(line, "@ ")
		t.classes = append(t.classes, class{kind: model.Polarity, once: once})
		for member, side := range strings.Split(line, "|") {
			for _, word := range strings.Fields(side) {
				t.add(word, len(t.classes)-1, member)
			}
		}
	}
	for line := range strings.Lines(classes) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		line, once := strings.CutPrefix(line, "@ ")
		head, members, _ := strings.Cut(line, ":")
		kind, name, _ := strings.Cut(head, " ")
		c := class{kind: model.Other, name: strings.ReplaceAll(name, "_", " "), once: once}
		switch kind {
		case "place":
			c.kind = model.Place
		case "name":
			c.kind = model.Name
		case "date":
			c.kind = model.Date
		}
		t.classes = append(t.classes, c)
		for member, words := range strings.Fields(members) {
			for word := range strings.SplitSeq(words, "/") {
				t.add(word, len(t.classes)-1, member)
			}
		}
	}
	return t
}

// actTable is read once too. An act is a class of one member.
var actTable = sync.OnceValue(readActs)

func readActs() *table {
	t := newTable(len(acts))
	n := 0
	for line := range strings.Lines(acts) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			t.add(word, n, 0)
		}
		n++
	}
	return t
}
