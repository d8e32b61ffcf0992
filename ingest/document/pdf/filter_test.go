package pdf

import (
	"bytes"
	"compress/lzw"
	"errors"
	"strings"
	"testing"
)

func decoded(t *testing.T, d dict, raw string) string {
	t.Helper()
	f := &File{cost: newBudget()}
	f.reset()
	out, err := f.decode(&stream{d, []byte(raw), ref{}})
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestFilters(t *testing.T) {
	// The example of the standard (7.4.4.2).
	if got := decoded(t, dict{"Filter": name("LZWDecode")}, "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01"); got != "-----A---B" {
		t.Errorf("LZW %q", got)
	}
	var long bytes.Buffer
	w := lzw.NewWriter(&long, lzw.MSB, 8) // as GIF has it: codes do not grow early
	text := strings.Repeat("It sank at once, they said; nobody knows why. ", 400)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if got := decoded(t, dict{"Filter": name("LZW"), "DecodeParms": dict{"EarlyChange": 0}}, long.String()); got != text {
		t.Errorf("long LZW: %d of %d bytes", len(got), len(text))
	}
	if got := decoded(t, dict{"Filter": array{name("ASCIIHexDecode"), name("A85")}}, "38 37 63 55 52 44 5D 7E 3E>"); got != "Hello" {
		t.Errorf("hex, base 85 %q", got)
	}
	if got := decoded(t, dict{"Filter": name("A85")}, "z!!~>"); got != "\x00\x00\x00\x00\x00" {
		t.Errorf("base 85 %q", got)
	}
	if got := decoded(t, dict{"Filter": name("RunLengthDecode")}, "\x02abc\xFEx\x80zzz"); got != "abcxxx" {
		t.Errorf("run lengths %q", got)
	}
	if got := decoded(t, dict{"F": name("Fl")}, deflated("text")); got != "text" {
		t.Errorf("deflate %q", got)
	}
	damaged := deflated("some text")
	if got := decoded(t, dict{"Filter": name("FlateDecode")}, damaged[:len(damaged)-4]+"bad!"); got != "some text" {
		t.Errorf("wrong check sum %q", got)
	}
	rows := "\x00abc\x01a\x01\x01\x02\x01\x01\x01\x03\x01\x01\x01\x04\x01\x01\x01"
	if got := decoded(t, dict{"Filter": array{name("Crypt"), name("Fl")}, "DecodeParms": array{nil, dict{"Predictor": 15, "Columns": 3}}}, deflated(rows)); got[:9] != "abcabcbcd" {
		t.Errorf("PNG rows %q", got)
	}
	if got := decoded(t, dict{"Filter": name("Fl"), "DecodeParms": array{dict{"Predictor": 2, "Columns": 3}}}, deflated("a\x01\x01b\x01\x01")); got != "abcbcd" {
		t.Errorf("TIFF rows %q", got)
	}
}

func TestFilterErrors(t *testing.T) {
	f := &File{cost: newBudget()}
	f.reset()
	for _, s := range []*stream{
		{dict{"Filter": name("DCTDecode")}, []byte("x"), ref{}},
		{dict{"Filter": name("FlateDecode")}, []byte("no deflate"), ref{}},
		{dict{"Filter": name("Fl"), "DecodeParms": dict{"Predictor": 12, "Columns": 1 << 40}}, []byte(deflated("x")), ref{}},
		{dict{"Filter": name("LZW")}, []byte("\x80\x7F\xFF"), ref{}},
	} {
		if _, err := f.decode(s); err == nil {
			t.Errorf("no error for %v", s.dict)
		}
	}
	f.cost.unpacked = 1000
	bomb := deflated(strings.Repeat("a", 2000))
	if _, err := f.decode(&stream{dict{"Filter": name("Fl")}, []byte(bomb), ref{}}); !errors.Is(err, ErrCostly) {
		t.Errorf("bomb: %v", err)
	}
	nine := array{}
	for range 9 {
		nine = append(nine, name("AHx"))
	}
	f.cost = newBudget()
	if _, err := f.decode(&stream{dict{"Filter": nine}, nil, ref{}}); !errors.Is(err, ErrCostly) {
		t.Errorf("nine filters: %v", err)
	}
}

func FuzzFilters(f *testing.F) {
	f.Add(uint8(0), []byte("\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01"))
	f.Add(uint8(1), []byte("87cURD]~>"))
	f.Fuzz(func(t *testing.T, which uint8, data []byte) {
		filters := []name{"LZW", "A85", "AHx", "RL", "Fl"}
		file := &File{cost: newBudget()}
		file.reset()
		out, err := file.decode(&stream{dict{"Filter": filters[int(which)%len(filters)], "DecodeParms": dict{"Predictor": 15, "Columns": int(which)}}, data, ref{}})
		if err == nil && len(out) > maxStream {
			t.Errorf("%d bytes", len(out))
		}
	})
}
