package keymap

import (
	"fmt"
	"slices"
	"strings"
)

// Binding joins an action to its keys.
type Binding struct {
	Action Action
	Group  Group
	Help   string   // what it does, for the help
	Hint   string   // the same in one word, for the footer; "" where it has no room there
	Keys   []string // the first one is the one that hints name
}

// Map is a set of bindings. It is not changed once the reader runs.
type Map struct {
	bindings []Binding
	byKey    map[string]Action
}

// inListsOnly tells the actions that keys have only inside an open list, where the
// same key does something else among the rows.
func inListsOnly(a Action) bool { return a == Toggle || a == FolderUp }

func newMap(bindings []Binding) *Map {
	m := &Map{bindings: bindings}
	m.index()
	return m
}

func (m *Map) index() {
	m.byKey = make(map[string]Action)
	for _, b := range m.bindings {
		if inListsOnly(b.Action) {
			continue
		}
		for _, k := range b.Keys {
			if _, taken := m.byKey[k]; !taken {
				m.byKey[k] = b.Action
			}
		}
	}
}

// Action gives what a key does among the rows, or None.
func (m *Map) Action(key string) Action { return m.byKey[key] }

// InList gives what a key does inside an open list: what keys do only there comes before the rest.
func (m *Map) InList(key string) Action {
	for _, b := range m.bindings {
		if inListsOnly(b.Action) && slices.Contains(b.Keys, key) {
			return b.Action
		}
	}
	return m.byKey[key]
}

// Binding gives the binding of an action.
func (m *Map) Binding(a Action) Binding {
	for _, b := range m.bindings {
		if b.Action == a {
			return b
		}
	}
	return Binding{Action: a}
}

// Label gives the key of an action as hints show it, or "" where it has none.
func (m *Map) Label(a Action) string {
	if b := m.Binding(a); len(b.Keys) > 0 {
		return Show(b.Keys[0])
	}
	return ""
}

// InGroup gives the bindings of a group that have keys, in order.
func (m *Map) InGroup(g Group) []Binding {
	var out []Binding
	for _, b := range m.bindings {
		if b.Group == g && len(b.Keys) > 0 {
			out = append(out, b)
		}
	}
	return out
}

// Labels gives all keys of a binding as help shows them: "n ]".
func (b Binding) Labels() string {
	shown := make([]string, len(b.Keys))
	for i, k := range b.Keys {
		shown[i] = Show(k)
	}
	return strings.Join(shown, " ")
}

// Show gives a key's name as a reader knows it.
func Show(key string) string {
	switch key {
	case " ":
		return "space"
	case "pgdown":
		return "pgdn"
	}
	return key
}

// Rebind gives a map in which the named actions have other keys; an empty list takes an
// action's keys away. Unknown actions and keys bound twice are errors.
func (m *Map) Rebind(keys map[string][]string) (*Map, error) {
	next := &Map{bindings: slices.Clone(m.bindings)}
	names := make([]string, 0, len(keys))
	for name := range keys {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		a, err := ParseAction(name)
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(next.bindings, func(b Binding) bool { return b.Action == a })
		next.bindings[i].Keys = slices.Clone(keys[name])
	}
	if err := next.check(); err != nil {
		return nil, err
	}
	next.index()
	return next, nil
}

// check finds keys that are bound to two actions, and a map that cannot be left.
func (m *Map) check() error {
	owner := make(map[string]Action)
	for _, b := range m.bindings {
		if inListsOnly(b.Action) {
			continue
		}
		for _, k := range b.Keys {
			if a, taken := owner[k]; taken && a != b.Action {
				return &Clash{Key: k, First: a, Second: b.Action}
			}
			owner[k] = b.Action
		}
	}
	if len(m.Binding(Quit).Keys) == 0 {
		return fmt.Errorf("action %v has no key", Quit)
	}
	return nil
}
