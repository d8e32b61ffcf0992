package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"

	"crosscheck/ingest/extract"
)

var (
	errTotal    = errors.New("the time for everything is over")
	errBodySlow = errors.New("the time for the body is over")
	errTooLarge = errors.New("too large")
)

// saveIt is the remedy where only a browser gets the article.
const saveIt = "open it in a browser, save the page and open that file"

// statusError is an answer that is no document.
type statusError struct {
	code int
	wait string // how long a server asks to wait, in words
}

func (e *statusError) Error() string { return "HTTP status " + strconv.Itoa(e.code) }

// typeError is a document of a kind that holds no article.
type typeError struct{ kind string }

func (e *typeError) Error() string { return "content type " + e.kind }

// codingError is a body that cannot be decompressed.
type codingError struct{ err error }

func (e *codingError) Error() string { return e.err.Error() }

func (e *codingError) Unwrap() error { return e.err }

func checkStatus(resp *http.Response, now time.Time) error {
	if resp.StatusCode == http.StatusOK || resp.StatusCode == http.StatusNonAuthoritativeInfo {
		return nil
	}
	return &statusError{code: resp.StatusCode, wait: retryAfter(resp.Header.Get("Retry-After"), now)}
}

// retryAfter puts a Retry-After header, in seconds or as a date, into words.
func retryAfter(header string, now time.Time) string {
	header = strings.TrimSpace(header)
	if header == "" {
		return ""
	}
	var wait time.Duration
	if n, err := strconv.Atoi(header); err == nil && n >= 0 && n < 1e8 {
		wait = time.Duration(n) * time.Second
	} else if at, err := http.ParseTime(header); err == nil {
		wait = at.Sub(now)
	}
	seconds := int((wait + time.Second - 1) / time.Second)
	switch {
	case wait <= 0:
		return ""
	case seconds < 120:
		return plural(seconds, "second")
	case seconds < 2*3600:
		return plural((seconds+59)/60, "minute")
	case seconds < 2*86400:
		return plural((seconds+3599)/3600, "hour")
	}
	return plural((seconds+86399)/86400, "day")
}

