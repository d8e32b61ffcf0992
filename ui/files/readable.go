package files

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

// peek is how much of a file is looked at where its name does not tell what it is.
const peek = 512

// readable tells whether a file may be an article: by its name where that tells, else by
// its first bytes. In doubt it is, and loading it says what is wrong with it.
func readable(path string) bool {
	switch kind := ending(path); {
	case among(articles, kind):
		return true
	case among(foreign, kind):
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return true
	}
	defer f.Close()
	head := make([]byte, peek)
	n, err := io.ReadFull(f, head)
	if n == 0 && err != io.EOF {
		return true
	}
	return textual(head[:n])
}

// ending gives what follows the last dot of a name, in small letters.
func ending(path string) string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
}

// textual tells whether a file that begins so may be an article.
func textual(head []byte) bool {
	kind := http.DetectContentType(head)
	major, minor, _ := strings.Cut(kind, "/")
	switch major {
	case "image", "audio", "video", "font":
		return false
	case "application":
		// Other containers are read, or say what they are when they are opened.
		return minor != "octet-stream" || bytes.HasPrefix(head, []byte("bplist00")) || wide(head)
	}
	return true
}

// wide tells whether bytes may be text of two bytes a character without a mark of it:
// nearly every other byte is zero, and none of the rest.
func wide(head []byte) bool {
	var zero [2]int
	for i, b := range head {
		if b == 0 {
			zero[i%2]++
		}
	}
	pairs := len(head) / 2
	return zero[0] == 0 && zero[1]*10 > pairs*8 || zero[1] == 0 && zero[0]*10 > pairs*8
}

// articles are the endings that need no look inside.
const articles = " txt text md markdown htm html xhtml mht mhtml webarchive warc pdf rtf doc docx odt fodt epub eml csv tsv json jsonl zip gz "

// foreign are the endings of pictures, sound, film, fonts, programs and images of disks,
// whatever they begin with.
const foreign = " png jpg jpeg jpe gif bmp tif tiff webp heic heif avif ico icns svg svgz psd ai eps cr2 nef dng xcf " +
	"mp3 m4a aac flac ogg oga opus wav wma aif aiff mid midi mp4 m4v mov avi mkv webm wmv flv mpg mpeg 3gp " +
	"ttf otf woff woff2 exe dll so dylib class jar pyc wasm bin iso img dmg deb rpm apk msi sqlite "

// among tells whether an ending is one of a list.
func among(list, ending string) bool {
	return ending != "" && strings.Contains(list, " "+ending+" ")
}
