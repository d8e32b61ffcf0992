// Package paint puts frames on the terminal and writes as little as it can.
//
// A frame is a text of lines with SGR sequences in it, as Bubble Tea's View gives it. It
// is read into cells; what has changed since the last frame is written, and nothing else:
// lines that moved are moved by the terminal, of other lines only the cells that differ
// are written. Every frame is one synchronised update (mode 2026), so that none is seen
// half drawn; terminals that do not know the mode ignore it.
//
//	cell.go    frames to cells
//	diff.go    Painter: two frames to the bytes that turn one into the other
//	scroll.go  lines that moved
//	screen.go  Screen: the terminal, shared with Bubble Tea, which sets it up and restores it
package paint
