package store

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/gofrs/flock"

	"crosscheck/model"
)

// articles gives texts as articles, a sentence for each line of a text.
func articles(texts ...string) *model.Comparison {
	c := &model.Comparison{Schema: model.Schema}
	for id, text := range texts {
		a := model.Article{ID: id, Outlet: "Outlet " + string(rune('A'+id)), Title: "A story", Text: text}
		start := 0
		for i, line := range strings.Split(text, "\n") {
			a.Sentences = append(a.Sentences, model.Sentence{Index: i, Text: line, Start: start, End: start + len(line)})
			start += len(line) + 1
		}
		c.Articles = append(c.Articles, a)
	}
	return c
}

const (
	courier = "Ferry capsizes\nTwelve died.\nA service is planned."
	post    = "Ferry overturns\nSeventeen were killed.\nThe harbour is closed."
)

func ferry() *model.Comparison { return articles(courier, post) }

func ref(article, sentence int) model.Ref { return model.Ref{Article: article, Sentence: sentence} }

func note(at model.Ref, j model.Judgement, text string) model.Annotation {
	return model.Annotation{Anchor: at, Judgement: j, Note: text}
}

func work(a ...model.Annotation) model.Work { return model.Work{Annotations: a} }

// keep calls Keep and fails on an error.
func keep(t *testing.T, s *Store, c *model.Comparison, before, now model.Work) (model.Work, string) {
	t.Helper()
	kept, remark, err := s.Keep(c, before, now)
	if err != nil {
		t.Fatal(err)
	}
	return kept, remark
}

func same(t *testing.T, got, want model.Work) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestFoundAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state")
	s := New(dir)
	none, remark := keep(t, s, ferry(), model.Work{}, model.Work{})
	if same(t, none, model.Work{}); remark != "" {
		t.Errorf("remark %q", remark)
	}
	want := model.Work{
		Annotations: []model.Annotation{note(ref(0, 1), model.ToCheck, "call\nthe coast guard"), note(ref(1, 2), model.Unjudged, "when?")},
		Relinks:     []model.Relink{{Left: ref(0, 2), Right: ref(1, 0), Linked: true}},
	}
	got, _ := keep(t, s, ferry(), model.Work{}, want)
	same(t, got, want)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	got, remark = keep(t, New(dir), ferry(), model.Work{}, model.Work{})
	same(t, got, want)
	if remark != "your work on this story is back: 1 mark, 2 notes, 1 change to links" {
		t.Errorf("remark %q", remark)
	}
	// the other way round
	got, _ = keep(t, New(dir), articles(post, courier), model.Work{}, model.Work{})
	same(t, got, model.Work{
		Annotations: []model.Annotation{note(ref(0, 2), model.Unjudged, "when?"), note(ref(1, 1), model.ToCheck, "call\nthe coast guard")},
		Relinks:     []model.Relink{{Left: ref(0, 0), Right: ref(1, 2), Linked: true}},
	})
	// other articles have nothing to do with it
	got, _ = keep(t, New(dir), articles(post, courier+"!"), model.Work{}, model.Work{})
	same(t, got, model.Work{})
	info, err := os.Stat(New(dir).path(t, ferry()))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v: notes are private", info.Mode(), err)
	}
}

// path gives the file of a story's marks.
func (s *Store) path(t *testing.T, c *model.Comparison) string {
	t.Helper()
	st, err := storyOf(c)
	if err != nil {
		t.Fatal(err)
	}
	return s.marksPath(st.key)
}

// Where sentences are found otherwise than before, marks stand where their words are.
func TestSentencesChange(t *testing.T) {
	dir := t.TempDir()
	keep(t, New(dir), ferry(), model.Work{}, work(note(ref(0, 2), model.Confirmed, "")))
	c := ferry()
	a := &c.Articles[0]
	a.Sentences = []model.Sentence{{Start: 0, End: 26}, {Index: 1, Start: 27, End: len(a.Text)}}
	got, _ := keep(t, New(dir), c, model.Work{}, model.Work{})
	same(t, got, work(note(ref(0, 1), model.Confirmed, "")))
}

func TestTakenAway(t *testing.T) {
	dir := t.TempDir()
	s := New(dir)
	one := work(note(ref(0, 1), model.ToCheck, ""))
	keep(t, s, ferry(), model.Work{}, one)
	got, _ := keep(t, s, ferry(), one, model.Work{})
	same(t, got, model.Work{})
	got, remark := keep(t, New(dir), ferry(), model.Work{}, model.Work{})
	if same(t, got, model.Work{}); strings.Contains(remark, "back") {
		t.Errorf("remark %q", remark)
	}
}

