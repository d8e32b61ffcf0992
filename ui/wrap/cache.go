package wrap

// Cache is a map that holds at most twice its bound. It keeps what was used lately:
// entries live in a young and an old generation; when the young one is full it becomes
// the old one, and what was in the old one and has not been asked for since is gone.
// That costs two map look-ups at worst and no bookkeeping for each entry. The zero
// Cache holds nothing; make one with NewCache. It is for one goroutine.
type Cache[K comparable, V any] struct {
	bound      int
	young, old map[K]V
}

// NewCache gives an empty cache for about bound entries.
func NewCache[K comparable, V any](bound int) *Cache[K, V] {
	return &Cache[K, V]{bound: max(1, bound), young: make(map[K]V)}
}

// Get gives the entry of a key, making it where it is not there.
func (c *Cache[K, V]) Get(key K, build func() V) V {
	if v, ok := c.young[key]; ok {
		return v
	}
	v, ok := c.old[key]
	if !ok {
		v = build()
	}
	c.put(key, v)
	return v
}

func (c *Cache[K, V]) put(key K, v V) {
	if len(c.young) >= c.bound {
		c.old = c.young
		c.young = make(map[K]V, c.bound)
	}
	c.young[key] = v
}

// Len gives the number of entries held, some of them twice.
func (c *Cache[K, V]) Len() int { return len(c.young) + len(c.old) }

// Clear forgets everything.
func (c *Cache[K, V]) Clear() { c.young, c.old = make(map[K]V), nil }
