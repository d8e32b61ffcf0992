package desktop

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// Open opens a web address or a file in the program that the desktop has for it, and
// comes back when the call that does so has. No shell is involved, and nothing is opened
// but http and https addresses and files that exist.
func Open(target string) error {
	target, err := checked(target)
	if err != nil {
		return err
	}
	name, args := opener()
	path, err := exec.LookPath(name)
	if err != nil {
		return fmt.Errorf("%s is not installed, so nothing can be opened from here: %s", name, target)
	}
	out, err := exec.Command(path, append(args, target)...).CombinedOutput()
	if err != nil {
		why, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
		if why == "" {
			why = err.Error()
		}
		return fmt.Errorf("%s could not open %s: %s", name, target, why)
	}
	return nil
}

// checked gives what may be opened: the address as it is parsed, or the absolute path, so
// that neither is taken for a flag.
func checked(target string) (string, error) {
	if strings.Contains(target, "://") {
		u, err := url.Parse(target)
		switch {
		case err != nil:
			return "", errors.New("this is no web address: " + target)
		case u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
			return "", errors.New("only http and https addresses are opened: " + target)
		}
		return u.String(), nil
	}
	path, err := filepath.Abs(target)
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(path); err != nil {
		return "", errors.New("the file is not there any more: " + path)
	}
	return path, nil
}

// opener gives the program that opens things.
func opener() (name string, args []string) {
	switch runtime.GOOS {
	case "darwin":
		return "open", nil
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	}
	return "xdg-open", nil
}