func TestTwoReaders(t *testing.T) {
	dir := t.TempDir()
	first, second := New(dir), New(dir)
	keep(t, first, ferry(), model.Work{}, model.Work{})
	if _, remark := keep(t, second, ferry(), model.Work{}, model.Work{}); !strings.Contains(remark, "another reader has this story open") {
		t.Errorf("the second one is told %q", remark)
	}
	a := work(note(ref(0, 1), model.ToCheck, "by the first"))
	keep(t, first, ferry(), model.Work{}, a)
	b := work(note(ref(1, 2), model.Confirmed, "by the second"))
	got, remark := keep(t, second, ferry(), model.Work{}, b)
	both := work(a.Annotations[0], b.Annotations[0])
	if same(t, got, both); !strings.Contains(remark, "both are kept") {
		t.Errorf("remark %q", remark)
	}
	// the first one writes on the second one's row, which it has not seen
	c := work(a.Annotations[0], note(ref(1, 2), model.NotConflict, "by the first"))
	got, remark = keep(t, first, ferry(), a, c)
	want := work(a.Annotations[0], note(ref(1, 2), model.NotConflict, "by the first\n\nby the second"))
	if same(t, got, want); !strings.Contains(remark, "joined") {
		t.Errorf("remark %q", remark)
	}
	// the second one takes away what it knows of: the joined note stays
	got, _ = keep(t, second, ferry(), both, work(a.Annotations[0]))
	same(t, got, work(a.Annotations[0], note(ref(1, 2), model.NotConflict, "by the first\n\nby the second")))
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	if _, remark := keep(t, New(dir), ferry(), model.Work{}, model.Work{}); strings.Contains(remark, "another reader") {
		t.Errorf("nobody is there any more, yet: %q", remark)
	}
}

func TestDamaged(t *testing.T) {
	for name, content := range map[string]string{
		"empty": "", "half": `{"schema":"crosscheck/marks/1","articles":[{"sha`, "other": `{"schema":"x"}`, "null": "null",
		"articles": `{"schema":"crosscheck/marks/1","articles":[]}`, "binary": "\x00\xff\xfe",
	} {
		t.Run(name, func(t *testing.T) {
			s := New(t.TempDir())
			path := s.path(t, ferry())
			write(t, path, content)
			write(t, path+".bad", "an older one")
			own := work(note(ref(0, 1), model.ToCheck, "mine"))
			got, remark := keep(t, s, ferry(), model.Work{}, own)
			same(t, got, own)
			if !strings.Contains(remark, "damaged") || !strings.Contains(remark, path+".bad1") || strings.Contains(remark, "\n") {
				t.Errorf("remark %q", remark)
			}
			if aside, err := os.ReadFile(path + ".bad1"); err != nil || string(aside) != content {
				t.Errorf("put aside: %q, %v", aside, err)
			}
			if old, err := os.ReadFile(path + ".bad"); err != nil || string(old) != "an older one" {
				t.Errorf("the older one became %q, %v", old, err)
			}
			got, remark = keep(t, New(s.dir), ferry(), model.Work{}, model.Work{})
			if same(t, got, own); strings.Contains(remark, "damaged") {
				t.Errorf("remark %q", remark)
			}
		})
	}
}

func TestMarksOutsideTheText(t *testing.T) {
	s := New(t.TempDir())
	keep(t, s, ferry(), model.Work{}, work(note(ref(0, 1), model.ToCheck, "")))
	path := s.path(t, ferry())
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, string(bytes.Replace(data, []byte(`"start": 15`), []byte(`"start": 99999`), 1)))
	if _, remark := keep(t, New(s.dir), ferry(), model.Work{}, model.Work{}); !strings.Contains(remark, "outside the articles") {
		t.Errorf("remark %q", remark)
	}
}

