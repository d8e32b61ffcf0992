package export

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// replaceFile writes beside path and renames over it; renameio is not made for
// Windows, where os.Rename replaces a file in one step.
func replaceFile(path string, write func(io.Writer) error) error {
	pending, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"*")
	if err != nil {
		return err
	}
	err = errors.Join(write(pending), pending.Sync(), pending.Close())
	if err == nil {
		err = os.Rename(pending.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(pending.Name()))
	}
	return nil
}
