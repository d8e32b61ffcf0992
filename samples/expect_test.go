package samples

import (
	"strings"
	"testing"
)

func TestParseExpectations(t *testing.T) {
	got, err := ParseExpectations("x", []byte("# note\n\n"+
		"missed conflict quote|wording  alder \"he [noted it]\"  east \"he took it\"\n"+
		"absent east \"a \\\"b\\\"\" alder\n"+
		"only alder \"guns\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 {
		t.Fatalf("%d expectations", len(got))
	}
	first := got[0]
	if first.Line != 3 || !first.Missed || first.Claim != Conflict || strings.Join(first.Kinds, " ") != "quote wording" {
		t.Errorf("first is %+v", first)
	}
	if first.A.Text != "he noted it" || first.A.Span() != "noted it" || first.B.Span() != "he took it" {
		t.Errorf("passages are %+v and %+v", first.A, first.B)
	}
	if second := got[1]; second.Claim != Absent || second.A.Text != `a "b"` || second.B.Article != "alder" {
		t.Errorf("second is %+v", second)
	}
	if third := got[2]; third.Claim != Only || third.B != (Passage{}) || third.Line != 5 {
		t.Errorf("third is %+v", third)
	}
}

func TestParseExpectationsErrors(t *testing.T) {
	for _, line := range []string{
		"agree a \"x\" b \"y\"",
		"missed",
		"link",
		"link a",
		"link a \"x\"",
		"link a \"x\" b",
		"link a \"x\" b \"y\" c",
		"link a \"x\" a \"y\"",
		"link a \"x b \"y\"",
		"link a \"\" b \"y\"",
		"link a \"[x\" b \"y\"",
		"link a \"x]\" b \"y\"",
		"link a \"]x[\" b \"y\"",
		"link a \"[]x\" b \"y\"",
		"link a \"[x] [z]\" b \"y\"",
		"absent a \"x\" b \"y\"",
		"only a \"x\" b",
		"only \"x\"",
		"conflict",
	} {
		got, err := ParseExpectations("story/expect.txt", []byte("\n"+line))
		if err == nil {
			t.Errorf("%q was read as %+v", line, got)
		} else if !strings.HasPrefix(err.Error(), "story/expect.txt:2: ") {
			t.Errorf("%q: %q does not tell the place", line, err)
		}
	}
}

func FuzzParseExpectations(f *testing.F) {
	f.Add("conflict number a \"x [12]\" b \"y [17]\"")
	f.Add("missed absent a \"\\u00e9[\" b")
	f.Fuzz(func(t *testing.T, text string) {
		list, err := ParseExpectations("fuzz", []byte(text))
		if err != nil {
			return
		}
		for _, e := range list {
			for _, p := range []Passage{e.A, e.B} {
				if p.Start < 0 || p.Start > p.End || p.End > len(p.Text) || p.Span() == "" && p.Text != "" {
					t.Errorf("%q: span of %+v", text, p)
				}
			}
			if e.A.Article == "" || e.A.Text == "" {
				t.Errorf("%q: %+v points nowhere", text, e)
			}
		}
	})
}

// Every passage of every story stands in exactly one place of the article it names, and
// every article is named.
func TestExpectPassages(t *testing.T) {
	for _, story := range List() {
		list, err := Expect(story.Name)
		if err != nil {
			t.Fatal(err)
		}
		files, err := Open(story.Name)
		if err != nil {
			t.Fatal(err)
		}
		texts, used := map[string]string{}, map[string]bool{}
		for _, file := range files {
			texts[Key(file.Name)] = string(file.Data)
		}
		for _, e := range list {
			for _, p := range []Passage{e.A, e.B} {
				used[p.Article] = true
				if p.Text != "" && strings.Count(texts[p.Article], p.Text) == 0 {
					t.Errorf("%s/expect.txt:%d: %q does not stand in %q", story.Name, e.Line, p.Text, p.Article)
				}
			}
		}
		for key := range texts {
			if !used[key] {
				t.Errorf("%s/expect.txt expects nothing of %q", story.Name, key)
			}
		}
	}
}
