package lexicon

import (
	_ "embed"
	"encoding/binary"
	"strconv"
	"sync"
)

//go:embed data/stems.txt
var stemText string

//go:embed data/near.bin
var nearTable string

var stems = sync.OnceValue(func() *table { return newTable(stemText) })

// Stems gives how many stems have a number.
func Stems() int { return int(uint32At(nearTable, 0)) }

// Number gives the number by which Near knows a stem, from 0; false for a stem it does not know.
func Number(stem string) (int, bool) {
	rest, ok := stems().lookup(stem)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(rest)
	return n, err == nil
}

// Near calls visit for the stems that news uses in the same surroundings as the stem of a number,
// the nearest first, with the cosine of their vectors, 0.45 to 1. They may be opposites.
func Near(number int, visit func(other int, near float32)) {
	// A count, the place of each stem's first entry and of the end, then entries of three bytes:
	// the other's number and the cosine in hundredths; see gen.
	n := Stems()
	entries := nearTable[4*(n+2):]
	for at := uint32At(nearTable, 1+number); at < uint32At(nearTable, 2+number); at++ {
		e := entries[3*at : 3*at+3]
		visit(int(e[0])|int(e[1])<<8, float32(e[2])/100)
	}
}

// uint32At reads the little-endian number at place k of a table.
func uint32At(table string, k int) uint32 {
	var word [4]byte
	copy(word[:], table[4*k:])
	return binary.LittleEndian.Uint32(word[:])
}
