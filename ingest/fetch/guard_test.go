package fetch

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

func TestPublic(t *testing.T) {
	for _, a := range []string{"93.184.216.34", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::5db8:d822", "2002:5db8:d822::1"} {
		if !public(netip.MustParseAddr(a)) {
			t.Errorf("%s counts as private", a)
		}
	}
	for _, a := range []string{
		"127.0.0.1", "127.255.0.1", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255",
		"192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
		"::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "100::1",
		"64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::1", "2002:a00:1::1", "2001:0:1:2:3:4:80ff:fffe",
	} {
		if public(netip.MustParseAddr(a)) {
			t.Errorf("%s counts as public", a)
		}
	}
}

// names is a resolver that knows the given names only and answers over a pipe.
func names(t *testing.T, known map[string]string) *net.Resolver {
	t.Helper()
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		server, err := net.ListenPacket("udp", "127.0.0.1:0")
		if err != nil {
			return nil, err
		}
		t.Cleanup(func() { _ = server.Close() })
		go answer(server, known)
		return net.Dial("udp", server.LocalAddr().String())
	}}
}

func answer(server net.PacketConn, known map[string]string) {
	buf := make([]byte, 1500)
	for {
		n, from, err := server.ReadFrom(buf)
		if err != nil {
			return
		}
		var m dnsmessage.Message
		if m.Unpack(buf[:n]) != nil || len(m.Questions) == 0 {
			continue
		}
		q := m.Questions[0]
		m.Response, m.Additionals = true, nil
		ip, err := netip.ParseAddr(known[q.Name.String()])
		switch {
		case err != nil:
			m.RCode = dnsmessage.RCodeNameError
		case q.Type == dnsmessage.TypeA && ip.Is4():
			m.Answers = []dnsmessage.Resource{{Header: dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class}, Body: &dnsmessage.AResource{A: ip.As4()}}}
		case q.Type == dnsmessage.TypeAAAA && ip.Is6():
			m.Answers = []dnsmessage.Resource{{Header: dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class}, Body: &dnsmessage.AAAAResource{AAAA: ip.As16()}}}
		}
		if out, err := m.Pack(); err == nil {
			_, _ = server.WriteTo(out, from)
		}
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	reached := false
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { reached = true; page(w, r) })
	_, port, err := net.SplitHostPort(s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	o := Options{CacheDir: t.TempDir(), Resolver: names(t, map[string]string{
		"inside.test.": "127.0.0.1", "mapped.test.": "::ffff:127.0.0.1", "metadata.test.": "169.254.169.254",
	})}
	for _, address := range []string{s.URL, "http://localhost:" + port, "http://[::1]:" + port, "http://[::ffff:127.0.0.1]:" + port, "http://0.0.0.0:" + port,
		"http://inside.test:" + port, "http://mapped.test:" + port, "http://metadata.test/latest"} {
		_, err := Get(context.Background(), address, o)
		if e := failure(t, err); !strings.Contains(e.What, "private address") || !strings.Contains(e.Do, "--allow-private") {
			t.Errorf("%s: %v", address, e)
		}
	}
	if reached {
		t.Error("a private address was reached")
	}
}

// TestRedirectInside follows a redirect from a server that may be dialled to one that may
// not: the first is dialled as if it were a proxy, which is the one exception to the guard.
func TestRedirectInside(t *testing.T) {
	inside := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("a private address was reached") })
	s := &session{options: Options{CacheDir: t.TempDir()}.withDefaults()}
	outside := serve(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, inside.URL, http.StatusFound) })
	c := s.client(nil)
	s.proxies[outside.Listener.Addr().String()] = true
	resp, err := c.Get(outside.URL)
	if err == nil {
		_ = resp.Body.Close()
		t.Fatal("no error")
	}
	if e := failure(t, explain(context.Background(), outside.URL, err, s.options, nil)); !strings.Contains(e.What, "private address 127.0.0.1") {
		t.Error(e)
	}
}
