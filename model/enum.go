package model

import "fmt"

// enumName gives the name of value v in names, or a number for a value out of
// range, so that a String method never panics.
func enumName[T ~uint8](v T, names []string) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%T(%d)", v, uint8(v))
}

// parseEnum finds text in names and stores its value; an unknown name is an error.
func parseEnum[T ~uint8](v *T, names []string, text []byte) error {
	for i, name := range names {
		if name == string(text) {
			*v = T(i)
			return nil
		}
	}
	return fmt.Errorf("unknown %T %q", *v, text)
}
