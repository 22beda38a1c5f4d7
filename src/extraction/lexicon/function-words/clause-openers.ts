import { including, RELATIVES, without, words } from '../word-classes.ts';

/** "and said", "but said": what joins a second verb or clause. */
export const JOINERS = words('and but');
export const COORDINATORS = including(JOINERS, 'or');

/** Joins a second phrase of place or time: "at home and not in the office". */
export const PHRASE_JOINERS = including(JOINERS, 'not now');

/** "but, meanwhile, the mayor": what opens the aside before a second subject. */
export const ASIDE_JOINERS = including(JOINERS, 'still also yet even meanwhile');

/** A participle of saying after these has its subject elsewhere: "and adding", "while noting". */
export const BEFORE_PARTICIPLE_OF_SAYING = including(JOINERS, 'by after before while');

/** Joins a clause that limits the one before: "…, though she gave no date". */
export const LIMITING_JOINERS = including(JOINERS, 'though although');

/** Joins a second attribution: "A, he said, while she said B". */
export const ATTRIBUTION_JOINERS = including(LIMITING_JOINERS, 'while yet');

/** Relatives that are a subject: "the mayor, who said". */
export const SUBJECT_RELATIVES = words('who which that');
export const OBJECT_RELATIVES = including(SUBJECT_RELATIVES, 'whom');
export const RELATIVE_PRONOUNS = without(RELATIVES, 'where');

/** What stands for somebody unnamed and speaks for nobody: "what said". */
export const NAMELESS_RELATIVES = including(SUBJECT_RELATIVES, 'what');

/** "what she wants", "whether it stays". */
export const INTERROGATIVES = words('what how why whether');

/** What opens words that are reported: "said that", "explained why"; "what" may be an object. */
export const REPORTED_CLAUSE_OPENERS = including(without(INTERROGATIVES, 'what'), 'that');

/** "asked whether the mayor": the subject after is asked about. */
export const ASKED_CLAUSE_OPENERS = including(without(INTERROGATIVES, 'what'), 'if');

/** "that is why, she said, …": what was said goes on after it. */
export const EXPLAINING_OPENERS = including(without(REPORTED_CLAUSE_OPENERS, 'whether'), 'because');

/** After these a clause with a verb of its own begins inside the one that was claimed. */
export const INNER_CLAUSE_OPENERS: ReadonlySet<string> = new Set([
  ...without(RELATIVES, 'whom'),
  ...INTERROGATIVES,
]);

/** "as she left", "when she left": what went on at the time. */
export const TIME_CONJUNCTIONS = words('as when while after before');
const SURE_TIME_CONJUNCTIONS = without(TIME_CONJUNCTIONS, 'as');

/** "during the debate" too: what is between a cue and its quotation. */
export const OCCASION_OPENERS = including(TIME_CONJUNCTIONS, 'during');

/** "said on Monday, | hours after the vote": what went on, not what was said. */
export const MEANWHILE = including(OCCASION_OPENERS, 'amid hours days minutes a an');

/** What parts a quotation from the verb after it; "as" needs a closer look. */
export const PARTS_FROM_QUOTATION = including(SURE_TIME_CONJUNCTIONS, 'until');

/** What tells the occasion of a verb that reports only now and then. */
export const VERB_OCCASION = including(SURE_TIME_CONJUNCTIONS, 'for of in');

/** "…, | before leaving for Ulm": what the speaker did, in "-ing". */
export const BEFORE_PARTICIPLE_CLAUSE = including(SURE_TIME_CONJUNCTIONS, 'without');

/** "…, | when asked by reporters, …": the occasion of the words. */
export const ASKED_OCCASION = including(without(TIME_CONJUNCTIONS, 'before'), 'asked');

/** What opens a clause before a passive without a subject: "as reported by the Beacon". */
export const BEFORE_PASSIVE = words('when if as and');

/** A clause that is in an adverbial: "after the vote that". */
export const INSIDE_ADVERBIAL = including(OCCASION_OPENERS, 'since that which where');

/** "when", "although", "because" and the like: what opens a clause next to the main one. */
export const SUBORDINATING_CONJUNCTIONS = including(
  TIME_CONJUNCTIONS,
  'although though if since because',
);

/** What opens a sentence before its main clause: "When asked, …", "Pressed on it, …". */
export const FRONTED_CLAUSE_OPENERS = including(
  SUBORDINATING_CONJUNCTIONS,
  'once until whereas whenever asked pressed questioned',
);

/** “A,” she said, “B”: a half after these leans on the first. */
export const CONTRASTING_OPENERS = including(
  without(SUBORDINATING_CONJUNCTIONS, 'as when after before'),
  'unless once whenever',
);

/** The half after "according to" that only goes on. */
export const REASON_OPENERS = words('since because if unless');

/** A verb after these says nothing by itself: "where they call". */
export const SUBORDINATES_VERB = words('where when how why if because than until before after');

/** "said, | when asked, that": what opens an aside between commas. */
export const ASIDE_OPENERS = words('where who which as when however though instead meanwhile');

/** A word before a name that is none of it and no preposition. */
export const NEVER_BEFORE_CHAIN = including(
  COORDINATORS,
  'what how why which also then however yet so nor than',
);

/** What brings in a clause or phrase before the main one, within content. */
export const FRONTING =
  words(`if when while although though as because since unless until before after once given based
  in on at with without by for despite under during to from of among even through`);

/** Where a content may stop: what may bring the narrator back. */
export const STOPPING_WORDS =
  words(`and but or as after while when because although though which who whose if during in at on
  despite since before until where even for with by according so yet that to from compared following
  over whom including then not`);

/** What mostly tells when, where and what else, not what was said. */
export const CIRCUMSTANCE_OPENERS =
  words(`and but or in at on during as when while after before by via with to from through last this
  earlier later`);

/** What opens a sentence with an adverbial, not with what was said. */
export const ADVERBIAL_OPENERS =
  words(`after when while in on as if during although but and at for with since before asked speaking
  following last despite because earlier later though by from once until under like unlike to without
  even`);

/** What a second half of a statement without marks does not begin with. */
export const BARS_SECOND_HALF =
  words(`as while before after who which whose when where a an the but and in citing referring
  according with during at on`);

/** What a clause that was said does not begin with. */
export const NO_CLAUSE_OPENERS = words('a an another yet later just to by');

/** First words of a content that say of what kind it is. */
export const TELLING_FIRST_WORDS =
  words(`that what how why whether if when where who to as for of on about against with by in at it
  him her them`);

/** What opens a parenthesis after a subject: "the mayor, while in Ulm, said"; "r" and "d" are of parties. */
export const PARENTHESIS_OPENERS =
  words(`who which whose where when as while if though like his her their its himself herself also "
  r d`);

/** What ends a description after a comma: "a member of the board who". */
export const ENDS_DESCRIPTION = including(without(SUBJECT_RELATIVES, 'that'), 'said says told');

/** Words and marks that no noun phrase continues. */
export const NEVER_IN_PHRASE = including(
  NAMELESS_RELATIVES,
  'whose because this " — / ... … @ ~ *',
);
