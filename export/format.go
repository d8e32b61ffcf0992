package export

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"crosscheck/model"
)

// Format is a file format that a comparison can be written in.
type Format uint8

const (
	JSON     Format = iota // the whole comparison, for other programs
	HTML                   // one self-contained page, for reading, printing and passing on
	Markdown               // as GitHub renders it
	Text                   // plain text for terminals and mail
	CSV                    // a line for each row and each detail, for spreadsheets
	DOCX                   // a word processor's document
)

var formatNames = []string{"json", "html", "markdown", "text", "csv", "docx"}

// String gives the name by which the format is asked for.
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return fmt.Sprintf("Format(%d)", uint8(f))
}

// UnmarshalText reads a format's name, in any case.
func (f *Format) UnmarshalText(text []byte) error {
	for i, name := range formatNames {
		if strings.EqualFold(name, string(text)) {
			*f = Format(i)
			return nil
		}
	}
	return fmt.Errorf("no format %q; there are %s", text, strings.Join(formatNames, ", "))
}

// Formats lists every format in the order in which help shows them.
func Formats() []Format { return []Format{JSON, HTML, Markdown, Text, CSV, DOCX} }

// FormatByEnding tells the format from the ending of a file's name, in any case;
// false where the ending names none.
func FormatByEnding(path string) (Format, bool) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".json":
		return JSON, true
	case ".html", ".htm":
		return HTML, true
	case ".md", ".markdown":
		return Markdown, true
	case ".txt", ".text":
		return Text, true
	case ".csv":
		return CSV, true
	case ".docx":
		return DOCX, true
	}
	return 0, false
}

// Options say how the formats for people look; JSON, CSV, HTML, Markdown and DOCX
// look at none of them. The zero Options are good for a file or a mail.
type Options struct {
	Width  int   // columns of Text; 0 asks for 80
	Color  bool  // Text uses colour and underline, instead of marks around the words
	ASCII  bool  // Text uses no glyph of its own beyond ASCII; the articles keep theirs
	Linear bool  // Text has one outlet below the other at any width and says marks in words, for screen readers
	Theme  Theme // the colours of Text
}

// Write writes the comparison to w in the given format. The error is that of w.
func Write(w io.Writer, c *model.Comparison, f Format, o Options) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	var err error
	switch f {
	case JSON:
		err = writeJSON(buffered, c)
	case HTML:
		err = writeHTML(buffered, c)
	case Markdown:
		err = writeMarkdown(buffered, c)
	case Text:
		err = writeText(buffered, c, o)
	case CSV:
		err = writeCSV(buffered, c)
	case DOCX:
		err = writeDOCX(buffered, c)
	default:
		err = fmt.Errorf("no format %v", f)
	}
	if err != nil {
		return err
	}
	return buffered.Flush()
}
