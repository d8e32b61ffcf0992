package quantity

// currencySign gives the ISO 4217 code that a sign stands for, or "".
func currencySign(s string) string {
	switch s {
	case "$":
		return "USD"
	case "£":
		return "GBP"
	case "€":
		return "EUR"
	case "¥":
		return "JPY"
	case "₹":
		return "INR"
	case "₽":
		return "RUB"
	case "₩":
		return "KRW"
	case "₪":
		return "ILS"
	case "₺":
		return "TRY"
	case "₴":
		return "UAH"
	case "₦":
		return "NGN"
	case "₱":
		return "PHP"
	}
	return ""
}

// dollarPrefix gives the code of a dollar by the letters before its sign, or "".
func dollarPrefix(s string) string {
	switch s {
	case "us", "u.s.", "u.s":
		return "USD"
	case "c", "ca", "cad", "can":
		return "CAD"
	case "a", "au", "aus":
		return "AUD"
	case "nz":
		return "NZD"
	case "hk":
		return "HKD"
	case "s", "sg":
		return "SGD"
	case "nt":
		return "TWD"
	case "r":
		return "BRL"
	case "mx":
		return "MXN"
	}
	return ""
}

// currencyWord gives the code that a word after a number names, or "". Words that can
// also be something else ("pounds", "won", "real") are looked at by currencyAt.
func currencyWord(s string) string {
	switch s {
	case "dollar", "dollars", "usd", "bucks":
		return "USD"
	case "cent", "cents":
		return "cent"
	case "euro", "euros", "eur":
		return "EUR"
	case "gbp", "quid":
		return "GBP"
	case "pence", "penny":
		return "penny"
	case "yen":
		return "JPY"
	case "yuan", "renminbi", "rmb":
		return "CNY"
	case "rouble", "roubles", "ruble", "rubles":
		return "RUB"
	case "rupee", "rupees":
		return "INR"
	case "franc", "francs", "chf":
		return "CHF"
	case "kronor", "sek":
		return "SEK"
	case "krone", "kroner":
		return "NOK"
	case "peso", "pesos":
		return "MXN"
	case "shekel", "shekels":
		return "ILS"
	case "rand":
		return "ZAR"
	case "lira", "liras":
		return "TRY"
	case "zloty", "zlotys", "złoty", "złotys", "zł":
		return "PLN"
	case "hryvnia", "hryvnias":
		return "UAH"
	case "naira":
		return "NGN"
	case "riyal", "riyals":
		return "SAR"
	case "dirham", "dirhams":
		return "AED"
	case "dinar", "dinars":
		return "KWD"
	case "rial", "rials":
		return "IRR"
	case "reais":
		return "BRL"
	case "baht":
		return "THB"
	case "forint", "forints":
		return "HUF"
	case "rupiah":
		return "IDR"
	case "ringgit":
		return "MYR"
	case "bitcoin", "bitcoins":
		return "BTC"
	}
	return ""
}

// currencyAt reads a currency after a number at atom j.
func (r *reader) currencyAt(j int, n number) (u Unit, end int, ok bool) {
	if !r.isWord(j) {
		return Unit{}, j, false
	}
	low := r.at(j)
	if code := nationalCurrency(low, r.at(j+1)); code != "" {
		return unit(Money, code, 1), j + 2, true
	}
	switch code := currencyWord(low); code {
	case "":
	case "cent":
		return unit(Money, "USD", 0.01), j + 1, true
	case "penny":
		return unit(Money, "GBP", 0.01), j + 1, true
	default:
		return unit(Money, code, 1), j + 1, true
	}
	switch low {
	case "p":
		if r.atoms[j].glued && n.value < 100 {
			return unit(Money, "GBP", 0.01), j + 1, true
		}
	case "pounds", "pound":
		if r.at(j+1) == "sterling" {
			return unit(Money, "GBP", 1), j + 2, true
		}
		if r.at(j+1) == "of" && !n.vague {
			return Unit{}, j, false // "five pounds of rice"
		}
		if n.magnitude >= 1e6 || r.ofMoney.ask(r.speaksOfMoney) {
			return unit(Money, "GBP", 1), j + 1, true
		}
	case "won":
		if n.magnitude >= 1e6 {
			return unit(Money, "KRW", 1), j + 1, true
		}
	}
	return Unit{}, j, false
}

// nationalCurrency gives the code of "Canadian dollars", "Swiss francs", or "".
func nationalCurrency(nation, coin string) string {
	switch coin {
	case "dollar", "dollars":
		switch nation {
		case "us", "u.s.", "american":
			return "USD"
		case "canadian":
			return "CAD"
		case "australian":
			return "AUD"
		case "singapore":
			return "SGD"
		}
	case "peso", "pesos":
		switch nation {
		case "mexican":
			return "MXN"
		case "philippine":
			return "PHP"
		case "argentine":
			return "ARS"
		case "colombian":
			return "COP"
		}
	case "franc", "francs":
		if nation == "swiss" {
			return "CHF"
		}
	case "kroner", "kronor", "krone":
		switch nation {
		case "danish":
			return "DKK"
		case "norwegian":
			return "NOK"
		case "swedish":
			return "SEK"
		}
	case "pound", "pounds":
		switch nation {
		case "british":
			return "GBP"
		case "egyptian":
			return "EGP"
		}
	case "rupee", "rupees":
		switch nation {
		case "indian":
			return "INR"
		case "pakistani":
			return "PKR"
		}
	}
	return ""
}

// speaksOfMoney tells whether a word of the sentence shows that its pounds are money.
func (r *reader) speaksOfMoney() bool {
	for i := range r.atoms {
		switch r.atoms[i].low {
		case "£", "fine", "fined", "cost", "costs", "pay", "paid", "price", "worth", "budget", "debt", "spent", "sterling", "sold", "fund", "funding", "donated":
			return true
		}
	}
	return false
}

// money reads an amount whose currency sign ends before atom j; it begins at atom i.
func (r *reader) money(i, j int, code string) (q Quantity, next int, ok bool) {
	if !r.isFigure(j) {
		n, ok := r.cardinal(j, true) // "$a million" is no money, "£ten" is
		if !ok || r.atoms[j].space {
			return q, j, false
		}
		return r.measured(i, n, unit(Money, code, 1), n.end)
	}
	n, ok := r.cardinal(j, true)
	if !ok {
		return q, j + 1, false
	}
	u, end := unit(Money, code, 1), n.end
	if code == "USD" {
		if named := nationalCurrency(r.at(end), r.at(end+1)); named != "" {
			u.Name, end = named, end+2
		}
	}
	if w := currencyWord(r.at(end)); w == "USD" && code == "USD" || w == "EUR" && code == "EUR" {
		end++ // "$5 dollars"
	}
	return r.measured(i, n, u, end)
}
