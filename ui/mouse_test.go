package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"crosscheck/ui/uitest"
)

// at finds a text on the screen.
func at(t *testing.T, m *Model, text string) (x, y int) {
	t.Helper()
	for y, line := range strings.Split(screen(m), "\n") {
		if i := strings.Index(line, text); i >= 0 {
			return len([]rune(line[:i])), y
		}
	}
	t.Fatalf("no %q on the screen:\n%s", text, screen(m))
	return 0, 0
}

func mouse(m *Model, x, y int, button tea.MouseButton, action tea.MouseAction) tea.Cmd {
	_, cmd := m.Update(tea.MouseMsg{X: x, Y: y, Button: button, Action: action})
	return cmd
}

func click(m *Model, x, y int) { mouse(m, x, y, tea.MouseButtonLeft, tea.MouseActionPress) }

func TestClickOnARow(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {80, 40}} {
		m := reader(uitest.Ferry(), size[0], size[1])
		x, y := at(t, m, "Rescuers pulled")
		click(m, x, y)
		if m.story.scene.Row != rescued || m.story.scene.Focus != 0 {
			t.Errorf("%v: row %d, focus %d", size, m.story.scene.Row, m.story.scene.Focus)
		}
		x, y = at(t, m, "The toll rose")
		click(m, x, y)
		if m.story.scene.Row != toll || m.story.scene.Focus != 2 {
			t.Errorf("%v: row %d, focus %d", size, m.story.scene.Row, m.story.scene.Focus)
		}
		checkFrame(t, m)
	}
}

func TestClickOnAnOutlet(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {80, 24}} {
		m := reader(uitest.Ferry(), size[0], size[1])
		x, y := at(t, m, "Harbour Post")
		click(m, x, y)
		if m.story.scene.Focus != 1 {
			t.Errorf("%v: focus %d", size, m.story.scene.Focus)
		}
		x, y = at(t, m, "Global Wire")
		click(m, x+3, y)
		if m.story.scene.Focus != 2 {
			t.Errorf("%v: focus %d", size, m.story.scene.Focus)
		}
	}
}

func TestClickOnTheOverview(t *testing.T) {
	m := reader(uitest.Big(3, 200), 120, 40)
	top := 1 + len(m.story.view().Header())
	click(m, 119, top+m.story.body-1)
	if got := m.story.scene.Row; got < 190 {
		t.Errorf("the end of the overview is row %d", got)
	}
	mouse(m, 119, top+m.story.body/2, tea.MouseButtonLeft, tea.MouseActionMotion)
	if got := m.story.scene.Row; got < 90 || got > 110 {
		t.Errorf("its middle is row %d", got)
	}
	click(m, 118, top)
	if got := m.story.scene.Row; got > 5 {
		t.Errorf("its start is row %d", got)
	}
	press(m, "`")
	if got := m.story.scene.Row; got != 0 {
		t.Errorf("the way back leads to row %d", got)
	}
	checkFrame(t, m)
}

// Every difference of a long story has a line of the overview that leads to it or to one
// beside it.
func TestOverviewShowsEveryDifference(t *testing.T) {
	m := reader(uitest.Big(2, 150), 120, 40)
	s := m.story
	n, height := s.view().Len(), s.body
	covered := 0
	for y := range height {
		from, to := overviewItems(y, n, height)
		if from != covered {
			t.Fatalf("line %d stands for %d to %d, the one before ended at %d", y, from, to, covered)
		}
		covered = to
		differs := false
		for i := from; i < to; i++ {
			differs = differs || s.scene.Marks[s.view().Row(i)].Difference()
		}
		if shown := m.sign(from, to) != " "; shown != differs {
			t.Errorf("line %d: sign %q", y, m.sign(from, to))
		}
	}
	if covered != n {
		t.Errorf("%d of %d rows have a line", covered, n)
	}
}

func TestClickOnAFold(t *testing.T) {
	m := reader(calm(), 120, 40)
	press(m, "z", "z")
	x, y := at(t, m, "5 rows told alike")
	click(m, x, y)
	at(t, m, "Two boats")
}

func TestWheel(t *testing.T) {
	m := reader(uitest.Big(2, 100), 120, 40)
	before := screen(m)
	mouse(m, 50, 20, tea.MouseButtonWheelDown, tea.MouseActionPress)
	if screen(m) == before {
		t.Error("the wheel scrolled nothing")
	}
	mouse(m, 50, 20, tea.MouseButtonWheelUp, tea.MouseActionPress)
	press(m, "g")
	if screen(m) != before {
		t.Error("the wheel did not scroll back")
	}
	press(m, "?")
	before = screen(m)
	mouse(m, 50, 20, tea.MouseButtonWheelDown, tea.MouseActionPress)
	if screen(m) == before {
		t.Error("the wheel scrolled nothing in the help")
	}
	press(m, "esc", "/")
	before = screen(m)
	mouse(m, 50, 20, tea.MouseButtonWheelDown, tea.MouseActionPress)
	click(m, 50, 20)
	if screen(m) != before {
		t.Error("the mouse did something while a search is typed")
	}
}

// The pointer can be anywhere, on any screen, at any time.
func TestPointerAnywhere(t *testing.T) {
	buttons := []tea.MouseButton{tea.MouseButtonLeft, tea.MouseButtonRight, tea.MouseButtonWheelDown, tea.MouseButtonWheelUp, tea.MouseButtonWheelLeft, tea.MouseButtonWheelRight}
	for _, size := range [][2]int{{40, 10}, {120, 40}, {39, 9}, {80, 24}} {
		for _, keys := range [][]string{nil, {"z"}, {"?"}, {"/"}, {"f"}, {"f", "c", "enter"}, {"O"}, {"2"}, {"3"}, {"4"}, {"5"}, {"6"}} {
			m := reader(uitest.Ferry(), size[0], size[1])
			press(m, keys...)
			for y := -1; y <= size[1]; y++ {
				for x := -1; x <= size[0]; x += 7 {
					mouse(m, x, y, buttons[(x+y+2)%len(buttons)], tea.MouseActionPress)
				}
			}
			checkFrame(t, m)
		}
	}
}

func TestMouseIsLentToTheTerminal(t *testing.T) {
	is := func(cmd tea.Cmd, want tea.Msg) bool {
		return cmd != nil && fmt.Sprintf("%T", cmd()) == fmt.Sprintf("%T", want)
	}
	m := reader(uitest.Ferry(), 120, 40)
	if !is(press(m, "v"), tea.DisableMouse()) || !strings.Contains(lastLine(m), "v takes it back") {
		t.Errorf("footer %q", lastLine(m))
	}
	if _, cmd := m.Update(tea.ResumeMsg{}); cmd != nil {
		t.Error("the mouse was taken back with the resume")
	}
	if !is(press(m, "v"), tea.EnableMouseCellMotion()) {
		t.Error("the mouse was not taken back")
	}
	if _, cmd := m.Update(tea.ResumeMsg{}); !is(cmd, tea.EnableMouseCellMotion()) {
		t.Error("the mouse was not taken back after a resume")
	}
	m.pointer.off = true
	if cmd := press(m, "v"); cmd != nil || !strings.Contains(lastLine(m), "the mouse is the terminal's already") {
		t.Errorf("footer %q", lastLine(m))
	}
	if _, cmd := m.Update(tea.ResumeMsg{}); cmd != nil {
		t.Error("the mouse was taken though it is to be left alone")
	}
}
