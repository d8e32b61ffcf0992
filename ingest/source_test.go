package ingest

import (
	"path/filepath"
	"testing"
)

func TestParseSource(t *testing.T) {
	t.Chdir(write(t, map[string]string{"a=b.txt": "x", "dir/x.txt": "x"}))
	for _, test := range []struct {
		arg  string
		want request
	}{
		{"rt.txt", request{kind: fromFile, target: "rt.txt"}},
		{"RT=rt.txt", request{label: "RT", kind: fromFile, target: "rt.txt"}},
		{"The  New York Times=x/y.html", request{label: "The New York Times", kind: fromFile, target: "x/y.html"}},
		{"a=b.txt", request{kind: fromFile, target: "a=b.txt"}},
		{"c=a=b.txt", request{label: "c", kind: fromFile, target: "a=b.txt"}},
		{"-", request{kind: fromStdin, target: "-"}},
		{"Mine=-", request{label: "Mine", kind: fromStdin, target: "-"}},
		{"sample:ferry", request{kind: fromSample, target: "ferry"}},
		{"X=sample:ferry", request{label: "X", kind: fromSample, target: "ferry"}},
		{"https://a.example/?b=c", request{kind: fromWeb, target: "https://a.example/?b=c"}},
		{"HTTP://a.example", request{kind: fromWeb, target: "HTTP://a.example"}},
		{"Wire=https://a.example/?b=c", request{label: "Wire", kind: fromWeb, target: "https://a.example/?b=c"}},
		{"./x=y.txt", request{kind: fromFile, target: "./x=y.txt"}},
		{"/tmp/x=y.txt", request{kind: fromFile, target: "/tmp/x=y.txt"}},
		{"=x", request{kind: fromFile, target: "=x"}},
		{"x=", request{kind: fromFile, target: "x="}},
		{"dir/none=x.txt", request{kind: fromFile, target: "dir/none=x.txt"}},
		{"AP/Reuters=dir/x.txt", request{label: "AP/Reuters", kind: fromFile, target: "dir/x.txt"}},
		{"dir", request{kind: fromFile, target: "dir"}},
	} {
		if got := parseSource(test.arg); got != test.want {
			t.Errorf("%q: got %+v, want %+v", test.arg, got, test.want)
		}
	}
}

func TestLocalPath(t *testing.T) {
	for arg, want := range map[string]string{
		"file:///home/ida/My%20page.html": "/home/ida/My page.html", "file://localhost/a.html": "/a.html", "FILE:///a": "/a",
		"file:///C:/news/a.html": "C:/news/a.html", "file://server/a.html": "file://server/a.html", "file://": "file://",
		"a.html": "a.html", "ftp://x.example/a": "ftp://x.example/a", "100%.txt": "100%.txt",
	} {
		if got := filepath.ToSlash(localPath(arg)); got != want {
			t.Errorf("%s: %s", arg, got)
		}
	}
}
