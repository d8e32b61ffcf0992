package entity

import (
	"strings"

	"crosscheck/diffing/lexicon"
)

func set(words string) map[string]struct{} {
	list := strings.Fields(words)
	m := make(map[string]struct{}, len(list))
	for _, w := range list {
		m[w] = struct{}{}
	}
	return m
}

func in(m map[string]struct{}, word string) bool { _, ok := m[word]; return ok }

// honorifics say that a person follows, and of what sex; they are no role.
var honorifics = map[string]Gender{"mr": Male, "mrs": Female, "ms": Female, "miss": Female, "sir": Male, "lord": Male, "dame": Female,
	"lady": Female, "madam": Female, "dr": AnyGender, "prof": AnyGender, "rev": AnyGender, "hon": AnyGender, "mister": Male}

// abbreviations of titles, with the role that they stand for.
var abbreviations = map[string]string{"gov": "governor", "sen": "senator", "sens": "senators", "rep": "representative", "reps": "representatives",
	"gen": "general", "col": "colonel", "lt": "lieutenant", "capt": "captain", "sgt": "sergeant", "maj": "major", "adm": "admiral", "cmdr": "commander",
	"det": "detective", "insp": "inspector", "supt": "superintendent", "atty": "attorney", "pres": "president", "prof": "professor", "rev": "reverend",
	"dr": "doctor", "fr": "father", "msgr": "monsignor"}

// roles are nouns for what a person is; one that speaks, and titles before names.
var roles = set(`governor senator representative congressman congresswoman president chancellor king queen prince princess pope judge justice chief
sheriff detective officer sergeant lieutenant captain colonel general major admiral commander constable inspector superintendent trooper deputy
mayor councilman councilwoman councillor councilor alderman member secretary attorney lawyer solicitor barrister prosecutor ambassador director commissioner coach
chairman chairwoman chairperson chair minister premier speaker leader whip mp spokesman spokeswoman spokesperson executive ceo founder cofounder owner manager
chairmen professor doctor nurse pharmacist surgeon paramedic physician scientist researcher economist analyst expert historian engineer
reverend father sister bishop archbishop cardinal priest rabbi imam pastor monsignor
journalist reporter editor columnist author writer actor actress singer musician artist curator
baker driver pilot teacher principal student worker machinist firefighter farmer fisherman trucker broker planner strategist adviser advisor aide
candidate challenger incumbent nominee lawmaker legislator politician activist campaigner organizer organiser advocate lobbyist
witness survivor victim resident neighbor neighbour passenger mother dad mum mom son daughter wife husband brother uncle aunt cousin
widow boss official diplomat clerk treasurer auditor administrator superintendent coroner examiner warden investigator agent guard soldier marine veteran
billionaire businessman businesswoman contractor developer banker investor consultant commentator pundit host anchor
player striker goalkeeper manager quarterback republican democrat
defender midfielder winger skipper substitute trainer referee umpire pitcher keeper rider jockey skater boxer swimmer sprinter
epidemiologist virologist immunologist biologist chemist physicist astronomer geologist seismologist volcanologist meteorologist climatologist forecaster archaeologist
anthropologist sociologist psychologist psychiatrist pediatrician paediatrician obstetrician cardiologist oncologist neurologist pathologist dentist veterinarian midwife medic
ombudsman comptroller controller registrar provost dean rector headteacher headmaster headmistress lecturer undersecretary envoy negotiator mediator consul magistrate
foreman technician mechanic electrician plumber carpenter builder architect designer programmer astronaut cosmonaut chef waiter waitress bartender barber hairdresser
shopkeeper grocer butcher landlord tenant homeowner rancher miner sailor skipper docker dockworker commuter tourist hiker climber
composer conductor choreographer photographer filmmaker producer screenwriter novelist poet playwright sculptor painter dancer comedian presenter broadcaster
translator interpreter librarian pensioner schoolteacher cabdriver chauffeur accountant bookkeeper cashier caretaker janitor cleaner nanny
teller customer operator babysitter housekeeper gardener cook postman mailman cyclist jogger walker angler bystander gamekeeper lifeguard ranger supervisor whistleblower hacker`)

// pluralRoles and bodies speak as many; no single person hides behind them.
var pluralRoles = set(`officials police prosecutors authorities investigators lawyers attorneys sources aides experts analysts doctors witnesses residents
companies people critics advocates researchers scientists democrats republicans lawmakers executives relatives parents neighbors neighbours leaders
families workers regulators detectives inspectors diplomats advisers advisors spokesmen editors records documents filings report reports`)

// modifiers of a role that make it another office.
var ranks = set(`vice deputy assistant associate executive acting interim lieutenant co former senior junior first second chief under managing`)

