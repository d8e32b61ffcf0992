package ui

import (
	"slices"
	"strings"
	"sync"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/model"
	"crosscheck/ui/keymap"
)

// work is what the reader added to a story: marks, notes and links made or cut by hand.
// Every change is handed to Engine.Keep at once. One call runs at a time; changes made
// meanwhile go with the next one.
type work struct {
	base    *model.Comparison // as it was compared: without anything added
	now     model.Work        // in order; its slices are replaced, never changed
	known   model.Work        // what Engine.Keep gave back or was handed last
	job     *keeping          // under way, or nil
	stale   bool              // there is more than the job took along
	unkept  bool              // the last call failed
	relinks int               // counts the calls of Engine.Relink: only the last one's outcome is shown
	shown   int               // the call whose outcome is shown
	history history
}

// withWork gives a comparison, as the differ made it, with what a reader added to it.
// base stays as it is: links are always made and cut anew from there.
func withWork(e *Engine, base *model.Comparison, work model.Work) *model.Comparison {
	c := *base
	if len(work.Relinks) > 0 && e.Relink != nil {
		c = *e.Relink(base, work.Relinks)
	}
	c.Annotations = work.Annotations
	return &c
}

// newWork begins with what was added before the story was opened.
func newWork(base *model.Comparison, added model.Work) work {
	w := work{base: base}
	for _, a := range added.Annotations {
		w.put(a)
	}
	for _, r := range added.Relinks {
		if p := pairOf(r.Left, r.Right); w.linked(p) != r.Linked {
			w.toggle(p)
		}
	}
	return w
}

// readStory opens a story, brings back what is kept of earlier work on it, and remembers that
// it was opened.
func (m *Model) readStory(base *model.Comparison, added model.Work, sources []string) tea.Cmd {
	s := newStory(&m.engine, withWork(&m.engine, base, added), m.sheet)
	s.work, s.sources = newWork(base, added), sources
	m.open(s)
	cmds := []tea.Cmd{m.keep(s)}
	if opened := m.engine.Opened; opened != nil && len(sources) > 0 {
		cmds = append(cmds, func() tea.Msg { return rememberedMsg{opened(base, sources)} })
	}
	return tea.Batch(cmds...)
}

// rememberedMsg tells whether the story is among the recent ones now.
type rememberedMsg struct{ err error }

// annotation gives what is written at a sentence; the zero Judgement and Note are nothing.
func (w *work) annotation(at model.Ref) model.Annotation {
	if i, ok := w.find(at); ok {
		return w.now.Annotations[i]
	}
	return model.Annotation{Anchor: at}
}

func (w *work) find(at model.Ref) (int, bool) {
	return slices.BinarySearchFunc(w.now.Annotations, at, func(a model.Annotation, at model.Ref) int { return a.Anchor.Compare(at) })
}

// put takes over an annotation; one that says nothing takes away what was there.
func (w *work) put(a model.Annotation) {
	i, there := w.find(a.Anchor)
	next := slices.Clone(w.now.Annotations)
	if there {
		next = slices.Delete(next, i, i+1)
	}
	if a.Judgement != model.Unjudged || a.Note != "" {
		next = slices.Insert(next, i, a)
	}
	w.now.Annotations = next
}

// pair is two sentences of two articles, the one of the earlier article first.
type pair [2]model.Ref

func pairOf(a, b model.Ref) pair {
	if a.Compare(b) > 0 {
		return pair{b, a}
	}
	return pair{a, b}
}

func (w *work) findPair(p pair) (int, bool) {
	return slices.BinarySearchFunc(w.now.Relinks, p, func(r model.Relink, p pair) int {
		if c := r.Left.Compare(p[0]); c != 0 {
			return c
		}
		return r.Right.Compare(p[1])
	})
}

// linked tells whether two sentences are linked once every change has been carried out.
func (w *work) linked(p pair) bool {
	if i, changed := w.findPair(p); changed {
		return w.now.Relinks[i].Linked
	}
	return slices.ContainsFunc(w.base.Links, func(l model.Link) bool { return l.Left == p[0] && l.Right == p[1] })
}

// toggle links two sentences, or cuts their link. What the differ found comes back by
// taking the change away.
func (w *work) toggle(p pair) {
	next := slices.Clone(w.now.Relinks)
	i, changed := w.findPair(p)
	if changed {
		next = slices.Delete(next, i, i+1)
	} else {
		next = slices.Insert(next, i, model.Relink{Left: p[0], Right: p[1], Linked: !w.linked(p)})
	}
	w.now.Relinks = next
}

func sameWork(a, b model.Work) bool {
	return slices.Equal(a.Annotations, b.Annotations) && slices.Equal(a.Relinks, b.Relinks)
}

// annotate shows the annotations as they are now.
func (s *story) annotate() {
	next := *s.scene.Comparison
	next.Annotations = s.work.now.Annotations
	s.scene.Comparison = &next
	s.refresh()
}

// relink works the rows out anew after links were made or cut.
func (m *Model) relink() tea.Cmd {
	s := m.story
	if m.engine.Relink == nil {
		return nil
	}
	s.work.relinks++
	number, base, links, relink := s.work.relinks, s.work.base, s.work.now.Relinks, m.engine.Relink
	return func() tea.Msg {
		c := relink(base, links)
		return relinkedMsg{story: s, number: number, comparison: c}
	}
}

