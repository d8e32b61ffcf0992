package lexicon

import "strings"

// nicknames groups given names that stand for each other, full form first.
var nicknames = func() map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(`abraham abe
alexander alex sasha
alexandra alex sandra
sandra sandy sandi
andrew andy drew
anthony tony
barbara barb
benjamin ben benny bibi
catherine cathy kate katie kathy katherine kathryn
charles charlie chuck
christine chris christina tina
christopher chris
daniel dan danny
david dave
deborah debbie deb debra
donald don donny
edward ed eddie ted
elizabeth liz beth betty eliza betsy libby
eugene gene
francis frank
frederick fred freddie
gerald gerry jerry
gregory greg
henry harry hank
jacob jake
james jim jimmy jamie
jeffrey jeff geoffrey geoff
jennifer jen jenny
john jack johnny jon jonathan
joseph joe joey
joshua josh
judith judy
kenneth ken kenny
kimberly kim
lawrence larry laurence
leonard len lenny
margaret maggie meg peggy peg
matthew matt
michael mike mick
nathaniel nate nathan
nicholas nick nicolas
pamela pam
patricia pat patty trish
patrick pat paddy
peter pete
philip phil phillip
rebecca becky
richard rick dick rich ricky
robert bob bobby rob robbie
ronald ron ronnie
samantha sam
samuel sam sammy
stephanie steph
stephen steve steven
susan sue susie suzanne
theodore ted teddy
thomas tom tommy
timothy tim
victoria vicky
vincent vince
walter walt
william bill billy will willie`) {
		full := ""
		for _, name := range strings.Fields(line) {
			if full == "" {
				full = name
			}
			m[name] += " " + full
		}
	}
	return m
}()

// English tells whether a given name (lower case) is an English one that nicknames are known of.
func English(given string) bool { return nicknames[given] != "" }

// SameGiven tells whether two given names (lower case) can be one person's: equal, nickname
// and full form, or one the beginning or the initial of the other.
func SameGiven(a, b string) bool {
	a, b = strings.TrimSuffix(a, "."), strings.TrimSuffix(b, ".")
	if a == b || a == "" || b == "" || strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return true
	}
	for _, x := range strings.Fields(nicknames[a]) {
		for _, y := range strings.Fields(nicknames[b]) {
			if x == y {
				return true
			}
		}
	}
	return false
}
