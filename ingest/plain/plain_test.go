package plain

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"crosscheck/model"
)

// roles gives the roles of a text's paragraphs, by their first letters, "s" being standfirst.
func roles(text string) string {
	var out strings.Builder
	for _, b := range Parse(text).Blocks {
		switch b.Role {
		case model.Dateline:
			out.WriteByte('d')
		case model.Byline:
			out.WriteByte('y')
		case model.Boilerplate:
			out.WriteByte('x')
		default:
			out.WriteByte(b.Role.String()[0])
		}
	}
	return out.String()
}

func TestRoles(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"one line a paragraph, posts and links", `Harbour bridge to close for repairs
The harbour bridge will close on Monday, the city said.
The bridge closes at 6 a.m. on Monday. Plan ahead!
— Port Anselm (@PortAnselm) March 3, 2025
READ MORE: Why the bridge rusts
Mayor: bridge is safe https://t.co/abcpic.twitter.com/def
— Courier (@courier_news) 4 March 2025
The mayor spoke to reporters.`, "hbppxppb"},
		{"dateline, doubled caption", `Harbour bridge to close

July 9, 2017 Updated: July 9, 2017

The harbour bridge will close on Monday.

The bridge in the evening light, July 8, 2017.  REUTERS/Ann Weller/Pool
The bridge in the evening light July 8, 2017. (REUTERS/Ann Weller/Pool)

The mayor spoke.`, "hdbcb"},
		{"caption and its twin as paragraphs", "Head\n\nText of the article.\n\nThe bridge at dusk.\n\nThe bridge at dusk. (Ann Weller/Reuters)\n\nMore.", "hbccb"},
		{"standfirst, byline, date", "Bridge to close\n\nTwo years of work lie ahead of the city.\n\nBy Ann Weller and Bob Stone, Harbour Post\n\nPublished 3 March 2025, 14:05 GMT\n\nThe bridge will close.", "hsydb"},
		{"byline without By beside a date", "Bridge to close\nAnn Weller\nMarch 3, 2025\nThe bridge will close.", "hydb"},
		{"the place of a wire report", "Bridge to close\n\nPORT ANSELM, March 3 (Reuters) -\n\nThe bridge will close.", "hdb"},
		{"credits", "Head\n\nText.\n\n(Reporting by Ann Weller; Editing by Bob Stone)\n\nThe Associated Press contributed to this report.", "hbyy"},
		{"credit alone", "Head\n\nText.\n\nREUTERS/Ann Weller\n\nPhoto: Ann Weller / AFP\n\n© Ann Weller / Getty Images\n\nText.", "hbxxxb"},
		{"glued credit", "Head\n\nThe mayor in December at the bridge.CreditAnn Weller/Reuters\n\nText.", "hcb"},
		{"captions by their start", "Head\n\nFILE PHOTO: The bridge in 2012.\n\nImage caption The bridge was built in 1931\n\nCAPTION: People wait. Photo: Ola Wilk", "hccc"},
		{"boilerplate", "Head\n\nText.\n\nAdvertisement\n\nShare this article\n\nSign up for our morning newsletter.\n\nFollow us on Twitter\n\n© 2025 Harbour Post. All rights reserved.\n\n* * *\n\nhttps://www.example.org/news/1\n\nRelated: The bridge in pictures", "hbxxxxxxxx"},
		{"other languages", "Titel\n\nAktualisiert am 9. Juli 2017, 15.04 Uhr\n\nDer Text.\n\nLesen Sie auch: Ein anderer Titel", "hdbx"},
		{"lines above the headline", "Advertisement\n\nMarch 3, 2025\n\nBridge to close\n\nText.", "xdhb"},
		{"embedded post with header and counts", "Head\n\nText.\n\nPort Anselm ✔ @PortAnselm\n\nThe bridge closes.\n\n6:31 AM - 9 Jul 2017\n\n12.3K Retweets 45K Likes\n\nText.", "hbppppb"},
		{"post and signature in one paragraph", "Head\n\nThe bridge closes. #bridge — Port Anselm (@PortAnselm) March 3, 2025\n\nText.", "hpb"},
		{"a post does not take the headline", "Head\n— Port Anselm (@PortAnselm) March 3, 2025\nText.", "hpb"},

		{"as pasted from sites, 1", "Bridge to close\nBy ANN WELLER and BOB STONE JULY 7, 2017\nPhoto\nThe mayor at the bridge on Friday. Credit Ola Wilk/The New York Times\nHAMBURG, Germany — The bridge will close.", "hyxcb"},
		{"as pasted from sites, 2", "Bridge to close\n\nAnn Weller in Port Anselm and Bob Stone in Hamburg\n\nFri 7 Jul 2017 20.05 BST\n\nLast modified on Fri 7 Jul 2017 21.17 BST\n\nThe bridge will close.", "hyddb"},
		{"as pasted from sites, 3", "Bridge to close\nJULY 7, 2017 / 8:32 PM / 5 MONTHS AGO\nAnn Weller, Bob Stone\n4 MIN READ\nHAMBURG (Reuters) - The bridge will close.", "hdyxb"},
		{"as pasted from sites, 4", "Bridge to close\n\nBy Ann Weller, CNN\n\nUpdated 0324 GMT (1124 HKT) July 8, 2017\n\nThe bridge will close.", "hydb"},
		{"as pasted from sites, 5", "Brücke wird gesperrt\n\nVon Anna Weller\n\nStand: 07.07.2017 20:05 Uhr\n\nFoto: dpa\n\nDie Brücke wird gesperrt.", "hydxb"},
		{"sentences that begin like something else", `By Monday, the bridge had closed

By noon on Monday the bridge had closed.

By Friday

Watch: the tide is rising, he told the crew.

More: he never came back.

Share prices fell by 3 percent on Monday.

Follow the money, said the prosecutor.

Sign up for the plan, the mayor said, or lose your seat.

Photo finishes are rare in this race.

Image rights were sold for 3 million dollars.

Credit Suisse declined to comment.

The report was first published by Reuters/Ipsos on Monday.

The poll by The Washington Post/ABC News found that 40 percent agreed.

The office said it would issue 12/15 permits.

The company holds 40 percent of Alder/Birch.

The letter was signed by Ann Weller (@annweller) and others.

He wrote to @annweller on Monday.

Copyright law is at stake, he said.

Related crimes rose by 12 percent.

It was published on Monday, March 3, 2025.

In 2017, 12 people died.

"I agree," he said — and so did Bob Stone (@bob), who left on March 3, 2025, for home.`, "h" + strings.Repeat("b", 21)},
		{"dates in the middle are headings", "Head\n\n" + strings.Repeat(strings.Repeat("word ", 30)+"\n\n", 3) + "March 3, 2025\n\nText.", "hbbbbb"},
		{"names in the middle are headings", "Head\n\nText one.\n\nAnn Weller\n\nText two.", "hbbb"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := roles(test.text); got != test.want {
				for _, b := range Parse(test.text).Blocks {
					t.Logf("%-11s %q", b.Role, b.Text)
				}
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestMetadata(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Head\n\nJuly 9, 2017 Updated: July 10, 2017\n\nText.", "Head||2017-07-09T00:00:00Z|2017-07-10T00:00:00Z|"},
		{"Head\n\nBy Ann Weller | March 3, 2025 2:05 pm ET\n\nText.", "Head|Ann Weller|2025-03-03T14:05:00-05:00||"},
		{"Head\n\nBy Ann Weller March 3, 2025\n\nText.", "Head|Ann Weller|2025-03-03T00:00:00Z||"},
		{"Head\n\nBy Ann Weller, Associated Press\n\nPublished: 3 Mar 2025 at 14:05 | Updated: 4 Mar 2025 at 09:00\n\nText.", "Head|Ann Weller, Associated Press|2025-03-03T14:05:00Z|2025-03-04T09:00:00Z|"},
		{"---\ntitle: Meta\nbyline: Bob Stone\npublished: 2025-03-01\nurl: https://example.org/a\n---\nHead\n\nBy Ann Weller\n\nMarch 3, 2025\n\nText.", "Meta|Bob Stone|2025-03-01T00:00:00Z||https://example.org/a"},
		{"Head\n\nText.\n\nhttps://example.org/b", "Head||||https://example.org/b"},
		{"Head\n\nText.\n\nWe came. — A (@a) March 3, 2025", "Head||||"},
		{"---\npublished: some day\n---\nHead", "Head|||| front matter: published is no date: some day"},
	} {
		d := Parse(test.text)
		got := fmt.Sprintf("%s|%s|%s|%s|%s", d.Title, d.Byline, d.Published, d.Updated, d.URL)
		if len(d.Notes) > 0 {
			got += " " + strings.Join(d.Notes, " ")
		}
		if got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

func TestTitleOfFrontMatterIsNoParagraph(t *testing.T) {
	d := Parse("---\ntitle: Another title\n---\nThe headline\n\nText.")
	if d.Title != "Another title" || len(d.Blocks) != 2 || d.Blocks[0].Role != model.Headline || d.Blocks[0].Text != "The headline" {
		t.Errorf("got %+v", d)
	}
}

// letters gives what must not be lost of a text.
func letters(s string) string {
	return strings.Join(strings.Fields(s), "")
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"Head\n\nBy A B\n\nJuly 9, 2017 Updated: July 9, 2017\n\nText. (AP Photo/A B)\n\n— A (@a) July 9, 2017",
		"---\noutlet: A\npublished: 2025-03-01\n---\nHead\nREAD MORE: b\n6:31 AM - 9 Jul 2017", "Head\n@a ✔ @b\n3 likes\n© A / B\nCredit", "\ufeff---\na:b\n---", "H\n\nPhoto: A/B\nA",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := Parse(text)
		var all strings.Builder
		headlines := 0
		for _, b := range d.Blocks {
			if strings.TrimSpace(b.Text) == "" || !utf8.ValidString(b.Text) || strings.Contains(b.Text, "\n\n") {
				t.Fatalf("%q: paragraph %q", text, b.Text)
			}
			if b.Role == model.Headline {
				headlines++
			}
			all.WriteString(b.Text)
		}
		if headlines > 1 || headlines == 0 && len(d.Blocks) > 0 {
			t.Fatalf("%q: %d headlines", text, headlines)
		}
		again := Parse(text)
		if fmt.Sprint(again) != fmt.Sprint(d) {
			t.Fatalf("%q: two readings differ", text)
		}
		if meta, _ := FrontMatter(safeText(text)); meta == nil && letters(all.String()) != letters(safeText(text)) {
			t.Fatalf("%q: letters lost, %q is left", text, all.String())
		}
	})
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat("The mayor said on Monday: “We’ve dropped the plan”, and the council (which met at 3 p.m.) agreed to it, he told Reuters.\n\n", 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse("Head\n\nJuly 9, 2017\n\n" + text)
	}
}
