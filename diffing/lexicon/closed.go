package lexicon

import "strings"

// set makes a look-up of the words in a text.
func set(words string) map[string]struct{} {
	list := strings.Fields(words)
	m := make(map[string]struct{}, len(list))
	for _, w := range list {
		m[w] = struct{}{}
	}
	return m
}

var function = set(`a an the and or but nor so yet for of in on at by to from with without into onto over under about against between among through
during before after above below up down out off again further then once here there when where why how all any both each few more most other some such no not
only own same than too very can will just should would could may might must shall do does did doing done have has had having be am is are was were been being
i me my myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves
what which who whom whose this that these those as if because until while although though since whether
's 're 've 'll 'd n't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't it's that's he's she's they're we're i'm you're there's
also according upon per via amid toward towards within across along around near
one two said say says saying told tell tells telling added adding
mr mrs ms mr. mrs. ms. dr dr. like even still now much many well`)

// Function tells whether a word (folded) carries grammar rather than content. The
// commonest reporting words count, since nearly every sentence of news has one.
func Function(word string) bool { _, ok := function[word]; return ok }

var reporting = set(`said say says saying told tell tells telling added adding adds wrote write writes writing tweeted tweets tweeting tweet asked asks asking
announced announces announcing stated states stating argued argues arguing claimed claims claiming insisted insists insisting noted notes noting
explained explains replied replies responded responds declared declares acknowledged acknowledges admitted admits conceded concedes
confirmed confirms denied denies denying warned warns warning reported reports testified testifies recalled recalls remarked remarks
suggested suggests predicted predicts promised promises vowed vows pledged pledges continued continues according accused accuses alleged alleges alleging
complained complains concluded concludes contended contends demanded demands described describes emphasized emphasised stressed stresses urged urges
quipped joked shouted yelled texted posted posts posting commented reiterated maintained maintains asserted asserts called calls calling thanked praised criticized criticised
believes believed thinks thought`)

// Reporting tells whether a word (folded) can report speech.
func Reporting(word string) bool { _, ok := reporting[word]; return ok }

var negation = set(`not no never none nobody nothing neither nor without n't cannot can't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't
won't wouldn't couldn't shouldn't mustn't ain't hardly scarcely barely nowhere`)

// Negation tells whether a word (folded) negates what stands after it.
func Negation(word string) bool { _, ok := negation[word]; return ok }
