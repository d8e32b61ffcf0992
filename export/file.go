package export

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"crosscheck/model"
)

// File writes the comparison to the file at path. The file appears whole or not at
// all: where writing fails, an older file of that name is left as it was. An older
// file keeps its permissions, and a symbolic link goes on to point at the new
// content. A device or a pipe is written to directly.
func File(path string, c *model.Comparison, f Format, o Options) error {
	return writeFile(path, func(w io.Writer) error { return Write(w, c, f, o) })
}

// writeFile lets write fill the file at path, which is replaced once write has succeeded.
func writeFile(path string, write func(io.Writer) error) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return &fs.PathError{Op: "write", Path: path, Err: errors.New("is a directory")}
	case err == nil && !info.Mode().IsRegular():
		return writeDevice(path, write)
	}
	return plainCause(path, replaceFile(path, write))
}

// writeDevice writes to something that cannot be replaced: a device or a named pipe.
func writeDevice(path string, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(write(file), file.Close())
}

// plainCause names the file that was asked for in an error that names a temporary one.
func plainCause(path string, err error) error {
	var pathErr *fs.PathError
	var linkErr *os.LinkError
	switch {
	case errors.As(err, &pathErr):
		return &fs.PathError{Op: "write", Path: path, Err: pathErr.Err}
	case errors.As(err, &linkErr):
		return &fs.PathError{Op: "write", Path: path, Err: linkErr.Err}
	}
	return err
}
