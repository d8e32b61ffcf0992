// Command measure runs crosscheck in a pseudo-terminal, as a reader would, and prints how
// fast it answers and how much it writes.
//
//	go run ./internal/measure [-program PATH] [-runs N] [-check] [SOURCE...]
//
// It builds the program, unless it is given one, and measures
//
//   - the time from the start of the process to the frame with the rows, on the sources
//     named, else on the built-in stories;
//   - the time from a key to the frame that answers it, with ten articles of 40 sentences
//     and with two of 10,000, on a screen of 200 by 60;
//   - the bytes written for a scroll by one row on a screen of 120 by 40;
//   - what the program does while nothing happens.
//
// The end of a frame is known by the end of the synchronised update that the reader puts
// around each. With -check the exit status is 1 where a figure is over its limit.
//
//	main.go      what is measured, and against which limits
//	session.go   session: the program in a pseudo-terminal
//	articles.go  articles of any number of sentences, always the same
//	idle_*.go    what a process has done so far, as the system counts it
package main
