package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// Words that the articles are made of.
var (
	actors  = strings.Fields("ministers rescuers engineers residents inspectors fishermen doctors officials lawyers drivers teachers farmers")
	actions = strings.Fields("inspected repaired closed reopened reported denied measured rejected approved counted visited blamed")
	things  = strings.Fields("bridge harbour school reservoir tunnel hospital archive station market library dam lighthouse")
	places  = strings.Fields("Anselm Brackwater Corrin Dunmore Eastleigh Farrow Garrick Hollin Ivers Jarrow Kestle Lorne")
)

// articles writes so many articles of so many sentences into a folder. Two articles share
// most of what they tell, in other words and with other figures here and there.
func articles(dir string, count, sentences int) ([]string, error) {
	var paths []string
	for id := range count {
		event := rand.New(rand.NewPCG(7, uint64(sentences)))          // the same for all articles
		voice := rand.New(rand.NewPCG(uint64(id), uint64(sentences))) // this one's own
		var b strings.Builder
		fmt.Fprintf(&b, "---\noutlet: Outlet %d\ntitle: A long day in Brackwater\npublished: 2024-03-%02d\n---\n", id+1, id+1)
		for n := range sentences {
			actor, action, thing, place := pick(event, actors), pick(event, actions), pick(event, things), pick(event, places)
			figure, day := 2+event.IntN(90), pick(event, strings.Fields("Monday Tuesday Wednesday Thursday Friday"))
			if voice.IntN(8) == 0 {
				figure++
			}
			switch voice.IntN(4) {
			case 0:
				fmt.Fprintf(&b, "On %s %d %s from %s %s the old %s near gate %d.", day, figure, actor, place, action, thing, n)
			case 1:
				fmt.Fprintf(&b, "The old %s near gate %d was %s on %s by %d %s who had come from %s.", thing, n, action, day, figure, actor, place)
			case 2:
				fmt.Fprintf(&b, "Some %d %s of %s %s the %s near gate %d, the council said on %s, and more are to follow.", figure, actor, place, action, thing, n, day)
			default:
				fmt.Fprintf(&b, "Nobody in %s would say who %s the %s.", pick(voice, places), pick(voice, actions), pick(voice, things))
			}
			b.WriteString("\n\n")
		}
		path := filepath.Join(dir, fmt.Sprintf("%d-%d.txt", sentences, id))
		if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

func pick(rng *rand.Rand, words []string) string { return words[rng.IntN(len(words))] }
