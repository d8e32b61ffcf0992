package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/keymap"
)

// readAnew reads the sources once more, web pages the other way: as all of their text,
// where the article was not found rightly in them, or as the article alone.
func (m *Model) readAnew() tea.Cmd {
	s := m.story
	if len(s.sources) == 0 {
		m.say("nothing is known of where this story came from: it cannot be read anew")
		return nil
	}
	l := newLoading(s.sources, !m.whole)
	l.again = true
	m.push(l)
	return m.startLoading(l)
}

// readOtherwise takes over sources that were read the other way. Where no text changed
// there is nothing to show; else the row that begins with the same words stays current.
func (m *Model) readOtherwise(msg loadedMsg) tea.Cmd {
	was := m.story
	same := func(a, b model.Article) bool { return a.Text == b.Text }
	if slices.EqualFunc(was.work.base.Articles, msg.comparison.Articles, same) {
		m.say("the text is the same either way: none of these sources is a web page with more on it")
		return nil
	}
	m.whole = msg.of.whole
	at, known := was.anchor()
	cmd := m.readStory(msg.comparison, msg.work, msg.sources)
	if known {
		m.goToText(at.Article, was.scene.Comparison.Sentence(at).Text)
	}
	key := m.keys.Label(keymap.WholeText)
	if m.whole {
		m.say("web pages are read as all of their visible text; " + key + " reads the article alone. Marks belong to the texts: those of the other reading come back with it.")
	} else {
		m.say("web pages are read as the article that was found in them; " + key + " reads all of their text")
	}
	return cmd
}

// goToText makes the row current in which an article has a sentence.
func (m *Model) goToText(article int, text string) {
	s := m.story
	if article >= len(s.rowOf) {
		return
	}
	for n, sentence := range s.scene.Comparison.Articles[article].Sentences {
		if sentence.Text == text {
			s.goTo(s.rowOf[article][n])
			return
		}
	}
}
