package lexicon

import "strings"

// regions are countries, continents and federal states, lower case.
var regions = func() map[string]bool {
	m := make(map[string]bool)
	for _, name := range strings.Split(`afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,bahamas,bahrain,bangladesh,barbados,belarus,belgium,belize,benin,bhutan,bolivia,bosnia,botswana,brazil,brunei,bulgaria,burkina faso,burma,burundi,cambodia,cameroon,canada,chad,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czech republic,czechia,denmark,djibouti,dominican republic,ecuador,egypt,el salvador,eritrea,estonia,eswatini,ethiopia,fiji,finland,france,gabon,gambia,georgia,germany,ghana,greece,grenada,guatemala,guinea,guyana,haiti,honduras,hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,madagascar,malawi,malaysia,maldives,mali,malta,mauritania,mauritius,mexico,moldova,monaco,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,north macedonia,norway,oman,pakistan,palestine,panama,papua new guinea,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,samoa,saudi arabia,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,togo,tonga,trinidad,tunisia,turkey,turkiye,turkmenistan,uganda,ukraine,united arab emirates,emirates,uae,united kingdom,uk,u.k.,britain,great britain,england,scotland,wales,northern ireland,united states,us,u.s.,usa,america,uruguay,uzbekistan,vanuatu,vatican,venezuela,vietnam,yemen,zambia,zimbabwe,africa,asia,europe,north america,south america,latin america,middle east,alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york state,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington state,west virginia,wisconsin,wyoming,ontario,quebec,british columbia,alberta,manitoba,saskatchewan,nova scotia,new south wales,queensland,victoria,tasmania,bavaria,saxony,crimea,catalonia,siberia`, ",") {
		m[name] = true
	}
	return m
}()

// sameRegion are second names of countries, with the first.
var sameRegion = map[string]string{"u.k.": "united kingdom", "uk": "united kingdom", "britain": "united kingdom", "great britain": "united kingdom",
	"u.s.": "united states", "us": "united states", "usa": "united states", "u.s.a.": "united states", "america": "united states",
	"u.a.e.": "united arab emirates", "uae": "united arab emirates", "emirates": "united arab emirates",
	"burma": "myanmar", "holland": "netherlands", "czechia": "czech republic", "turkiye": "turkey", "eswatini": "swaziland"}

// SameRegion tells whether two names (lower case) are those of one country.
func SameRegion(a, b string) bool {
	first := func(name string) string {
		if other, ok := sameRegion[name]; ok {
			return other
		}
		return name
	}
	return first(a) == first(b)
}

// within are parts of cities that news names in their stead, with the cities.
var within = map[string]string{"brooklyn": "new york", "manhattan": "new york", "queens": "new york", "bronx": "new york", "the bronx": "new york", "staten island": "new york", "harlem": "new york",
	"hollywood": "los angeles", "compton": "los angeles", "venice beach": "los angeles", "capitol hill": "washington", "georgetown": "washington", "westminster": "london", "hackney": "london", "brixton": "london",
	"tottenham": "london", "camden": "london", "croydon": "london", "wembley": "london", "heathrow": "london", "gatwick": "london", "wimbledon": "london", "saint-denis": "paris", "montmartre": "paris",
	"kreuzberg": "berlin", "neukölln": "berlin", "molenbeek": "brussels", "pudong": "shanghai", "kowloon": "hong kong", "copacabana": "rio de janeiro", "beyoglu": "istanbul", "o'hare": "chicago"}

// Within tells whether of two places (lower case) the one lies in the other.
func Within(a, b string) bool {
	return within[a] == b || within[b] == a
}

// Region tells whether a name (lower case) is that of a country, a continent or a federal
// state, inside which other places lie.
func Region(name string) bool { return regions[name] }
