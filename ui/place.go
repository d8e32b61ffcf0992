package ui

import (
	"crosscheck/ui/keymap"
	"crosscheck/ui/scroll"
)

// place is where keys are pressed: a view of the rows, or what is open over them.
type place struct {
	name  string
	about string
	keys  []hint // those that matter there, with what they do there
}

// placed is a layer that has keys of its own to tell of in the help.
type placed interface{ place() place }

// here gives the place that the help is about: what lies below it.
func (m *Model) here(h *help) place {
	for i := len(m.layers) - 1; i >= 0; i-- {
		if p, ok := m.layers[i].(placed); ok && m.layers[i] != layer(h) {
			return p.place()
		}
	}
	if m.story == nil {
		return place{}
	}
	return viewPlace(m.story.action())
}

// action gives the action that shows the view in use.
func (s *story) action() keymap.Action { return keymap.ViewAligned + keymap.Action(s.current) }

// viewPlace tells of a view.
func viewPlace(view keymap.Action) place {
	walk := []hint{{keymap.NextDifference, "next difference"}, {keymap.Open, "the row in full, with its details and why"}}
	switch view {
	case keymap.ViewAligned:
		return place{"the aligned rows", "Every line is a row: what the outlets say about one thing, and what the reference leaves out or has alone. The strip below tells why the row bears its mark.",
			append(walk, hint{keymap.NextConflict, "next conflict"}, hint{keymap.NextOutlet, "focus the next outlet"}, hint{keymap.MakeReference, "hold the others against the focused outlet"},
				hint{keymap.Fold, "fold away what does not differ"}, hint{keymap.Stack, "outlets below one another or side by side"}, hint{keymap.Widen, "widen the focused outlet"})}
	case keymap.ViewArticle:
		return place{"one article", "The focused outlet's article in its own order. Beside each sentence stands what the others say about it.",
			append(walk, hint{keymap.NextOutlet, "the next outlet's article"}, hint{keymap.Stack, "counterparts below or beside"})}
	case keymap.ViewMatrix:
		return place{"the coverage matrix", "A line for every row and a column for every outlet: who reports it, and where they clash.",
			append(walk, hint{keymap.Sort, "what the outlets disagree on first, or in the story's order"}, hint{keymap.ViewAligned, "the same row among the aligned rows"})}
	case keymap.ViewQuotes:
		return place{"the quotes", "Every utterance with its speaker and each outlet's wording of it: word for word, cut, retold or absent.",
			append(walk, hint{keymap.Sort, "what the outlets disagree on first, or in the story's order"}, hint{keymap.Copy, "copy it, or a citation"}, hint{keymap.Stack, "outlets below one another or side by side"})}
	case keymap.ViewFigures:
		return place{"the figures", "Figures, dates, names and places by outlet: where they agree, differ or are absent.",
			append(walk, hint{keymap.Sort, "what the outlets disagree on first, or in the story's order"}, hint{keymap.Stack, "outlets below one another or side by side"})}
	case keymap.ViewSummary:
		return place{"the summary", "The story as a whole: counts, each conflict once with every outlet's value, what one outlet alone has, what all have, copies of one text.",
			append(walk, hint{keymap.ViewAligned, "the row under the cursor among the aligned rows"})}
	}
	return place{}
}

func (p *picker) place() place {
	return place{"the story picker", "Built-in stories, what you read lately, and in the other tab your files. Two or more chosen things are compared; the first one becomes the reference. A pasted web address is chosen as well.",
		[]hint{{keymap.Open, "open the story; with several chosen, compare them"}, {keymap.Toggle, "choose, or take out again"}, {keymap.NextOutlet, "stories or your files"},
			{keymap.Search, "search by letters; among files, in everything below the folder"}, {keymap.FolderUp, "the folder above"}, {keymap.Close, "end the search, choose nothing, leave"}}}
}

func (l *loading) place() place {
	return place{"loading", "Every source with how far it is; what is wrong stands below the source it belongs to.",
		[]hint{{keymap.Close, "give up"}, {keymap.Open, "after a failure: try again"}}}
}

func (d *rowDetail) place() place {
	return place{"the details of a row", "What each outlet says, in its paragraph; every detail with what it means and why; what speaks for each link and against it, the bars to the right for it.",
		[]hint{{keymap.NextDifference, "the next difference"}, {keymap.NextConflict, "the next conflict"}, {keymap.Down, "scroll"}, {keymap.Judge, "mark the row"}, {keymap.Note, "write a note"},
			{keymap.Copy, "copy the sentence, the pair or a citation"}, {keymap.OpenSource, "open the article"}, {keymap.Close, "back to the rows"}}}
}

