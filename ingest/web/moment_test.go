package web

import "testing"

func TestMoments(t *testing.T) {
	for text, want := range map[string]string{
		"2024-03-03T14:05:00Z":                       "2024-03-03T14:05:00Z",
		"2024-03-03T14:05:00.123+01:00":              "2024-03-03T14:05:00+01:00",
		"2024-03-03T14:05:00+0100":                   "2024-03-03T14:05:00+01:00",
		"2024-03-03T14:05+01:00":                     "2024-03-03T14:05:00+01:00",
		"2024-03-03 14:05:00":                        "2024-03-03T14:05:00Z",
		"2024-03-03T00:00:00Z":                       "2024-03-03 day",
		"2024-03-03":                                 "2024-03-03 day",
		"2024/03/03":                                 "2024-03-03 day",
		"20240303":                                   "2024-03-03 day",
		"Sun, 03 Mar 2024 14:05:00 GMT":              "2024-03-03T14:05:00Z",
		"Sun, 03 Mar 2024 14:05:00 -0500":            "2024-03-03T14:05:00-05:00",
		"Sun Mar 03 14:05:00 EST 2024":               "2024-03-03 day", // what EST is, the page does not say
		"March 3, 2024":                              "2024-03-03 day",
		"3 March 2024":                               "2024-03-03 day",
		"3. March 2024":                              "2024-03-03 day",
		"Mar 3, 2024 2:05 PM":                        "2024-03-03T14:05:00Z",
		"Published on 3 March 2024 at 14:05":         "2024-03-03 day",
		"Updated 8:02 PM EST, Sun March 3, 2024":     "2024-03-03T20:02:00-05:00",
		"March 3, 2024 at 2:05 p.m.":                 "2024-03-03 day", // where it is 2:05, the page does not say
		"3 марта 2024, 21:05":                        "2024-03-03 day",
		"2024年03月03日 20:05":                          "2024-03-03 day",
		"03 mar 2024 - 21:05 CET":                    "2024-03-03T21:05:00+01:00",
		"Sept. 4th, 2024":                            "2024-09-04 day",
		"03/04/2024":                                 "", // March or April
		"March 2024":                                 "",
		"31 February 2024":                           "",
		"0001-01-01T00:00:00Z":                       "",
		"1970-01-01T00:00:00Z":                       "",
		"9999-12-31":                                 "",
		"yesterday":                                  "",
		"":                                           "",
		"may 5 of the 2024 ferries have sunk 3 2023": "",
	} {
		m := parseMoment(text)
		got := m.String()
		if !m.IsZero() && !m.HasClock {
			got = m.Time.Format("2006-01-02") + " day"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestAddressDay(t *testing.T) {
	for path, want := range map[string]string{
		"/2024/03/09/ferry": "2024-03-09", "/world/2024/mar/09/ferry": "2024-03-09", "/ferry-2024-03-09/": "2024-03-09", "/ferry-20240309": "2024-03-09",
		"/2024/03/": "", "/2024/13/09/": "", "/2024/02/31/": "", "/a-20240309123": "", "/1234-5678": "",
	} {
		if got := addressDay(path); got.Short() != "" && got.Time.Format("2006-01-02") != want || got.IsZero() != (want == "") {
			t.Errorf("%s: %v, want %q", path, got, want)
		}
	}
}
