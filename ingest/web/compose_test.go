package web

import "testing"

func TestSplitCredit(t *testing.T) {
	for caption, want := range map[string][2]string{
		"The ferry lies on its side. Photograph: Ole Brandt/The Beacon":      {"The ferry lies on its side.", "Photograph: Ole Brandt/The Beacon"},
		"The ferry lies on its side. (AP Photo/Ole Brandt)":                  {"The ferry lies on its side.", "(AP Photo/Ole Brandt)"},
		"The ferry lies on its side. (Ole Brandt for The Beacon)":            {"The ferry lies on its side.", "(Ole Brandt for The Beacon)"},
		"The ferry lies on its side. (AX Photo/Ole Brandt, File)":            {"The ferry lies on its side.", "(AX Photo/Ole Brandt, File)"},
		"The ferry was laid up. (It was closed for the winter)":              {"The ferry was laid up. (It was closed for the winter)", ""},
		"Helena Voss (left) with Piet Olsen (Image: Coast Pictures)":         {"Helena Voss (left) with Piet Olsen (Image: Coast Pictures)", ""},
		"“We threw out everything.” Credit: Ole Brandt":                      {"“We threw out everything.”", "Credit: Ole Brandt"},
		"The ferry lies on its side, in a photograph taken on Sunday night.": {"The ferry lies on its side, in a photograph taken on Sunday night.", ""},
		"The ferry İz lies on its side. Photo: Ole Brandt":                   {"The ferry İz lies on its side.", "Photo: Ole Brandt"},
	} {
		if text, credit := splitCredit(caption); text != want[0] || credit != want[1] {
			t.Errorf("%q: %q, %q", caption, text, credit)
		}
	}
}
