//go:build !windows

package export

import (
	"errors"
	"io"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replaceFile writes beside path and renames over it.
func replaceFile(path string, write func(io.Writer) error) error {
	// The folder of the file itself: a temporary folder on another disk could not be renamed from.
	pending, err := renameio.NewPendingFile(path,
		renameio.WithTempDir(filepath.Dir(path)), renameio.WithPermissions(0o644), renameio.WithExistingPermissions())
	if err != nil {
		return err
	}
	if err := write(pending); err != nil {
		return errors.Join(err, pending.Cleanup())
	}
	if err := pending.CloseAtomicallyReplace(); err != nil {
		return errors.Join(err, pending.Cleanup())
	}
	return nil
}
