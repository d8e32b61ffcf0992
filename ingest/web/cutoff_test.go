package web

import (
	"strings"
	"testing"
)

// TestCutOff: pages that leave out end tags are whole, pages that stop in the middle are not.
func TestCutOff(t *testing.T) {
	const whole = "<!doctype html><html><body><main><article><div><h1>Ferry lost</h1><p>It sank.</p></div></article></main></body></html>"
	for page, want := range map[string]bool{
		whole: false,
		strings.TrimSuffix(whole, "</body></html>"):                                            false, // both may be left out
		whole[:strings.Index(whole, "sank")]:                                                   true,
		whole[:strings.Index(whole, "</article>")]:                                             false, // one or two boxes are often left open
		"<div><div><div><div><p>A piece of a page":                                             false,
		"<!doctype html><p>One<p>Two<ul><li>Three<li>Four":                                     false,
		"<html><body><div><div><div><script>let x = '</div></div></div>'</script></div></div>": false,
		"<html><body><div><div><div><p class=\"x":                                              true,
	} {
		if got := isCutOff(page); got != want {
			t.Errorf("%q: %t", page, got)
		}
	}
	for _, name := range []string{"broadsheet", "liveblog", "gallery"} {
		page := string(testPage(t, name))
		if isCutOff(page) || !isCutOff(page[:len(page)/2]) {
			t.Errorf("%s: whole %t, half %t", name, isCutOff(page), isCutOff(page[:len(page)/2]))
		}
	}
}
