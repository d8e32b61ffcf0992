package fetch

import (
	"encoding/binary"
	"fmt"
	"net"
	"net/netip"
	"strings"
	"syscall"
)

// privateError tells that an address was refused because it is not on the public internet.
type privateError struct{ address string }

func (e *privateError) Error() string {
	return "refused to connect to the private address " + e.address
}

// reserved are the ranges beyond those that netip names which are not on the public
// internet (IANA special-purpose registries).
func reserved() []netip.Prefix {
	var out []netip.Prefix
	for _, p := range []string{
		"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15",
		"198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
		"::/96", "64:ff9b:1::/48", "100::/64", "2001:2::/48", "2001:db8::/32", "3fff::/20", "5f00::/16", "fec0::/10",
	} {
		out = append(out, netip.MustParsePrefix(p))
	}
	return out
}

// public tells whether an address is on the public internet. IPv6 addresses that carry an
// IPv4 address inside (mapped, NAT64, 6to4, Teredo) are as public as that one.
func public(ip netip.Addr) bool {
	ip = ip.Unmap()
	if !ip.IsValid() || ip.Zone() != "" || ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsMulticast() || ip.IsUnspecified() {
		return false
	}
	for _, p := range reserved() {
		if p.Contains(ip) {
			return false
		}
	}
	if ip.Is4() {
		return true
	}
	b := ip.As16()
	switch {
	case netip.MustParsePrefix("64:ff9b::/96").Contains(ip):
		return public(netip.AddrFrom4([4]byte(b[12:16])))
	case b[0] == 0x20 && b[1] == 0x02:
		return public(netip.AddrFrom4([4]byte(b[2:6])))
	case binary.BigEndian.Uint32(b[:4]) == 0x20010000:
		return public(netip.AddrFrom4([4]byte{^b[12], ^b[13], ^b[14], ^b[15]}))
	}
	return true
}

// guard is a [net.Dialer] Control function: it refuses a connection to an address that is
// not public.
func guard(_, address string, _ syscall.RawConn) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("no numeric address: %q", address)
	}
	if !public(ap.Addr()) {
		return &privateError{ap.Addr().String()}
	}
	return nil
}

// guardName refuses host names that are private whatever DNS says: for requests through a
// proxy, which looks the name up itself.
func guardName(host string) error {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		if !public(ip) {
			return &privateError{host}
		}
		return nil
	}
	last := host[strings.LastIndexByte(host, '.')+1:]
	switch last {
	case "localhost", "local", "internal", "localdomain", "lan", "intranet", "corp", "home", "arpa":
		return &privateError{host}
	}
	// 127.1, 0x7f000001 and 2130706433 are addresses to many systems.
	if last != "" && last[0] >= '0' && last[0] <= '9' && net.ParseIP(host) == nil {
		return &privateError{host}
	}
	return nil
}