func plural(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

// checkType refuses what can hold no article by its own word. What a server does not name,
// or names as mere bytes, is left to those who read it.
func checkType(contentType string) error {
	kind, _, _ := mime.ParseMediaType(contentType)
	major, _, _ := strings.Cut(kind, "/")
	switch major {
	case "image", "audio", "video", "font", "model":
		return &typeError{kind}
	}
	switch kind {
	case "text/css", "text/javascript", "application/javascript", "application/x-javascript", "application/wasm", "application/x-shockwave-flash",
		"application/x-msdownload", "application/vnd.android.package-archive", "application/java-archive", "application/x-mpegurl", "application/vnd.apple.mpegurl":
		return &typeError{kind}
	}
	return nil
}

// explain turns what went wrong into one line. stored is an older answer in the cache that
// the reader may fall back on, or nil.
func explain(ctx context.Context, source string, err error, o Options, stored *entry) error {
	what, do := describe(ctx, err, o)
	if stored != nil && !errors.Is(ctx.Err(), context.Canceled) {
		do += ", or use the copy of " + stored.Retrieved.UTC().Format("2 Jan 2006 15:04") + " UTC with --offline"
	}
	return &extract.Error{Source: source, What: what, Do: do, Err: err}
}

func describe(ctx context.Context, err error, o Options) (what, do string) {
	var (
		status   *statusError
		kind     *typeError
		private  *privateError
		dns      *net.DNSError
		unpack   *codingError
		host     x509.HostnameError
		invalid  x509.CertificateInvalidError
		unknown  x509.UnknownAuthorityError
		verify   *tls.CertificateVerificationError
		record   tls.RecordHeaderError
		alert    tls.AlertError
		op       *net.OpError
		timeout  interface{ Timeout() bool }
		tryLater = "try again later"
	)
	cause := context.Cause(ctx)
	switch {
	case errors.Is(ctx.Err(), context.Canceled):
		return "cancelled", "run it again"
	case errors.As(err, &status):
		return describeStatus(status)
	case errors.As(err, &kind):
		return "this is no article but " + kindName(kind.kind), "give the address of the article's own page"
	case errors.As(err, &private):
		return private.Error(), "use --allow-private if you trust it"
	case errors.Is(err, errTooLarge):
		return "the document is larger than " + size(o.MaxBytes), "save the article alone to a file and open that"
	case errors.Is(err, errRedirects):
		return fmt.Sprintf("it redirects more than %d times", maxRedirects), "the site may want cookies: pass them with --cookies, or " + saveIt
	case errors.Is(err, errScheme):
		return "it redirects to an address that is not http or https", "check the address"
	case errors.As(err, &unpack):
		return "the server's data cannot be decompressed (" + firstLine(unpack.Error()) + ")", tryLater + ", or " + saveIt
	case errors.Is(err, errBodySlow):
		return "the server sent its document too slowly: not complete after " + o.BodyTimeout.String(), tryLater
	case errors.Is(err, errTotal), errors.Is(cause, errTotal):
		return "not complete after " + o.TotalTimeout.String(), tryLater
	case errors.As(err, &op) && op.Op == "proxyconnect":
		return "the proxy cannot be reached", "check HTTP_PROXY and HTTPS_PROXY"
	case errors.As(err, &dns):
		if dns.IsTimeout || dns.IsTemporary && !dns.IsNotFound {
			return "the name server does not answer for " + dns.Name, "check the connection to the internet"
		}
		return "there is no host named " + dns.Name, "check the address"
	case errors.As(err, &host):
		return "the site's certificate is for another name", "check the address; somebody may be in between"
	case errors.As(err, &invalid):
		if invalid.Reason == x509.Expired {
			return "the site's certificate has expired or is not valid yet", "check this computer's clock, or " + saveIt
		}
		return "the site's certificate is not valid", saveIt
	case errors.As(err, &unknown), errors.As(err, &verify):
		return "the site's certificate is signed by nobody this computer trusts", "check the network; somebody may be in between"
	case errors.As(err, &record):
		return "the server does not speak TLS", "try the address with http://"
	case errors.As(err, &alert):
		return "no secure connection could be agreed on (" + firstLine(alert.Error()) + ")", saveIt
	case strings.Contains(err.Error(), "remote error: tls: "): // an alert of the server, which has no type
		_, alert, _ := strings.Cut(err.Error(), "remote error: tls: ")
		return "no secure connection could be agreed on (" + firstLine(alert) + ")", saveIt
	case errors.Is(err, syscall.ECONNREFUSED):
		return "the server refuses the connection", "check the address and its port"
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return "the server broke off the connection", tryLater
	case errors.Is(err, syscall.ENETUNREACH), errors.Is(err, syscall.EHOSTUNREACH):
		return "the server cannot be reached from this network", "check the connection to the internet"
	case errors.Is(err, io.EOF):
		return "the server broke off the connection", tryLater
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "the server broke off in the middle of the document", tryLater
	case errors.As(err, &timeout) && timeout.Timeout():
		return "the server does not answer", tryLater
	case strings.Contains(err.Error(), "server gave HTTP response to HTTPS client"):
		return "the server does not speak TLS", "try the address with http://"
	}
	var request *url.Error // its words before the cause say again what was fetched
	if errors.As(err, &request) {
		err = request.Err
	}
	said := strings.TrimPrefix(err.Error(), "net/http: HTTP/1.x transport connection broken: ")
	return "the server cannot be understood (" + firstLine(strings.TrimPrefix(said, "net/http: ")) + ")", tryLater + ", or " + saveIt
}

func describeStatus(e *statusError) (what, do string) {
	code := fmt.Sprintf(" (HTTP %d)", e.code)
	cookies := "log in with a browser and pass its cookies with --cookies, or save the page there and open that file"
	switch e.code {
	case http.StatusUnauthorized:
		return "the site wants a login" + code, cookies
	case http.StatusPaymentRequired:
		return "the article is behind a paywall" + code, cookies
	case http.StatusForbidden:
		return "the site refuses access: a paywall, a login or a block on programs" + code, cookies
	case http.StatusNotFound:
		return "there is no such page" + code, "check the address"
	case http.StatusGone:
		return "the page was taken down" + code, "look for a copy in a web archive"
	case http.StatusTooManyRequests:
		if e.wait != "" {
			return "the site gets too many requests" + code, "try again in " + e.wait
		}
		return "the site gets too many requests" + code, "wait some minutes and try again"
	case http.StatusUnavailableForLegalReasons:
		return "the page is withheld for legal reasons" + code, "look for a copy in a web archive"
	}
	switch {
	case e.code >= 500:
		if e.wait != "" {
			return "the site has trouble" + code, "try again in " + e.wait
		}
		return "the site has trouble" + code, "try again later"
	case e.code >= 300 && e.code < 400:
		return "the site redirects to nowhere" + code, "check the address"
	case e.code >= 400:
		return "the site does not accept the request" + code, "check the address, or " + saveIt
	}
	return "the site sent no document" + code, "check the address"
}

func kindName(kind string) string {
	major, _, _ := strings.Cut(kind, "/")
	switch major {
	case "image", "video", "font":
		return "a " + map[string]string{"image": "picture", "video": "video", "font": "font"}[major] + " (" + kind + ")"
	case "audio":
		return "a sound recording (" + kind + ")"
	}
	return "data of type " + kind
}

func size(n int64) string {
	if n >= 1<<20 {
		return strconv.FormatInt(n>>20, 10) + " MiB"
	}
	return strconv.FormatInt(n, 10) + " bytes"
}

// firstLine cuts a message from outside to a length that fits a line.
func firstLine(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	if len(s) > 160 {
		s = strings.ToValidUTF8(s[:160], "") + "..."
	}
	return s
}

func badAddress(address string) error {
	return &extract.Error{Source: strconv.Quote(firstLine(address)), What: "not a web address", Do: "give one that begins with http:// or https://"}
}

func notCached(source string) error {
	return &extract.Error{Source: source, What: "not in the cache", Do: "fetch it once without --offline"}
}
