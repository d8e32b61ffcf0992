package store

import (
	"errors"
	"os"
	"path/filepath"
)

// replaceFile writes beside path and renames over it; renameio is not made for Windows,
// where os.Rename replaces a file in one step.
func replaceFile(path string, data []byte) error {
	pending, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"*")
	if err != nil {
		return err
	}
	_, err = pending.Write(data)
	err = errors.Join(err, pending.Sync(), pending.Close())
	if err == nil {
		err = os.Rename(pending.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(pending.Name()))
	}
	return nil
}