// organs are words by which the name of a body, a building or an event is known.
var organs = set(`airlines airways air agency administration association authority bank board bureau campaign center centre chamber church clinic club coalition college
commission committee company conference congress corporation corp cooperative council court department dept division enterprises exchange federation financial firm
force forces foundation fund government group holdings hospital house inc incorporated industries institute institution international journal laboratories laboratory labs league
limited llc ltd media ministry mission motors movement museum network news newspaper office organization organisation parliament partners partnership party plc police post press
project publishing records school schools senate service services society software studio studios systems team technologies television theater theatre times trust tv union united
university works act bill treaty agreement electric energy oil gas pharmaceuticals magazine radio herald tribune gazette courier chronicle observer guardian coatings
alliance assembly army navy caucus corps cabinet nations states kingdom initiative program programme store stores hotel airport stadium arena theatre ward union
elementary academy library cemetery prison jail station hall tower building bridge festival championship cup series health care street avenue road airport lake river county`)

// things are words that end the names of what is no body and no person.
var things = set(`prize award medal trophy cup battalion brigade regiment division squadron circuit district ward precinct square lane boulevard park amendment memorial marathon derby grant
fellowship line route terminal tunnel dam canal mine field island lodge inn cafe restaurant cinema`)

// joiners are the organs after which "of", "for" and "on" go on with the name.
var joiners = set(`department ministry board bank university college bureau chamber court house office council association federation commission committee center centers
centre institute institution agency authority society union school church league knights secretary organization organisation party museum congress democrats republicans`)

// particles stand in lower case inside the names of persons.
var particles = set("de del della der den van von und zu bin ibn al el la le du di da dos das ter ten bint abu ben y e")

var months = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")

var suffixes = set("jr sr ii iii iv")

var locative = set("in at near from to outside inside through into onto toward towards around across of")

// Thing tells whether a word (lower case) ends the name of a body, a building, a prize or the like, and of
// no person.
func Thing(word string) bool { return in(organs, word) || in(things, word) }

// Role tells whether a word (lower case) says what a person is.
func Role(word string) bool { return in(roles, word) }

// Honorific tells whether a word (lower case) is "mr", "dr" and the like.
func Honorific(word string) bool { _, ok := honorifics[word]; return ok }

// Abbreviation tells whether a word (lower case) before a full stop is a title cut short.
func Abbreviation(word string) bool { return isTitle(word) || word == "st" }

// PluralRole tells whether a word (lower case) names several speakers, or a paper, at once.
func PluralRole(word string) bool { return in(pluralRoles, word) }

// Rank tells whether a word (lower case) before a role makes another office of it.
func Rank(word string) bool { return in(ranks, word) }

// Month tells whether a word (lower case) is a month.
func Month(word string) bool { return in(months, word) }

// Calendar tells whether a word (lower case) is a month or a day of the week.
func Calendar(word string) bool { return in(months, word) || in(weekdays, word) }

// role gives the role that a word of a title stands for.
func role(lower string) (string, bool) {
	if full, ok := abbreviations[lower]; ok {
		return full, true
	}
	return lower, in(roles, lower)
}

// demonym tells whether a word (lower case) says from which country or party someone is.
func demonym(lower string) bool {
	switch lower {
	case "republican", "democratic", "democrat", "gop", "labour", "tory", "conservative", "liberal", "catholic", "muslim", "jewish", "christian",
		"american", "british", "english", "scottish", "welsh", "irish", "french", "german", "dutch", "spanish", "polish", "danish", "swedish", "turkish", "greek",
		"swiss", "chinese", "japanese", "portuguese", "thai", "czech", "finnish", "arab", "european", "african", "asian", "afghan", "iraqi", "israeli",
		"palestinian", "pakistani", "filipino", "norwegian", "belgian", "argentine", "texan", "islamic", "emirati", "kurdish", "flemish":
		return true
	}
	for _, suffix := range []string{"n", "an", "ian", "ese", "i", "ish"} {
		if base, ok := strings.CutSuffix(lower, suffix); ok && len(base) >= 4 && (lexicon.Region(base) || lexicon.Region(base+"a") || lexicon.Region(base+"y")) {
			return true
		}
	}
	return false
}

// given names whose bearers are nearly always of one sex.
var (
	men = set(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua
kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel
gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian
keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy
vincent mason roy ralph bobby russell bradley philip eugene barack mitt newt bill tom jim bob mike steve dave ted ben tony greg jeff rick ron chris matt dan
luis carlos miguel antonio pedro ivan vladimir sergei mohammed ahmed ali omar hassan ray neil earl colin hugo karel dean gus gerry kirk rand rudy
benjamin marco ernest harvey howard stuart graham ian nigel simon trevor martin tomasz viktor marek pieter`)
	women = set(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda
melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra
rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl
jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace denise amber doris marilyn danielle
beverly lena peggy hillary nikki sally kate liz jane claire fiona gillian theresa angelina carla ewa olga natalia fatima aisha trudy
marianne debbie anita beth elena sonia michele sheila wendy loretta`)
)

func genderOf(given string) Gender {
	switch {
	case in(men, given):
		return Male
	case in(women, given):
		return Female
	}
	return AnyGender
}
