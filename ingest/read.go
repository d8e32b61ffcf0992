package ingest

import (
	"bytes"
	"context"
	"io"
	"os"

	"crosscheck/ingest/document"
	"crosscheck/ingest/web"
)

// readAll reads what open gives, up to maxFile, and gives up when the context ends even if the reader
// hangs, as a pipe without a writer or a terminal without a typist does.
func readAll(ctx context.Context, open func() (io.ReadCloser, error)) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		r, err := open()
		if err != nil {
			done <- result{err: err}
			return
		}
		defer r.Close()
		data, err := limitedRead(r, maxFile, errHuge)
		done <- result{data, err}
	}()
	select {
	case r := <-done:
		return r.data, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// limitedRead reads to the end; more than limit bytes are the error over.
func limitedRead(r io.Reader, limit int64, over error) ([]byte, error) {
	var data bytes.Buffer
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() <= limit {
			data.Grow(int(info.Size()) + bytes.MinRead) // or it would grow by copying
		}
	}
	if _, err := data.ReadFrom(io.LimitReader(r, limit+1)); err != nil {
		return nil, err
	}
	if int64(data.Len()) > limit {
		return nil, over
	}
	return data.Bytes(), nil
}

// holdsPictures tells the files of which pictures and fonts can be most: a document, a mail, a saved page.
func holdsPictures(data []byte) bool {
	head := bytes.TrimLeft(data[:min(len(data), 1024)], "\xef\xbb\xbf \t\r\n")
	for _, magic := range []string{"PK\x03\x04", "%PDF-", `{\rtf`, "WARC/", "\x1f\x8b", "bplist00", "<?xml", "<office:"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return true
		}
	}
	return web.IsMHTML(data) || web.IsHTML(data) || document.Sniff(data, "") == document.FormatEmail
}

// readFile reads a file that is no directory. One that is known to be too large is not read at all.
func readFile(ctx context.Context, path string) ([]byte, error) {
	return readAll(ctx, func() (io.ReadCloser, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > maxFile {
			f.Close()
			return nil, errHuge
		}
		return f, nil
	})
}
