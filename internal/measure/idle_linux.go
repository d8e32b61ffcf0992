package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// work gives the processor time that a process has used, and how often it was woken.
func work(pid int) (cpu time.Duration, woken int, err error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, 0, err
	}
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	for _, f := range fields[11:13] { // utime and stime, in ticks of 10 ms
		n, err := strconv.Atoi(f)
		if err != nil {
			return 0, 0, err
		}
		cpu += time.Duration(n) * 10 * time.Millisecond
	}
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", pid))
	if err != nil {
		return 0, 0, err
	}
	for _, path := range threads {
		text, err := os.ReadFile(path)
		if err != nil {
			continue // the thread has ended
		}
		lines := bufio.NewScanner(bytes.NewReader(text))
		for lines.Scan() {
			if n, ok := strings.CutPrefix(lines.Text(), "voluntary_ctxt_switches:"); ok {
				times, err := strconv.Atoi(strings.TrimSpace(n))
				if err != nil {
					return 0, 0, err
				}
				woken += times
			}
		}
	}
	return cpu, woken, nil
}
