package keymap

import (
	"strings"
	"testing"
)

func TestDefaultIsSound(t *testing.T) {
	m := Default()
	if err := m.check(); err != nil {
		t.Fatal(err)
	}
	for a := None + 1; a < actions; a++ {
		b := m.Binding(a)
		if len(b.Keys) == 0 || b.Help == "" {
			t.Errorf("%v has no key or no help", a)
		}
		if got, err := ParseAction(a.String()); err != nil || got != a {
			t.Errorf("ParseAction(%q) = %v, %v", a, got, err)
		}
	}
	listed := 0
	for _, g := range Groups() {
		listed += len(m.InGroup(g))
	}
	if listed != int(actions)-1 {
		t.Errorf("help lists %d actions of %d", listed, actions-1)
	}
}

func TestKeys(t *testing.T) {
	m := Default()
	for key, want := range map[string]Action{
		"n": NextDifference, "]": NextDifference, "N": PrevDifference, "[": PrevDifference, "x": NextConflict, "X": PrevConflict,
		"j": Down, "up": Up, "ctrl+d": HalfDown, "pgup": PageUp, "g": First, "G": Last, "tab": NextOutlet, "shift+tab": PrevOutlet,
		"r": MakeReference, "f": Filter, "/": Search, "enter": Open, "e": Export, "?": Help, "esc": Close, "q": Quit, "ctrl+c": Quit,
		" ": PageDown, "ä": None,
	} {
		if got := m.Action(key); got != want {
			t.Errorf("key %q does %v, want %v", key, got, want)
		}
	}
	if got := m.InList(" "); got != Toggle {
		t.Errorf("space in a list does %v", got)
	}
	if got := m.InList("j"); got != Down {
		t.Errorf("j in a list does %v", got)
	}
	if got := m.Binding(PageDown).Labels(); got != "pgdn ctrl+f space" {
		t.Errorf("labels %q", got)
	}
}

func TestRebind(t *testing.T) {
	m, err := Default().Rebind(map[string][]string{"next-difference": {"d"}, "numbers": {}})
	if err != nil {
		t.Fatal(err)
	}
	if m.Action("d") != NextDifference || m.Action("n") != None || m.Action("#") != None {
		t.Error("keys did not move")
	}
	if Default().Action("n") != NextDifference {
		t.Error("the default map changed")
	}
	for name, keys := range map[string]map[string][]string{
		"unknown action": {"fly": {"y"}},
		"both":           {"export": {"n"}},
		"no key":         {"quit": {}},
	} {
		if _, err := Default().Rebind(keys); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("Rebind(%v) gave %v", keys, err)
		}
	}
}