func TestLaterVersionIsLeftAlone(t *testing.T) {
	s := New(t.TempDir())
	path := s.path(t, ferry())
	const content = `{"schema":"crosscheck/marks/2"}`
	write(t, path, content)
	own := work(note(ref(0, 1), model.ToCheck, ""))
	got, _, err := s.Keep(ferry(), model.Work{}, own)
	if same(t, got, own); err == nil || !strings.Contains(err.Error(), "later version") {
		t.Errorf("error %v", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != content {
		t.Errorf("the file became %q, %v", data, err)
	}
}

func TestFolderThatCannotBeMade(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "")
	s := New(filepath.Join(file, "state"))
	if _, remark, err := s.Keep(ferry(), model.Work{}, model.Work{}); remark != "" || err == nil {
		t.Errorf("nothing to keep: %q, %v", remark, err)
	}
	own := work(note(ref(0, 1), model.ToCheck, ""))
	got, _, err := s.Keep(ferry(), model.Work{}, own)
	if same(t, got, own); err == nil || !strings.HasPrefix(err.Error(), "marks are not kept: ") {
		t.Errorf("error %v", err)
	}
}

func TestLockThatIsHeld(t *testing.T) {
	s := New(t.TempDir())
	other := flock.New(filepath.Join(s.dir, "lock"))
	if held, err := other.TryLock(); err != nil || !held {
		t.Fatal(held, err)
	}
	done := make(chan error)
	go func() {
		_, _, err := s.Keep(ferry(), model.Work{}, work(note(ref(0, 1), model.ToCheck, "")))
		done <- err
	}()
	if err := other.Unlock(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Errorf("the lock is free, yet %v", err)
	}
}

// What a killed program leaves of an attempt to write is no file of marks, and goes.
func TestLeftovers(t *testing.T) {
	s := New(t.TempDir())
	path := s.path(t, ferry())
	left := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"123")
	write(t, left, "half of")
	own := work(note(ref(0, 1), model.ToCheck, ""))
	got, remark := keep(t, s, ferry(), model.Work{}, own)
	if same(t, got, own); strings.Contains(remark, "damaged") {
		t.Errorf("remark %q", remark)
	}
	if _, err := os.Stat(left); err == nil {
		t.Error("what was left over is still there")
	}
}

// killVar makes the test binary a program that keeps one more mark again and again.
const killVar = "CROSSCHECK_TEST_STORE"

func TestMain(m *testing.M) {
	dir := os.Getenv(killVar)
	if dir == "" {
		os.Exit(m.Run())
	}
	s, c := New(dir), long()
	var before model.Work
	for n := range c.Articles[0].Sentences {
		now := work(append(before.Annotations[:n:n], note(ref(0, n), model.ToCheck, strings.Repeat("note ", 200)))...)
		kept, _, err := s.Keep(c, before, now)
		if err != nil {
			os.Exit(1)
		}
		before = kept
		_, _ = os.Stdout.WriteString("kept\n")
	}
	os.Exit(0)
}

func long() *model.Comparison {
	return articles(strings.TrimSuffix(strings.Repeat("Something happened.\n", 400), "\n"), post)
}

