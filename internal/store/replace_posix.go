//go:build !windows

package store

import (
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replaceFile writes beside path, brings it to the disk and renames it over path.
func replaceFile(path string, data []byte) error {
	// The folder of the file itself: from a temporary folder on another disk nothing can be renamed.
	return renameio.WriteFile(path, data, 0o600, renameio.WithTempDir(filepath.Dir(path)))
}
