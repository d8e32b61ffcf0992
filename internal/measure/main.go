package main

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	program := flag.String("program", "", "the program to measure; it is built where none is named")
	runs := flag.Int("runs", 15, "how often the program is started")
	check := flag.Bool("check", false, "exit with 1 where a figure is over its limit")
	flag.Parse()
	over, err := measure(*program, *runs, flag.Args())
	if err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(2)
	}
	if *check && over {
		os.Exit(1)
	}
}

// measure measures everything and prints it; over tells that a limit was passed.
func measure(program string, runs int, sources []string) (over bool, err error) {
	dir, err := os.MkdirTemp("", "measure")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	if program == "" {
		program = filepath.Join(dir, "crosscheck")
		build := exec.Command("go", "build", "-o", program, ".")
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return false, fmt.Errorf("building: %w", err)
		}
	}
	own := filepath.Join(dir, "own") // the program's folders, not the reader's at the keyboard
	r := &report{program: program, env: []string{"XDG_STATE_HOME=" + own, "XDG_CONFIG_HOME=" + own, "XDG_CACHE_HOME=" + own}}
	stories := [][]string{sources}
	if len(sources) == 0 {
		stories = [][]string{{"sample:summit"}, {"sample:factory-blast"}, {"sample:ferry"}}
	}
	ten, err := articles(dir, 10, 40)
	if err != nil {
		return false, err
	}
	two, err := articles(dir, 2, 10000)
	if err != nil {
		return false, err
	}
	for _, story := range stories {
		if err := r.starting(runs, story); err != nil {
			return r.over, err
		}
	}
	if err := r.keys("ten articles of 40 sentences", ten, 8*time.Millisecond); err != nil {
		return r.over, err
	}
	if err := r.keys("two articles of 10,000 sentences", two, 16*time.Millisecond); err != nil {
		return r.over, err
	}
	for _, story := range append(stories, ten) {
		if err := r.scrolling(story); err != nil {
			return r.over, err
		}
	}
	return r.over, r.idle(ten)
}

// report measures one thing after the other.
type report struct {
	program string
	env     []string
	over    bool
}

// tell prints a figure, and whether it is inside its limit.
func (r *report) tell(what string, inside bool, format string, figures ...any) {
	verdict := "ok"
	if !inside {
		verdict, r.over = "OVER", true
	}
	fmt.Printf("%-4s  %-62s  %s\n", verdict, what, fmt.Sprintf(format, figures...))
}

// open starts the program and waits for its first frame, and for the last one that
// follows by itself: where comparing takes a while, that is the one with the rows.
func (r *report) open(width, height int, sources []string) (s *session, first, rows time.Duration, err error) {
	if s, err = start(r.program, width, height, r.env, sources...); err != nil {
		return nil, 0, 0, err
	}
	at, _, err := s.frame(2 * time.Minute)
	if err != nil {
		return nil, 0, 0, err
	}
	first, rows = at.Sub(s.began), at.Sub(s.began)
	if _, last := s.quiet(300 * time.Millisecond); !last.IsZero() {
		rows = last.Sub(s.began)
	}
	return s, first, rows, nil
}

// starting measures the time to the frame with the rows.
func (r *report) starting(runs int, sources []string) error {
	const limit = 60 * time.Millisecond
	var took []time.Duration
	for range runs {
		s, _, rows, err := r.open(120, 40, sources)
		if err != nil {
			return err
		}
		took = append(took, rows)
		if err := s.leave(); err != nil {
			return err
		}
	}
	slices.Sort(took)
	half := at(took, 50)
	r.tell("start to the rows: "+name(sources), half < limit, "median %s, slowest %s (limit %s)", ms(half), ms(took[len(took)-1]), ms(limit))
	return nil
}

