package ui

import (
	"strings"
	"testing"

	"crosscheck/ui/uitest"
)

// Terminals send escape and a key that follows at once as alt and the key.
func TestEscapeAndAKeyAtOnce(t *testing.T) {
	m := worker(uitest.Ferry(), &drawer{}, 120, 30)
	act(m, "enter", "alt+x") // the details close, and x walks
	if m.top() != nil || m.story.scene.Row != toll {
		t.Errorf("row %d, %T is open", m.story.scene.Row, m.top())
	}
	act(m, "g", "/", "v", "e", "s", "alt+x")
	if m.top() != nil || m.story.scene.Query != nil || m.story.scene.Row != toll {
		t.Errorf("search: row %d, %T is open, query %v", m.story.scene.Row, m.top(), m.story.scene.Query)
	}
	act(m, "a", "o", "n", "e", "alt+g")
	if m.top() != nil || m.story.scene.Row != headline {
		t.Errorf("note: row %d, %T is open", m.story.scene.Row, m.top())
	}
	act(m, "alt+x") // nothing is open: it is a key that means nothing
	if m.story.scene.Row != headline || !strings.Contains(lastLine(m), "alt+x does nothing") {
		t.Errorf("row %d, footer %q", m.story.scene.Row, lastLine(m))
	}
}
