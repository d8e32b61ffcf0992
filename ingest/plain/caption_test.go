package plain

import "testing"

func TestCreditAt(t *testing.T) {
	for _, test := range []struct {
		in     string
		credit string // "" for none
	}{
		{"The bridge at dusk, July 8, 2017.  REUTERS/Ann Weller/Pool", "REUTERS/Ann Weller/Pool"},
		{"The bridge in Port Anselm July 8, 2017 REUTERS/Ann Weller", "REUTERS/Ann Weller"},
		{"The bridge. (REUTERS/Ann Weller/Pool)", "(REUTERS/Ann Weller/Pool)"},
		{"The bridge. (AP Photo/Ann Weller, File).", "(AP Photo/Ann Weller, File)."},
		{"The bridge. Ann Weller/AFP via Getty Images", "Ann Weller/AFP via Getty Images"},
		{"The bridge. (Ann Weller via AP)", "(Ann Weller via AP)"},
		{"The mayor at the Capitol.CreditAnn Weller/Reuters", "CreditAnn Weller/Reuters"},
		{"The mayor. Credit Ann van der Weller for The New York Times", "Credit Ann van der Weller for The New York Times"},
		{"The mayor.Credit...Ann Weller/The New York Times", "Credit...Ann Weller/The New York Times"},
		{"The bridge | Photo: Ann Weller / AFP", "Photo: Ann Weller / AFP"},
		{"The bridge. (Photo: Ann Weller)", "(Photo: Ann Weller)"},
		{"Photo by Ann Weller", "Photo by Ann Weller"},
		{"The bridge © Ann Weller / Reuters", "© Ann Weller / Reuters"},
		{"© 2017 Getty Images", "© 2017 Getty Images"},
		{"Image copyright Getty Images", "Image copyright Getty Images"},
		{"J. R. O’Neill/Harbour Post/AP", "J. R. O’Neill/Harbour Post/AP"},

		{"The bridge is closed.", ""},
		{"The poll was done by Reuters/Ipsos", ""},
		{"A Washington Post/ABC News poll", ""},
		{"He spoke for Alder/Birch.", ""},
		{"It was Credit Suisse", ""},
		{"He works for a bank. Credit Suisse", ""},
		{"He is a senator (D/R)", ""},
		{"It happened (as The New York Times said).", ""},
		{"The rate is 5/6 (Reuters)", ""},
		{"She looked at the photo: nothing.", ""},
		{"“Read it in the Post.” Ann Weller said", ""},
		{"", ""},
	} {
		got := ""
		if at := creditAt(test.in); at >= 0 {
			got = test.in[at:]
		}
		if got != test.credit {
			t.Errorf("%q: got %q, want %q", test.in, got, test.credit)
		}
	}
}
