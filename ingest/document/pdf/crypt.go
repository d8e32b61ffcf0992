package pdf

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rc4" //nolint:gosec // the format's own cipher; nothing is protected with it here
)

// method is how a file's strings or streams are encrypted.
type method uint8

const (
	methodNone method = iota
	methodRC4
	methodAES128
	methodAES256
)

// crypt decrypts with the key that the empty user password gives.
type crypt struct {
	key              []byte
	strings, streams method
	own              int // number of the encryption dictionary, which stays as it is
	metadata         bool
}

// methodOf reads which method a crypt filter names.
func (f *File) methodOf(encrypt dict, which name) method {
	filter := f.nameOf(encrypt[which])
	if filter == "" || filter == "Identity" {
		return methodNone
	}
	switch f.nameOf(f.dictOf(f.dictOf(encrypt["CF"])[filter])["CFM"]) {
	case "V2":
		return methodRC4
	case "AESV2":
		return methodAES128
	case "AESV3":
		return methodAES256
	}
	return methodNone
}

func (c *crypt) decrypt(m method, r ref, data []byte) []byte {
	switch m {
	case methodRC4:
		cipher, err := rc4.NewCipher(c.objectKey(r, false))
		if err != nil {
			return data
		}
		out := make([]byte, len(data))
		cipher.XORKeyStream(out, data)
		return out
	case methodAES128:
		return decryptCBC(c.objectKey(r, true), data)
	case methodAES256:
		return decryptCBC(c.key, data)
	}
	return data
}

// decryptCBC decrypts AES in CBC mode: the first block is the initial vector, the last
// byte tells how many bytes fill up the last block.
func decryptCBC(key, data []byte) []byte {
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize {
		return nil
	}
	vector, data := data[:aes.BlockSize], data[aes.BlockSize:]
	out := make([]byte, len(data)/aes.BlockSize*aes.BlockSize)
	cipher.NewCBCDecrypter(block, vector).CryptBlocks(out, data[:len(out)])
	if fill := int(out[len(out)-1]); fill >= 1 && fill <= aes.BlockSize {
		out = out[:len(out)-fill]
	}
	return out
}

// decryptStrings gives an object with its strings decrypted.
func (c *crypt) decryptStrings(o object, r ref) object {
	if c.strings == methodNone {
		return o
	}
	switch o := o.(type) {
	case text:
		return text(c.decrypt(c.strings, r, []byte(o)))
	case array:
		for i := range o {
			o[i] = c.decryptStrings(o[i], r)
		}
	case dict:
		for k, v := range o {
			o[k] = c.decryptStrings(v, r)
		}
	}
	return o
}

// decryptStream gives a stream's data before its other filters.
func (c *crypt) decryptStream(f *File, s *stream) ([]byte, error) {
	m := c.streams
	if s.dict["Type"] == name("Metadata") && !c.metadata {
		m = methodNone
	}
	names, params := f.filters(s.dict)
	if len(names) > 0 && names[0] == "Crypt" {
		if n := f.nameOf(params[0]["Name"]); n == "" || n == "Identity" {
			m = methodNone
		}
	}
	if m == methodNone {
		return s.raw, nil
	}
	if err := spend(&f.cost.unpacked, len(s.raw)); err != nil {
		return nil, err
	}
	return c.decrypt(m, s.ref, s.raw), nil
}
