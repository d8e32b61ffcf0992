// Package coding undoes the content codings of HTTP (gzip, deflate, br, zstd) within
// bounds, so that a few bytes that unpack to gigabytes are stopped early. The fetcher
// and the reader of web archives share it.
package coding

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// Accept is the Accept-Encoding header for what Decode undoes.
const Accept = "gzip, br, zstd"

// ErrTooLarge tells that the decoded bytes would go beyond the limit.
var ErrTooLarge = errors.New("larger than the limit")

// maxCodings is how many codings may be applied one over the other.
const maxCodings = 3

// Decode undoes the codings that a Content-Encoding header lists and gives at most limit
// bytes. The error is ErrTooLarge where there are more; it names the coding where it is
// unknown or its data are broken.
func Decode(data []byte, codings string, limit int64) ([]byte, error) {
	list := strings.FieldsFunc(strings.ToLower(codings), func(r rune) bool { return r == ',' || r == ' ' || r == '\t' })
	if len(list) > maxCodings {
		return nil, fmt.Errorf("%d content codings one over the other", len(list))
	}
	for i := len(list) - 1; i >= 0; i-- {
		var err error
		if data, err = decodeOne(data, list[i], limit); err != nil {
			return nil, err
		}
	}
	if int64(len(data)) > limit {
		return nil, ErrTooLarge
	}
	return data, nil
}

func decodeOne(data []byte, coding string, limit int64) ([]byte, error) {
	var r io.Reader
	switch coding {
	case "identity":
		return data, nil
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("broken %s data: %w", coding, err)
		}
		r = z
	case "deflate":
		r = deflate(data)
	case "br":
		r = brotli.NewReader(bytes.NewReader(data))
	case "zstd":
		// The window bounds the memory that a frame may ask for.
		z, err := zstd.NewReader(bytes.NewReader(data), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(8<<20), zstd.WithDecoderLowmem(true))
		if err != nil {
			return nil, fmt.Errorf("broken %s data: %w", coding, err)
		}
		defer z.Close()
		r = z
	default:
		return nil, fmt.Errorf("unknown content coding %q", coding)
	}
	out, err := io.ReadAll(io.LimitReader(r, limit+1))
	if int64(len(out)) > limit {
		return nil, ErrTooLarge
	}
	if err != nil {
		return nil, fmt.Errorf("broken %s data: %w", coding, err)
	}
	return out, nil
}

// deflate reads what servers send as "deflate": zlib by the standard, bare flate by mistake.
func deflate(data []byte) io.Reader {
	if z, err := zlib.NewReader(bytes.NewReader(data)); err == nil {
		return z
	}
	return flate.NewReader(bufio.NewReader(bytes.NewReader(data)))
}
