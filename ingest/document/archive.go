package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path"
	"slices"
	"strings"
)

// Named is one member of an archive.
type Named struct {
	Name string // path inside the archive, cleaned and relative, with slashes
	Data []byte
}

// archive is a zip file whose members are unpacked under the limits of this package.
type archive struct {
	zr    *zip.Reader
	byKey map[string]*zip.File // by lower-case name: some writers differ in case
	total int64                // bytes unpacked so far
	most  int64                // bytes that may be unpacked
}

// openArchive reads the directory of a zip file.
func openArchive(data []byte) (*archive, error) {
	// Counted before the directory is built, because each entry of it takes memory.
	if bytes.Count(data, []byte("PK\x01\x02")) > 4*MaxMembers {
		return nil, errMembers
	}
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	if len(zr.File) > MaxMembers {
		return nil, errMembers
	}
	a := &archive{zr: zr, most: MaxTotal, byKey: make(map[string]*zip.File, len(zr.File))}
	for _, f := range zr.File {
		key := memberKey(f.Name)
		if _, ok := a.byKey[key]; !ok {
			a.byKey[key] = f
		}
	}
	return a, nil
}

var errMembers = told("it holds more than %d files; pack the articles alone", MaxMembers)

func memberKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean(strings.ReplaceAll(name, `\`, "/")), "/"))
}

// has tells whether there is a member of that name.
func (a *archive) has(name string) bool { return a.byKey[memberKey(name)] != nil }

// open gives a member's content, unpacked while it is read.
func (a *archive) open(name string) (io.ReadCloser, error) {
	f := a.byKey[memberKey(name)]
	if f == nil {
		return nil, fmt.Errorf("its part %q is missing", path.Base(name))
	}
	return a.openFile(f)
}

func (a *archive) openFile(f *zip.File) (io.ReadCloser, error) {
	if f.Flags&1 != 0 {
		return nil, told("it is protected by a password; save it without one")
	}
	if f.UncompressedSize64 > MaxMember {
		// Told before unpacking; the reader below holds for directories that lie.
		if f.UncompressedSize64 > maxRatio*max(f.CompressedSize64, 1) {
			return nil, errBomb
		}
		return nil, errTooLarge
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{&cappedReader{r: r, packed: int64(f.CompressedSize64), archive: a}, r}, nil
}

// read gives a member's content as a whole.
func (a *archive) read(name string) ([]byte, error) {
	r, err := a.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// walk reads a member as XML and calls start for every element.
func (a *archive) walk(name string, start func(*xmlReader, string, func(string) string) error) error {
	r, err := a.open(name)
	if err != nil {
		return err
	}
	defer r.Close()
	return walkXML(r, start)
}

// Zip unpacks an archive of documents: its readable-looking files in name order.
// Folders, hidden files, the resource forks that macOS adds and pictures, sound and
// video are left out. A member whose name would leave the archive's folder, an archive
// inside the archive and one that unpacks beyond MaxMember, MaxTotal, MaxMembers or an
// honest ratio are errors that name the member.
func Zip(data []byte) ([]Named, error) { return unzip(data, MaxTotal) }

func unzip(data []byte, most int64) ([]Named, error) {
	a, err := openArchive(data)
	if err != nil {
		return nil, advise("zip", err)
	}
	a.most = most
	files := slices.Clone(a.zr.File)
	slices.SortStableFunc(files, func(x, y *zip.File) int { return strings.Compare(x.Name, y.Name) })
	var out []Named
	for _, f := range files {
		name := strings.ReplaceAll(f.Name, `\`, "/")
		if slips(name) {
			return nil, fmt.Errorf("its member %q points outside of the archive, as an attack does; do not unpack it", f.Name)
		}
		name = path.Clean(name)
		if skipMember(f, name) {
			continue
		}
		content, err := a.readDocument(f)
		if err != nil {
			return nil, fmt.Errorf("its member %q: %w", f.Name, advise("zip", err))
		}
		if content == nil {
			continue
		}
		if Sniff(content, name) == FormatZip {
			return nil, fmt.Errorf("its member %q is a zip archive too; unpack the outer one first", f.Name)
		}
		out = append(out, Named{name, content})
	}
	if len(out) == 0 {
		return nil, errors.New("the zip archive holds no documents; give one that holds articles")
	}
	return out, nil
}

// slips tells whether a member's name would be written outside of the folder that the
// archive is unpacked into.
func slips(name string) bool {
	return strings.HasPrefix(name, "/") || len(name) > 1 && name[1] == ':' ||
		slices.Contains(strings.Split(name, "/"), "..")
}

func skipMember(f *zip.File, name string) bool {
	if !f.Mode().IsRegular() || strings.HasSuffix(f.Name, "/") {
		return true
	}
	return slices.ContainsFunc(strings.Split(name, "/"), func(part string) bool {
		return strings.HasPrefix(part, ".") || strings.HasPrefix(part, "~$") || part == "__MACOSX" || strings.EqualFold(part, "thumbs.db") || strings.EqualFold(part, "desktop.ini")
	})
}

// readDocument unpacks a member unless its first bytes show a picture, sound, video
// or font; those give nil.
func (a *archive) readDocument(f *zip.File) ([]byte, error) {
	if f.UncompressedSize64 > MaxMember && isMedia(a.head(f)) {
		return nil, nil
	}
	r, err := a.openFile(f)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if isMedia(content[:min(len(content), 512)]) {
		return nil, nil
	}
	return content, nil
}

func (a *archive) head(f *zip.File) []byte {
	r, err := f.Open()
	if err != nil {
		return nil
	}
	defer r.Close()
	head, _ := io.ReadAll(io.LimitReader(r, 512))
	return head
}

func isMedia(head []byte) bool {
	kind, _, _ := strings.Cut(http.DetectContentType(head), "/")
	return kind == "image" || kind == "audio" || kind == "video" || kind == "font"
}
