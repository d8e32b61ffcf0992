package document

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"crosscheck/ingest/extract"
)

// JSONL reads one JSON object a line, or the objects of a list, each an article with its
// parts as members. Blank lines and objects without text are left out.
func JSONL(data []byte) ([]extract.Document, error) {
	var out articles
	var names []string
	data = toUTF8(data)
	unit, lines := "line", bytes.Lines(data)
	list := jsonList(data)
	if list != nil {
		unit, lines = "article", slices.Values(list)
	}
	number := 0
	for line := range lines {
		number++
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		object, keys, err := readObject(line)
		if err != nil {
			return nil, told("%s %d of the JSON table is no JSON object (%v); give one object a line", unit, number, err)
		}
		at := mapColumns(keys)
		if at[columnText] < 0 && names == nil {
			names = keys
		}
		d, ok := rowArticle(FormatJSONL, func(c column) string {
			if at[c] < 0 {
				return ""
			}
			if c == columnText {
				return plainValue(object[keys[at[c]]], "\n\n", 0)
			}
			return plainValue(object[keys[at[c]]], ", ", 0)
		})
		if !ok {
			continue
		}
		if list != nil {
			d.Method = "json"
		}
		if err := out.add("JSONL", d); err != nil {
			return nil, err
		}
	}
	if len(out.list) == 0 {
		if names != nil {
			return nil, errColumns("JSONL", names)
		}
		return nil, errNoText
	}
	return out.list, nil
}

// jsonList gives the objects of a list that is the whole of a JSON text, or that it holds under
// the name that interfaces of news databases give to articles; nil for any other text.
func jsonList(data []byte) [][]byte {
	data = bytes.TrimSpace(data)
	if len(data) == 0 || data[0] != '[' && data[0] != '{' {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if _, err := d.Token(); err != nil {
		return nil
	}
	if data[0] == '[' {
		return jsonElements(d)
	}
	const most = 100 // members beside the list
	for i := 0; d.More() && i < most; i++ {
		key, err := d.Token()
		if err != nil {
			return nil
		}
		switch key {
		case "articles", "results", "items", "docs", "documents", "data", "hits", "stories", "news":
			if open, err := d.Token(); err == nil && open == json.Delim('[') {
				return jsonElements(d)
			}
			return nil
		}
		var passed json.RawMessage
		if d.Decode(&passed) != nil {
			return nil
		}
	}
	return nil
}

// jsonElements gives the elements of the list that d stands in.
func jsonElements(d *json.Decoder) [][]byte {
	var out [][]byte
	for d.More() && len(out) <= MaxRows {
		var element json.RawMessage
		if d.Decode(&element) != nil || element[0] != '{' {
			return nil
		}
		out = append(out, element)
	}
	return out
}

// isJSONList tells a list of articles in JSON.
func isJSONList(data []byte) bool {
	list := jsonList(data)
	if len(list) == 0 {
		return false
	}
	_, keys, err := readObject(list[0])
	return err == nil && plausible(mapColumns(keys))
}

// readObject gives the members of a JSON object, not yet decoded, and their names in
// order of the alphabet.
func readObject(line []byte) (map[string]json.RawMessage, []string, error) {
	const most = 100_000 // members; counted before they take memory
	var object map[string]json.RawMessage
	if bytes.Count(line, []byte(`":`)) > most {
		return nil, nil, fmt.Errorf("it has more than %d members", most)
	}
	if len(line) == 0 || line[0] != '{' {
		return nil, nil, fmt.Errorf("it begins with %q", line[:min(len(line), 8)])
	}
	if err := json.Unmarshal(line, &object); err != nil {
		return nil, nil, err
	}
	return object, slices.Sorted(maps.Keys(object)), nil
}

// plainValue gives a value as text: what stands in a list joined by sep, an object by
// its name or text. Lists are read element by element, so that a long one takes no memory.
func plainValue(raw json.RawMessage, sep string, depth int) string {
	const deepest = 3
	if len(raw) == 0 || depth > deepest {
		return ""
	}
	switch raw[0] {
	case '"':
		var s string
		_ = json.Unmarshal(raw, &s) // checked with the whole line
		return s
	case '[':
		d := json.NewDecoder(bytes.NewReader(raw))
		_, _ = d.Token()
		var out []string
		for d.More() && len(out) <= maxParas {
			var element json.RawMessage
			if d.Decode(&element) != nil {
				break
			}
			if s := plainValue(element, sep, depth+1); s != "" {
				out = append(out, s)
			}
		}
		return strings.Join(out, sep)
	case '{':
		var object map[string]json.RawMessage
		_ = json.Unmarshal(raw, &object)
		for _, key := range []string{"name", "title", "text", "value", "main", "original", "rendered"} {
			if s := plainValue(object[key], sep, depth+1); s != "" {
				return s
			}
		}
		return ""
	case 'n', 't', 'f':
		return "" // null, true, false
	}
	return string(raw) // a number
}