// read gives the story that is being read with everything that was added to it, or nil.
func (m *Model) read() *model.Comparison {
	s := m.story
	switch {
	case s == nil:
		return nil
	case s.work.shown != s.work.relinks: // the reader was left before the rows had changed
		return withWork(&m.engine, s.work.base, s.work.now)
	}
	return s.scene.Comparison
}

// relinkedMsg brings a comparison with links made and cut by hand.
type relinkedMsg struct {
	story      *story
	number     int
	comparison *model.Comparison
}

// relinked shows the rows that follow from the last change to links.
func (m *Model) relinked(msg relinkedMsg) {
	s := msg.story
	if msg.number != s.work.relinks {
		return
	}
	s.work.shown = msg.number
	next := *msg.comparison
	next.Annotations = s.work.now.Annotations
	s.arrange(&next, s.scene.Ref)
}

// keeping is one call of Engine.Keep. It runs once, for whoever comes first: the command,
// or the end of the program, which waits for it.
type keeping struct {
	story       *story
	keep        func(c *model.Comparison, before, now model.Work) (model.Work, string, error)
	before, now model.Work
	once        sync.Once
	kept        model.Work
	remark      string
	err         error
}

func (k *keeping) run() {
	k.once.Do(func() { k.kept, k.remark, k.err = k.keep(k.story.work.base, k.before, k.now) })
}

// keptMsg tells that a call of Engine.Keep has come back.
type keptMsg struct{ *keeping }

// keep hands what the reader added to Engine.Keep.
func (m *Model) keep(s *story) tea.Cmd {
	w := &s.work
	if m.engine.Keep == nil {
		return nil
	}
	if w.job != nil {
		w.stale = true
		return nil
	}
	job := &keeping{story: s, keep: m.engine.Keep, before: w.known, now: w.now}
	w.job, w.stale = job, false
	return func() tea.Msg {
		job.run()
		return keptMsg{job}
	}
}

// kept takes over what came back.
func (m *Model) kept(msg keptMsg) tea.Cmd {
	s, w := msg.story, &msg.story.work
	more := w.stale
	w.done(msg.keeping)
	switch {
	case msg.err != nil:
		m.fail(oneLine(msg.err))
	case msg.remark != "" && m.notice.opened:
		m.say(m.notice.text + " " + strings.ToUpper(msg.remark[:1]) + msg.remark[1:] + ".")
	case msg.remark != "":
		m.say(msg.remark)
	}
	if more {
		return m.keep(s)
	}
	if msg.err != nil || sameWork(msg.kept, w.now) {
		return nil
	}
	links := !slices.Equal(msg.kept.Relinks, w.now.Relinks)
	w.now = msg.kept
	s.annotate()
	if links && s == m.story {
		return m.relink()
	}
	return nil
}

// changedMsg tells that another reader changed the marks of a story.
type changedMsg struct{ story *story }

// lookout looks whether another reader changed the marks of this story meanwhile: with
// every key and when the terminal gets the focus, so that nothing has to run in between.
func (m *Model) lookout() tea.Cmd {
	s, changed := m.story, m.engine.Changed
	if s == nil || changed == nil || s.work.job != nil || m.looking.Swap(true) {
		return nil
	}
	base, looking := s.work.base, &m.looking
	return func() tea.Msg {
		defer looking.Store(false)
		if changed(base) {
			return changedMsg{s}
		}
		return nil
	}
}

// done ends a job. What it brought from elsewhere is known only once it is shown: else it
// would look as if the reader had taken it away.
func (w *work) done(job *keeping) {
	w.job, w.unkept = nil, job.err != nil
	switch {
	case job.err != nil:
	case w.stale:
		w.known = job.now
	default:
		w.known = job.kept
	}
}

// flush keeps what is not kept yet, at the end of the program. The error is that of the
// last attempt.
func (m *Model) flush() error {
	if m.story == nil || m.engine.Keep == nil {
		return nil
	}
	w := &m.story.work
	if w.job != nil {
		w.job.run()
		w.done(w.job)
	}
	if !w.stale && !w.unkept {
		return nil
	}
	last := &keeping{story: m.story, keep: m.engine.Keep, before: w.known, now: w.now}
	last.run()
	return last.err
}

// working does the actions by which the reader adds something; ok is whether a was one.
func (m *Model) working(a keymap.Action) (cmd tea.Cmd, ok bool) {
	switch a {
	case keymap.Judge:
		m.startMarking()
	case keymap.Note:
		return m.startNote(), true
	case keymap.LinkByHand:
		m.startLinking()
	case keymap.Undo:
		return m.undo(), true
	case keymap.Redo:
		return m.redo(), true
	case keymap.NextUnmarked:
		m.stride(m.story.unmarked(), 1, "difference without a mark")
	case keymap.PrevUnmarked:
		m.stride(m.story.unmarked(), -1, "difference without a mark")
	case keymap.Copy:
		m.startCopying()
	case keymap.OpenSource:
		return m.openSource(), true
	default:
		return nil, false
	}
	return nil, true
}
