// Package diffing compares articles on one event sentence by sentence: it finds the
// sentences, links those that tell the same thing, names the details that clash, and
// lays the result out in rows. It works offline and gives the same answer on every
// run and machine.
//
//	compare.go     Compare: the whole way from articles to a comparison
//	reasons.go     the evidence of links, told when it is asked for
//	wire.go        articles of one text are read against others once
//	words.go       the edits of links, told when they are asked for
//	rows.go        Arrange: the rows as seen from a reference article
//	relink.go      Relink: links made or cut by hand
//	conflicts.go   conflicts over all articles, named once
//	copies.go      articles that carry one text
//	outlets.go     every outlet's value in a conflict
//	corrections.go articles that correct themselves
//	versions.go    what was changed in a later version of an article
//	mentions.go    the figures, dates, names, places and quotations of every sentence
//	utterances.go  which quotations are one utterance
//	moved.go       which sentences changed their place
//
// The steps have packages of their own, each knowing only those above it:
//
//	parallel   work spread over the processors
//	token      words, figures and signs
//	segment    sentences of a paragraph
//	lexicon    how common words are, kin, opposites, closed classes
//	quantity   figures with units and bounds
//	calendar   dates resolved against the day of publication
//	meaning    words that exclude each other in one place
//	entity     who and what a story names: aliases, titles, acronyms
//	reading    a story read once: vocabulary, names, quotations, speakers
//	quotation  the words of quotations aligned
//	edit       words that differ between two sentences
//	boost      boosted trees: applied, explained, trained
//	link       which sentences tell the same thing, and why
//	detail     what clashes inside a link, and how
//	train      the command that makes the weights
package diffing
