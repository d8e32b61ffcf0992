package pick

import "slices"

// Choice is what was chosen, in the order in which it was: the first source becomes the
// reference. The zero Choice is empty.
type Choice struct{ entries []entry }

// entry is one chosen thing.
type entry struct {
	name    string
	sources []string
}

// Toggle chooses something, or takes it out again; it tells which.
func (c *Choice) Toggle(name string, sources []string) (chosen bool) {
	if n := c.Place(sources); n > 0 {
		c.entries = slices.Delete(c.entries, n-1, n)
		return false
	}
	c.entries = append(c.entries, entry{name, slices.Clone(sources)})
	return true
}

// Place tells as which something was chosen, counted from 1; 0 where it was not.
func (c *Choice) Place(sources []string) int {
	return 1 + slices.IndexFunc(c.entries, func(e entry) bool { return slices.Equal(e.sources, sources) })
}

// Len gives how many things are chosen.
func (c *Choice) Len() int { return len(c.entries) }

// Names gives what is chosen as the list calls it.
func (c *Choice) Names() []string {
	var out []string
	for _, e := range c.entries {
		out = append(out, e.name)
	}
	return out
}

// Sources gives everything to load, each source once.
func (c *Choice) Sources() []string {
	var out []string
	for _, e := range c.entries {
		for _, s := range e.sources {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// Clear takes everything out.
func (c *Choice) Clear() { c.entries = nil }