// However often and wherever the program is killed, what it said is kept is there.
func TestKilled(t *testing.T) {
	for _, after := range []int{1, 7, 40, 41} {
		dir := t.TempDir()
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), killVar+"="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for range after {
			if !lines.Scan() {
				t.Fatal("the program ended by itself")
			}
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		said := after
		for lines.Scan() {
			said++
		}
		_ = cmd.Wait() // it was killed
		got, remark := keep(t, New(dir), long(), model.Work{}, model.Work{})
		if n := len(got.Annotations); n < said || n > said+1 {
			t.Errorf("%d marks after %d were said to be kept", n, said)
		}
		if strings.Contains(remark, "damaged") || strings.Contains(remark, "another reader") {
			t.Errorf("remark %q", remark)
		}
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestRecent(t *testing.T) {
	s := New(t.TempDir())
	if list, err := s.Recent(); err != nil || len(list) != 0 {
		t.Fatal(list, err)
	}
	at := time.Date(2024, 3, 3, 14, 5, 7, 9, time.FixedZone("", 3600))
	open := func(c *model.Comparison, sources ...string) {
		t.Helper()
		if err := s.Opened(c, sources, at); err != nil {
			t.Fatal(err)
		}
		at = at.Add(time.Minute)
	}
	open(ferry(), "/tmp/a.txt", "Post=/tmp/b.txt")
	open(articles("x", "y"), "sample:x")
	keep(t, s, ferry(), model.Work{}, work(note(ref(0, 1), model.ToCheck, ""), note(ref(0, 2), model.Unjudged, "n")))
	list, err := s.Recent()
	if err != nil {
		t.Fatal(err)
	}
	want := []Recent{
		{Title: "A story", Outlets: []string{"Outlet A", "Outlet B"}, Sources: []string{"sample:x"}, Opened: time.Date(2024, 3, 3, 13, 6, 7, 0, time.UTC)},
		{Title: "A story", Outlets: []string{"Outlet A", "Outlet B"}, Sources: []string{"/tmp/a.txt", "Post=/tmp/b.txt"}, Opened: time.Date(2024, 3, 3, 13, 5, 7, 0, time.UTC), Marks: 2},
	}
	if !reflect.DeepEqual(list, want) {
		t.Errorf("got  %+v\nwant %+v", list, want)
	}
	open(ferry(), "/tmp/c.txt", "/tmp/d.txt") // the same story from elsewhere comes to the top
	open(articles("x", "z"), "sample:x")      // the same sources with another text
	list, err = s.Recent()
	if err != nil || len(list) != 2 || list[0].Sources[0] != "sample:x" || list[1].Sources[0] != "/tmp/c.txt" {
		t.Errorf("%+v, %v", list, err)
	}
	for n := range 2 * maxRecent {
		open(articles(strings.Repeat("x", n+2), "y"), "sample:"+strings.Repeat("x", n+2))
	}
	if list, _ = s.Recent(); len(list) != maxRecent {
		t.Errorf("%d are remembered", len(list))
	}
	write(t, s.recentPath(), "{")
	if list, err := s.Recent(); err == nil || len(list) != 0 || strings.Contains(err.Error(), "\n") {
		t.Errorf("%v, %v", list, err)
	}
	open(ferry(), "/tmp/a.txt")
	if list, err := s.Recent(); err != nil || len(list) != 1 {
		t.Errorf("%v, %v", list, err)
	}
	if aside, err := os.ReadFile(s.recentPath() + ".bad"); err != nil || string(aside) != "{" {
		t.Errorf("%q, %v", aside, err)
	}
}

// A merge never loses what one side wrote, and gives back what nobody changed.
func FuzzMerge(f *testing.F) {
	f.Add([]byte{1, 2, 3}, []byte{1, 9}, []byte{4, 2})
	f.Fuzz(func(t *testing.T, b, o, th []byte) {
		base, ours, theirs := fromBytes(b), fromBytes(o), fromBytes(th)
		if got, n := merge(base, ours, base); n != 0 || !reflect.DeepEqual(got, ours) {
			t.Fatalf("only ours changed: %+v, want %+v", got, ours)
		}
		if got, n := merge(base, base, theirs); n != 0 || !reflect.DeepEqual(got, theirs) {
			t.Fatalf("only theirs changed: %+v, want %+v", got, theirs)
		}
		got, _ := merge(base, ours, theirs)
		old, have := annotations(base), annotations(got)
		for _, side := range []model.Work{ours, theirs} {
			for _, a := range side.Annotations {
				if a.Note != old[a.Anchor].Note && !strings.Contains(have[a.Anchor].Note, a.Note) {
					t.Fatalf("the note %q is lost: %+v", a.Note, got)
				}
			}
		}
		if again := tidy(got); !reflect.DeepEqual(again, got) {
			t.Fatalf("not tidy: %+v", got)
		}
	})
}

// fromBytes makes some work of bytes.
func fromBytes(data []byte) model.Work {
	var w model.Work
	for _, b := range data {
		at := ref(0, int(b%4))
		switch {
		case b < 100:
			w.Annotations = append(w.Annotations, note(at, model.Judgement(b/4%5), strings.Repeat("n", int(b/20))))
		case b < 180:
			w.Annotations = append(w.Annotations, note(at, model.Unjudged, string(rune('a'+b%26))))
		default:
			w.Relinks = append(w.Relinks, model.Relink{Left: at, Right: ref(1, int(b/4%4)), Linked: b%3 == 0})
		}
	}
	return tidy(w)
}

func FuzzDecode(f *testing.F) {
	st, err := storyOf(ferry())
	if err != nil {
		f.Fatal(err)
	}
	data, err := st.encode(st.place(model.Work{
		Annotations: []model.Annotation{note(ref(0, 1), model.ToCheck, "call")},
		Relinks:     []model.Relink{{Left: ref(0, 2), Right: ref(1, 0)}},
	}))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"schema":"crosscheck/marks/1"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		w, err := st.decode(data)
		if err != nil {
			return
		}
		back, err := st.encode(w)
		if err != nil {
			t.Fatal(err)
		}
		again, err := st.decode(back)
		if err != nil || !reflect.DeepEqual(again, w) {
			t.Fatalf("%+v became %+v, %v", w, again, err)
		}
		st.unplace(w)
	})
}
