package web

import "bytes"

// withoutInlined leaves out pictures and fonts that a page saved in one file holds as base64: they are most of such
// a file and nothing of its text.
func withoutInlined(page []byte) []byte {
	const (
		mark  = ";base64,"
		short = 200 // bytes that are not worth leaving out
	)
	if !bytes.Contains(page, []byte(mark)) {
		return page
	}
	out := make([]byte, 0, len(page)/2)
	for {
		at := bytes.Index(page, []byte(mark))
		if at < 0 {
			return append(out, page...)
		}
		end := at + len(mark)
		for end < len(page) && isBase64(page[end]) {
			end++
		}
		if out = append(out, page[:at+len(mark)]...); end-at < short {
			out = append(out, page[at+len(mark):end]...)
		}
		page = page[end:]
	}
}

func isBase64(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || c == '%'
}
