package main

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crosscheck/ui/keymap"
)

// root is the module's folder.
var root = filepath.Join("..", "..")

// The pictures and the guide show the program as it is.
func TestCurrent(t *testing.T) {
	files, err := made(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		got, err := os.ReadFile(filepath.Join(root, f.path))
		if err != nil {
			t.Errorf("%v; make it with: go run ./internal/pictures", err)
		} else if !bytes.Equal(got, f.data) {
			t.Errorf("%s is not what the program shows now; make it anew with: go run ./internal/pictures", f.path)
		}
	}
	there, err := filepath.Glob(filepath.Join(root, "docs", "pictures", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range there {
		if !slices.ContainsFunc(files, func(f file) bool { return filepath.Base(f.path) == filepath.Base(path) }) {
			t.Errorf("%s is made by nothing", path)
		}
	}
}

// Every picture is shown somewhere, and nothing is shown that is not there.
func TestPicturesAreUsed(t *testing.T) {
	var text strings.Builder
	for _, path := range []string{"README.md", guidePath} {
		data, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			t.Fatal(err)
		}
		text.Write(data)
	}
	for _, s := range screens() {
		if !strings.Contains(text.String(), "pictures/"+s.name+".svg") {
			t.Errorf("no document shows %s", s.name)
		}
	}
	for _, part := range strings.Split(text.String(), "pictures/")[1:] {
		name, _, ok := strings.Cut(part, ".svg")
		if ok && !strings.ContainsAny(name, " \n") && !slices.ContainsFunc(screens(), func(s screen) bool { return s.name == name }) {
			t.Errorf("a document shows %s, which is made by nothing", name)
		}
	}
}

func TestSVG(t *testing.T) {
	frame := "plain \x1b[1;38;2;1;2;255mbold <&> \x1b[m│\n\x1b[7m渡轮\x1b[m  \x1b[4mund\x1b[24mer\x1b[m\x1b[2J"
	got := string(svg(frame, "a <title>", 20, 2))
	for _, want := range []string{
		"<title>a &lt;title&gt;</title>", ">plain</text>", `fill="#0102ff" font-weight="bold">bold &lt;&amp;&gt;</text>`,
		`textLength="16.8"`, ">渡</text>", `text-decoration="underline">und</text>`, ">er</text>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "\x1b") || strings.Contains(got, "│") {
		t.Errorf("raw signs in\n%s", got)
	}
	for d := xml.NewDecoder(strings.NewReader(got)); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("no XML: %v\n%s", err, got)
		}
	}
}

func TestGuideNamesEveryAction(t *testing.T) {
	tables := keyTables(keymap.Default())
	for _, g := range keymap.Groups() {
		for _, b := range keymap.Default().InGroup(g) {
			if !strings.Contains(tables, "`"+b.Action.String()+"`") {
				t.Errorf("no %v", b.Action)
			}
		}
	}
	if _, err := guide("a guide without marks"); err == nil {
		t.Error("a guide without marks was taken")
	}
	text, err := guide("before\n<!-- keys -->\nstale words\n<!-- end of keys -->\nafter")
	if err != nil || strings.Contains(text, "stale words") || !strings.HasPrefix(text, "before\n") || !strings.HasSuffix(text, "\nafter") {
		t.Errorf("%v: %q", err, text)
	}
}
