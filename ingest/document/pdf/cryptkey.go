package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5" //nolint:gosec // the format's own hash
	"crypto/rc4" //nolint:gosec // the format's own cipher
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

// passwordFill is what fills a password up to 32 bytes (ISO 32000-1, 7.6.3.3).
const passwordFill = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08" +
	"\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// newCrypt makes the key from the empty user password; a file that needs another one
// is an error.
func (f *File) newCrypt() (*crypt, error) {
	c := &crypt{own: -1, metadata: true}
	if r, ok := f.trailer["Encrypt"].(ref); ok {
		c.own = r.num
	}
	d := f.dictOf(f.trailer["Encrypt"])
	if d == nil || f.nameOf(d["Filter"]) != "Standard" {
		return nil, ErrSecurity
	}
	version, _ := f.intOf(d["V"])
	revision, _ := f.intOf(d["R"])
	length, ok := f.intOf(d["Length"])
	if !ok || length < 40 || length > 256 || length%8 != 0 {
		length = 40
	}
	if b, ok := f.resolve(d["EncryptMetadata"]).(bool); ok {
		c.metadata = b
	}
	switch version {
	case 1:
		c.strings, c.streams, length = methodRC4, methodRC4, 40
	case 2, 3:
		c.strings, c.streams = methodRC4, methodRC4
	case 4:
		c.strings, c.streams, length = f.methodOf(d, "StrF"), f.methodOf(d, "StmF"), 128
	case 5:
		c.strings, c.streams = f.methodOf(d, "StrF"), f.methodOf(d, "StmF")
		return c, c.key256(f, d, revision)
	default:
		return nil, ErrSecurity
	}
	return c, c.keyMD5(f, d, revision, min(length, 128)/8)
}

// keyMD5 makes the key of revisions 2 to 4 (algorithm 2) and checks it (algorithms 4 and 5).
func (c *crypt) keyMD5(f *File, d dict, revision, size int) error {
	if revision < 2 || revision > 4 {
		return ErrSecurity
	}
	owner, user := f.textOf(d["O"]), f.textOf(d["U"])
	permissions, _ := f.intOf(d["P"])
	if len(owner) < 32 || len(user) < 32 {
		return ErrSecurity
	}
	var id text
	if a := f.arrayOf(f.trailer["ID"]); len(a) > 0 {
		id = f.textOf(a[0])
	}
	h := md5.New()
	h.Write([]byte(passwordFill))
	h.Write([]byte(owner[:32]))
	_ = binary.Write(h, binary.LittleEndian, uint32(permissions)) // a hash takes all
	h.Write([]byte(id))
	if revision >= 4 && !c.metadata {
		h.Write([]byte{0xFF, 0xFF, 0xFF, 0xFF})
	}
	key := h.Sum(nil)
	if revision >= 3 {
		for range 50 {
			sum := md5.Sum(key[:size])
			key = sum[:]
		}
	} else {
		size = 5
	}
	c.key = key[:size]
	if revision == 2 {
		if !bytes.Equal(rc4Of(c.key, []byte(passwordFill)), []byte(user[:32])) {
			return ErrPassword
		}
		return nil
	}
	sum := md5.Sum([]byte(passwordFill + string(id)))
	check := sum[:]
	for i := range 20 {
		k := bytes.Clone(c.key)
		for j := range k {
			k[j] ^= byte(i)
		}
		check = rc4Of(k, check)
	}
	if !bytes.Equal(check, []byte(user[:16])) {
		return ErrPassword
	}
	return nil
}

func rc4Of(key, data []byte) []byte {
	out := make([]byte, len(data))
	if cipher, err := rc4.NewCipher(key); err == nil {
		cipher.XORKeyStream(out, data)
	}
	return out
}

// key256 makes the key of revisions 5 and 6 (ISO 32000-2, algorithm 2.A).
func (c *crypt) key256(f *File, d dict, revision int) error {
	user, wrapped := []byte(f.textOf(d["U"])), []byte(f.textOf(d["UE"]))
	if revision != 5 && revision != 6 || len(user) < 48 || len(wrapped) < 32 {
		return ErrSecurity
	}
	hash := hash6
	if revision == 5 {
		hash = func(salt []byte) []byte { sum := sha256.Sum256(salt); return sum[:] }
	}
	if !bytes.Equal(hash(user[32:40]), user[:32]) {
		return ErrPassword
	}
	block, err := aes.NewCipher(hash(user[40:48]))
	if err != nil {
		return ErrSecurity
	}
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(c.key, wrapped[:32])
	return nil
}

// hash6 is the hash of revision 6 (ISO 32000-2, algorithm 2.B) for an empty password.
func hash6(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for round := 0; ; round++ {
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		data := bytes.Repeat(k, 64)
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(data, data)
		rest := 0
		for _, b := range data[:16] {
			rest += int(b)
		}
		switch rest % 3 {
		case 0:
			sum := sha256.Sum256(data)
			k = sum[:]
		case 1:
			sum := sha512.Sum384(data)
			k = sum[:]
		case 2:
			sum := sha512.Sum512(data)
			k = sum[:]
		}
		if round >= 63 && int(data[len(data)-1]) <= round+1-32 {
			return k[:32]
		}
	}
}

// objectKey makes the key for one object (ISO 32000-1, algorithm 1).
func (c *crypt) objectKey(r ref, aes bool) []byte {
	h := md5.New()
	h.Write(c.key)
	h.Write([]byte{byte(r.num), byte(r.num >> 8), byte(r.num >> 16), byte(r.gen), byte(r.gen >> 8)})
	if aes {
		h.Write([]byte("sAlT"))
	}
	return h.Sum(nil)[:min(len(c.key)+5, md5.Size)]
}
