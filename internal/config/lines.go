package config

import (
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// linesOf tells on which line of a TOML text each setting stands first, by its dotted
// name: "theme", "keys.quit", and a table by its own.
func linesOf(data []byte) map[string]int {
	lines := make(map[string]int)
	var p unstable.Parser
	p.Reset(data)
	table := ""
	for p.NextExpression() {
		node := p.Expression()
		var parts []string
		line := 0
		for it := node.Key(); it.Next(); {
			k := it.Node()
			if line == 0 {
				line = p.Shape(k.Raw).Start.Line
			}
			parts = append(parts, string(k.Data))
		}
		name := strings.Join(parts, ".")
		switch node.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = name + "."
		case unstable.KeyValue:
			name = table + name
		default:
			continue
		}
		for { // a.b = 1 and [a.b] say something of a too
			if lines[name] == 0 {
				lines[name] = line
			}
			at := strings.LastIndexByte(name, '.')
			if at < 0 {
				break
			}
			name = name[:at]
		}
	}
	return lines
}
