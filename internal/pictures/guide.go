package main

import (
	"fmt"
	"strings"

	"crosscheck/ui/keymap"
)

// guide puts the tables into the guide, each between its marks:
// <!-- keys --> and <!-- end of keys -->. The tables of one group of keys stand under
// the group's name.
func guide(text string) (string, error) {
	return between(text, "keys", keyTables(keymap.Default()))
}

// between replaces what stands between two marks.
func between(text, name, made string) (string, error) {
	begin, end := "<!-- "+name+" -->", "<!-- end of "+name+" -->"
	before, rest, ok := strings.Cut(text, begin)
	_, after, also := strings.Cut(rest, end)
	if !ok || !also {
		return "", fmt.Errorf("%s has no marks %s and %s", guidePath, begin, end)
	}
	return before + begin + "\n" + made + end + after, nil
}

// keyTables gives every key with what it does, by group.
func keyTables(keys *keymap.Map) string {
	var b strings.Builder
	for _, g := range keymap.Groups() {
		fmt.Fprintf(&b, "\n### %s\n\n| key | does | name in the configuration |\n|---|---|---|\n", g)
		for _, binding := range keys.InGroup(g) {
			var shown []string
			for _, k := range binding.Keys {
				shown = append(shown, code(keymap.Show(k)))
			}
			fmt.Fprintf(&b, "| %s | %s | `%s` |\n", strings.Join(shown, " "), cell(binding.Help), binding.Action)
		}
	}
	b.WriteString("\n")
	return b.String()
}

// code sets a key as code; a backtick needs two around it.
func code(key string) string {
	if strings.Contains(key, "`") {
		return "`` " + key + " ``"
	}
	return "`" + cell(key) + "`"
}

// cell keeps a text from ending its cell of a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }
