package ingest

import (
	"sync"

	"crosscheck/ingest/fetch"
)

// maxKept bounds the bytes that are kept in memory.
const maxKept = 64 << 20

// Kept holds what came over the network and through standard input while the program runs, so that a source can be read
// the other way, as all of its text or as the article alone, without being fetched again. It is read anew where it is
// asked for the same way twice: then the newest is wanted. The zero value is ready; a nil Kept keeps nothing.
type Kept struct {
	mutex sync.Mutex
	pages map[string]keptPage
	stdin []byte
	size  int
}

// keptPage is an answer with how it was read last.
type keptPage struct {
	answer fetch.Response
	raw    bool
}

// page gives the answer for an address that was read the other way.
func (k *Kept) page(address string, raw bool) (fetch.Response, bool) {
	if k == nil {
		return fetch.Response{}, false
	}
	k.mutex.Lock()
	defer k.mutex.Unlock()
	p, ok := k.pages[address]
	if !ok || p.raw == raw {
		return fetch.Response{}, false
	}
	p.raw = raw
	k.pages[address] = p
	return p.answer, true
}

// keepPage keeps an answer, unless memory for it has run out.
func (k *Kept) keepPage(address string, answer fetch.Response, raw bool) {
	if k == nil {
		return
	}
	k.mutex.Lock()
	defer k.mutex.Unlock()
	more := len(answer.Body) - len(k.pages[address].answer.Body)
	if k.size+more > maxKept {
		k.size -= len(k.pages[address].answer.Body)
		delete(k.pages, address)
		return
	}
	if k.pages == nil {
		k.pages = map[string]keptPage{}
	}
	k.size += more
	k.pages[address] = keptPage{answer, raw}
}

// input gives what came through standard input, which can be read only once.
func (k *Kept) input() ([]byte, bool) {
	if k == nil {
		return nil, false
	}
	k.mutex.Lock()
	defer k.mutex.Unlock()
	return k.stdin, k.stdin != nil
}

// keepInput keeps what came through standard input.
func (k *Kept) keepInput(data []byte) {
	if k == nil {
		return
	}
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.stdin = data
}
