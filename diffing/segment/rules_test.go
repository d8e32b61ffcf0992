package segment

import "testing"

// Every call of check names the sentences; joined by spaces they must fall apart again.

func TestTitles(t *testing.T) {
	check(t, "en", "Mr. Okafor and Mrs. Lindqvist met Gov. Laura Whitcombe at St. Brendan's.", "Dr. Amara Cole was there too.")
	check(t, "en", "Lt. Col. James P. O'Brien Jr. of the U.S. Army spoke.", "Sgt. Maj. Ana Ruiz did not.")
	check(t, "en", "Reps. Ann Lee (D-N.Y.) and Tom Roe, R-Calif., voted no.", "Sen. Ida Park (R-Mass.) Friday said yes.")
	check(t, "en", "The Rev. Al Stone and Atty. Gen. Joy Marsh left with Prof. He and Ms. So.", "Lt. Gov. Reed stayed.")
	check(t, "en", "GOV. WHITCOMBE AND MR. ROE MET.", "THEY AGREED.")
	check(t, "en", "Fmr. Sen. Dole and Sec. Crane arrived.", "Const. Patel drove.")
}

func TestInitials(t *testing.T) {
	check(t, "en", "George W. Hale, J. K. Moss and J.D. Finch signed.", "So did W.H.S. Karner.")
	check(t, "en", "That is between you and I.", "Dana I. Petrov agrees.")
	check(t, "en", "She gave him vitamin C.", "It helped.", "Then came Plan B.", "Nobody liked it.")
	check(t, "en", "S. Korea's envoy left.", "N. Korea's stayed.")
}

func TestPlacesAndFirms(t *testing.T) {
	check(t, "en", "He moved from Washington, D.C. to Athens, Ga. in May.", "She left Los Angeles, Calif.", "The city was hot.")
	check(t, "en", "He lives in the U.S.", "His wife does not.", "The U.S. Supreme Court and U.S. Rep. Mark Hale agree.", "U.S.-led forces won.")
	check(t, "en", "Strait Lines Inc. said profits fell.", "Strait Corp. Chief Executive Dana Lee left.", "She had run Strait Inc.", "The firm had no comment.")
	check(t, "en", "They sued Pike, Moss & Co. LLC in Wheeling, W.Va.", "The court agreed.")
	check(t, "en", "The bus stops on Main St. near the port.", "It also stops at 5th Ave.", "There he waited.")
	check(t, "en", "He praised the Rev. Martin Luther King Jr. Monday.", "So did Sammy Cole Jr.", "Both are dead.")
	check(t, "en", "He returned to the U.S.", "Officials would not say when.")
}

func TestTimes(t *testing.T) {
	check(t, "en", "It left at 9:30 a.m. Tuesday and sank at 10 a.m. Eastern time.", "The ship was late.")
	check(t, "en", "The fire began about 3 p.m.", "Firefighters arrived at 3:10 p.m. ET Thursday.", "Ruiz called at 4 p.m.", "Crane came later.")
	check(t, "en", "They attended the 8 p.m. Mass.", "At 5 a.m. Mr. Roe rose.", "By 9 p.m.", "She was gone.")
	check(t, "en", "It hit on Jan. 5, Sept. 14 and in Mar. 2019.", "They met in Feb.", "The snow was deep.")
	check(t, "en", "On Sat. March 4 it rained.", "He reads the Sun.", "Crane does not.")
}

func TestFigures(t *testing.T) {
	check(t, "en", "The No. 1 seed beat No. 4 Anselm.", "No. 10 Downing St. was quiet.", "He said no.", "Then he left.")
	check(t, "en", "The bill passed 51-49.", "12 senators abstained.", "$5 million was cut.", "€3 million stayed.")
	check(t, "en", "It rose 3.5 percent to $1.3 million in 2004.", "The mayor spoke in 2005.")
	check(t, "en", "He was born c. 1850; see p. 12, pp. 4-5, vol. 2 and Fig. 3.", "The rest is in Art. II.", "Nobody reads it.")
	check(t, "en", "He is 6 ft. 2 in. tall.", "He has the votes (see Sec. 5).", "Most agree.")
	check(t, "en", "3.2. The method is old.", "Anselm (pop. 4,000) is small.", "Park et al. (2010) and D. melanogaster agree.")
	check(t, "en", "He studied art.", "Crane paid.", "Roe v. The State and Lee vs. Moss were cited, e.g. Bell too.")
	check(t, "en", "The treaty stands. [6]", "It was signed in 1921.[7]", "Some object.[8][9]", "Nobody knows why. 4", "The rest is lost.")
}

func TestQuestionsAndExclamations(t *testing.T) {
	check(t, "en", "Was it fair?", "No!", "Who, then, was it?!", "Nobody knows.")
	check(t, "en", "Yahoo! Inc. fell, and Yahoo! in Anselm closed.", "He (the mayor!) left.", "It was fun (?) for all.")
	check(t, "en", "What now? he asked.", "Who knew? asked Ms. Roe.", "Sad! pic.example.com/x1")
}

func TestEllipses(t *testing.T) {
	check(t, "en", "“We must act … now,” he said.", "“… or lose.”", "He paused…", "Then he left.")
	check(t, "en", "“The plan … Whitcombe's plan ... is dead,” she said.", "“It is over.”")
	check(t, "en", "He lost. ...", "Crane won.", "Well ... I think so.")
	check(t, "en", "“They did it. [...]", "Nobody helped.”", "“They [...] did it.”")
}

func TestJoined(t *testing.T) {
	checkText(t, "en", "He left.She stayed until 2004.Then she went.", "He left.", "She stayed until 2004.", "Then she went.")
	checkText(t, "en", "He left.”She stayed.", "He left.”", "She stayed.")
	checkText(t, "en", `"He left."She stayed.`, `"He left."`, "She stayed.")
	check(t, "en", "Write to Jane.Doe@example.com or see https://example.com/A.B.C/Next.Page and Node.Js.", "Thanks.")
	check(t, "en", "The U.S.A. and St.Louis, ASP.NET and Will.I.Am are names.")
}

func TestHeadlines(t *testing.T) {
	for _, headline := range []string{
		"Why the U.S. Is Losing Its Edge on Steel",
		"Whitcombe Tells U.N. She Will Not Resign",
		"Port Anselm Ferry Inc. And the State: What We Know",
		"Cool Ferries — And How They Sink",
	} {
		checkText(t, "en", headline, headline)
	}
	checkText(t, "en", "Whitcombe Wins. Now What?", "Whitcombe Wins.", "Now What?")
}