func (f *filterBox) place() place {
	return place{"the filter", "Rows are shown that have one of the ticked marks, one of the ticked kinds and one of the ticked outlets; where nothing of a sort is ticked, all of it.",
		[]hint{{keymap.Toggle, "tick or untick"}, {keymap.Open, "show these rows"}, {keymap.Close, "as it was before"}}}
}

func (b *outletBox) place() place {
	return place{"the outlets", "The columns, in order: shown or hidden, moved and widened.",
		[]hint{{keymap.Toggle, "show or hide"}, {keymap.MoveLeft, "move it up, to the left"}, {keymap.MoveRight, "move it down, to the right"}, {keymap.Widen, "widen"}, {keymap.Narrow, "narrow"},
			{keymap.MakeReference, "make it the reference"}, {keymap.Open, "focus it"}, {keymap.Close, "close"}}}
}

// moment is what a key changes, but for the words of a notice.
type moment struct {
	epoch  uint64
	row    int
	view   int
	scroll scroll.Scroll
	layers int
}

func (m *Model) moment() moment {
	if m.story == nil {
		return moment{layers: len(m.layers)}
	}
	s := m.story
	return moment{epoch: s.scene.Epoch, row: s.scene.Row, view: s.current, scroll: s.scroll, layers: len(m.layers)}
}

// unavailable says why an action does nothing in the view in use, or "".
func (m *Model) unavailable(a keymap.Action) string {
	s, key := m.story, m.keys.Label
	view := s.action()
	columns := view == keymap.ViewAligned || view == keymap.ViewQuotes || view == keymap.ViewFigures
	if n, ok := s.viewOf(a); ok && n == s.current {
		return "already here: " + viewPlace(view).name
	}
	switch a {
	case keymap.First:
		if s.scroll.Cursor == 0 && s.line >= 0 {
			return "this is the first row"
		}
	case keymap.Last:
		if s.scroll.Cursor == s.view().Len()-1 && s.line+s.view().Height(s.scroll.Cursor) <= s.body {
			return "this is the last row"
		}
	case keymap.NextOutlet, keymap.PrevOutlet:
		if view == keymap.ViewSummary {
			return "the summary is about all outlets: " + key(keymap.ViewArticle) + " shows one outlet's article"
		}
	case keymap.MoveLeft, keymap.MoveRight:
		if view == keymap.ViewArticle || view == keymap.ViewSummary {
			return "this view has no columns to move: " + key(keymap.ViewAligned) + " shows the outlets side by side"
		}
	case keymap.Stack:
		switch {
		case len(s.scene.Comparison.Articles) < 2:
			return "there is one outlet only"
		case view == keymap.ViewMatrix || view == keymap.ViewSummary:
			return "nothing is stacked in this view: " + key(keymap.ViewAligned) + " shows the aligned rows"
		case view == keymap.ViewAligned && m.width < sideBySide:
			return "outlets stand side by side from " + plural(sideBySide, "column") + " on"
		}
	case keymap.Fold:
		switch {
		case len(s.scene.Comparison.Articles) < 2:
			return "one article has nothing to be compared with: there is nothing to fold"
		case view != keymap.ViewAligned:
			return "rows are folded among the aligned rows: " + key(keymap.ViewAligned) + " shows them"
		}
	case keymap.Sort:
		if v, ok := s.view().(sorter); !ok || !v.Sorts() {
			return "this view keeps the story's order: " + key(keymap.ViewMatrix) + ", " + key(keymap.ViewQuotes) + " and " + key(keymap.ViewFigures) + " can be sorted"
		}
	case keymap.Widen, keymap.Narrow, keymap.EvenWidths:
		if !columns {
			return "this view has no columns to widen: " + key(keymap.ViewAligned) + ", " + key(keymap.ViewQuotes) + " and " + key(keymap.ViewFigures) + " have"
		}
	case keymap.Numbers:
		if view == keymap.ViewSummary {
			return "the summary has no rows to number: " + key(keymap.ViewAligned) + " shows them"
		}
	case keymap.Open:
		if s.row() == nil {
			return "no row is shown: " + key(keymap.Close) + " ends the filter"
		}
	case keymap.Close:
		if s.scene.Query == nil && s.filter.IsZero() {
			return "nothing is open: " + key(keymap.Quit) + " leaves, " + key(keymap.Stories) + " opens another story"
		}
	}
	return ""
}