// keys measures the time from a key to its frame. Every key of the round changes
// something, so that a frame answers it.
func (r *report) keys(what string, sources []string, limit time.Duration) error {
	s, first, rows, err := r.open(200, 60, sources)
	if err != nil {
		return err
	}
	fmt.Printf("      %-62s  %s, to the rows %s\n", what+": start to first frame", ms(first), ms(rows))
	round := strings.Fields("j j j n n x enter n 1 j j k n tab j s s # # z z z n N j ctrl+d j ctrl+u + - r")
	var took []time.Duration
	byKey := map[string][]time.Duration{}
	for range 20 {
		for _, key := range round {
			t, _, err := s.press(typed(key))
			if errors.Is(err, errSilent) {
				continue // the end of a walk
			}
			if err != nil {
				return err
			}
			took = append(took, t)
			byKey[key] = append(byKey[key], t)
		}
	}
	slices.Sort(took)
	p := at(took, 99)
	r.tell("key to frame: "+what, p < limit, "median %s, 99th percentile %s, slowest %s (limit %s at the 99th), %d keys", ms(at(took, 50)), ms(p), ms(took[len(took)-1]), ms(limit), len(took))
	keys := slices.Sorted(maps.Keys(byKey))
	for _, key := range keys {
		slices.Sort(byKey[key])
	}
	slices.SortStableFunc(keys, func(a, b string) int { return int(at(byKey[b], 50) - at(byKey[a], 50)) })
	var slow []string
	for _, key := range keys[:min(6, len(keys))] {
		slow = append(slow, key+" "+ms(at(byKey[key], 50)))
	}
	fmt.Printf("      %-62s  %s\n", "the slowest keys, median", strings.Join(slow, ", "))
	return s.leave()
}

// scrolling measures the bytes for one row down.
func (r *report) scrolling(sources []string) error {
	const limit = 2048
	s, _, _, err := r.open(120, 40, sources)
	if err != nil {
		return err
	}
	sum, most, n := 0, 0, 0
	for range 60 {
		_, written, err := s.press("j")
		if errors.Is(err, errSilent) {
			break // the last row
		}
		if err != nil {
			return err
		}
		sum, most, n = sum+written, max(most, written), n+1
	}
	r.tell("bytes for one row down: "+name(sources), most < limit, "mean %d, most %d of %d (limit %d)", sum/max(1, n), most, n, limit)
	return s.leave()
}

// idle measures what happens while nobody does anything.
func (r *report) idle(sources []string) error {
	const span = 3 * time.Second
	s, _, _, err := r.open(120, 40, sources)
	if err != nil {
		return err
	}
	s.quiet(time.Second)
	cpu, woken, err := work(s.cmd.Process.Pid)
	if err != nil {
		fmt.Printf("      %-62s  %v\n", "idle", err)
		return s.leave()
	}
	time.Sleep(span)
	written, _ := s.quiet(time.Millisecond)
	cpu2, woken2, err := work(s.cmd.Process.Pid)
	if err != nil {
		return err
	}
	r.tell("idle for "+span.String(), written == 0 && cpu2-cpu <= 10*time.Millisecond, "%d bytes, %s of processor time, woken %d times", written, cpu2-cpu, woken2-woken)
	return s.leave()
}

// typed gives what a terminal sends for a key.
func typed(key string) string {
	if rest, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return string(rest[0] - 'a' + 1)
	}
	switch key {
	case "tab":
		return "\t"
	case "enter":
		return "\r"
	}
	return key
}

// at gives a percentile of sorted times.
func at(sorted []time.Duration, percent int) time.Duration {
	return sorted[min(len(sorted)-1, len(sorted)*percent/100)]
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d)/float64(time.Millisecond)) }

// name gives what to call sources in a line.
func name(sources []string) string {
	short := make([]string, len(sources))
	for i, s := range sources {
		short[i] = filepath.Base(s)
	}
	if len(short) > 2 {
		return fmt.Sprintf("%s and %d more", short[0], len(short)-1)
	}
	return strings.Join(short, " ")
}
