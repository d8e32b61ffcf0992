package ingest

import (
	"context"
	"io"
	"os"
)

// readAll reads what open gives, up to MaxBytes, and gives up when the context ends even if the reader
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
		data, err := limitedRead(r)
		done <- result{data, err}
	}()
	select {
	case r := <-done:
		return r.data, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// limitedRead reads to the end; more than MaxBytes are errTooLarge.
func limitedRead(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxBytes {
		return nil, errTooLarge
	}
	return data, nil
}

// readFile reads a file that is no directory. One that is known to be too large is not read at all.
func readFile(ctx context.Context, path string) ([]byte, error) {
	return readAll(ctx, func() (io.ReadCloser, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > MaxBytes {
			f.Close()
			return nil, errTooLarge
		}
		return f, nil
	})
}
