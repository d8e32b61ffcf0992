package pdf

import (
	"errors"
	"fmt"
	"io"
)

// decode gives a stream's data after all its filters. Data that is damaged further on
// is given as far as it could be read, because damage often is in the check sum alone.
func (f *File) decode(s *stream) ([]byte, error) {
	data := s.raw
	var err error
	if f.crypt != nil && s.dict["Type"] != name("XRef") {
		if data, err = f.crypt.decryptStream(f, s); err != nil {
			return nil, err
		}
	}
	filters, params := f.filters(s.dict)
	const most = 8 // filters on one stream
	if len(filters) > most {
		return nil, ErrCostly
	}
	for i, filter := range filters {
		if data, err = f.apply(filter, params[i], data); err != nil {
			return nil, err
		}
	}
	if len(filters) == 0 {
		// Counted too: a stream can be drawn again and again.
		err = spend(&f.cost.unpacked, len(data))
	}
	return data, err
}

// filters gives the names of a stream's filters and their parameters, one each.
func (f *File) filters(d dict) ([]name, []dict) {
	get := func(keys ...name) object {
		for _, k := range keys {
			if o := f.resolve(d[k]); o != nil {
				return o
			}
		}
		return nil
	}
	var names []name
	var params []dict
	add := func(n, p object) {
		names = append(names, f.nameOf(n))
		params = append(params, f.dictOf(p))
	}
	parms := get("DecodeParms", "DP")
	switch filter := get("Filter", "F").(type) {
	case name:
		if a, ok := parms.(array); ok && len(a) > 0 {
			parms = a[0]
		}
		add(filter, parms)
	case array:
		list, _ := parms.(array)
		for i, n := range filter {
			var p object
			if i < len(list) {
				p = list[i]
			} else if len(filter) == 1 {
				p = parms
			}
			add(n, p)
		}
	}
	return names, params
}

// apply runs one filter.
func (f *File) apply(filter name, params dict, data []byte) ([]byte, error) {
	var r io.Reader
	switch filter {
	case "FlateDecode", "Fl":
		r = inflate(data)
	case "LZWDecode", "LZW":
		early, ok := f.intOf(params["EarlyChange"])
		r = &lzwReader{data: data, early: !ok || early != 0}
	case "ASCII85Decode", "A85":
		r = &ascii85Reader{data: data}
	case "ASCIIHexDecode", "AHx":
		r = &hexReader{data: data}
	case "RunLengthDecode", "RL":
		r = &runReader{data: data}
	case "Crypt":
		return data, nil
	default:
		return nil, fmt.Errorf("a stream is packed with %s, which holds pictures", filter)
	}
	out, err := f.readAll(r)
	if err != nil {
		return nil, err
	}
	if n, ok := f.intOf(params["Predictor"]); ok && n > 1 {
		return f.unpredict(out, params, n)
	}
	return out, nil
}

// readAll reads what a filter gives, within the limits.
func (f *File) readAll(r io.Reader) ([]byte, error) {
	limit := min(maxStream, f.cost.unpacked) + 1
	out, err := io.ReadAll(io.LimitReader(r, int64(limit)))
	if len(out) >= limit {
		f.cost.unpacked = 0
		return nil, ErrCostly
	}
	if costErr := spend(&f.cost.unpacked, len(out)); costErr != nil {
		return nil, costErr
	}
	if err != nil && len(out) == 0 {
		return nil, errors.New("a stream cannot be unpacked")
	}
	return out, nil
}
