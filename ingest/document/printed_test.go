package document

import (
	"strings"
	"testing"

	"crosscheck/model"
)

func TestFurnish(t *testing.T) {
	const prose = "The ferry sank off the coast on Sunday night with eighty people on board, officials said."
	paras := []paragraph{
		{running, "Skip to main content"}, {running, "News Opinion Sport"}, {title, "Ferry sinks"}, {running, "By Ann Roe"},
		{running, prose}, {running, "skip past newsletter promotion"}, {running, "Sign up to Headlines"}, {running, prose}, {heading, "The rescue"}, {running, prose}, {running, prose},
		{running, "Most viewed"}, {running, "1. A cat came back"}, {running, "Comments (2)"}, {running, "Nobody told them that it would."},
	}
	furnish(paras)
	var kept []string
	for _, p := range paras {
		if p.kind.role() != model.Boilerplate {
			kept = append(kept, p.text)
		}
	}
	if got, want := strings.Join(kept, "\n"), strings.Join([]string{"Ferry sinks", "By Ann Roe", prose, prose, "The rescue", prose, prose}, "\n"); got != want {
		t.Errorf("kept:\n%s", got)
	}
	// A box in the middle, and text above a headline that is no menu, are left alone.
	paras = []paragraph{{running, strings.Repeat("word ", 80)}, {title, "Ferry sinks"}, {running, prose}, {running, prose}, {running, prose}, {running, "Related stories"}, {running, prose}, {running, prose}}
	furnish(paras)
	for _, p := range paras {
		if p.kind == furniture {
			t.Errorf("left out: %q", p.text)
		}
	}
}
