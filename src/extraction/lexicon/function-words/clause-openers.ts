import { including, RELATIVES, without, words } from '../word-classes.ts';

/** "and said", "but said": conjunctions that join a second verb or clause. */
export const JOINERS = words('and but');
export const COORDINATORS = including(JOINERS, 'or');

/** Joins a second phrase of place or time: "at home and not in the office". */
export const PHRASE_JOINERS = including(JOINERS, 'not now');

/** "but, meanwhile, the mayor": opens the aside before a second subject. */
export const ASIDE_JOINERS = including(JOINERS, 'still also yet even meanwhile');

/** A participle of saying after these has its subject elsewhere: "and adding", "while noting". */
export const BEFORE_PARTICIPLE_OF_SAYING = including(JOINERS, 'by after before while');

/** Joins a clause that limits the one before: "…, though she gave no date". */
export const LIMITING_JOINERS = including(JOINERS, 'though although');

/** Joins a second attribution: "A, he said, while she said B". */
export const ATTRIBUTION_JOINERS = including(LIMITING_JOINERS, 'while yet');

/** Relative pronouns as subjects: "the mayor, who said". */
export const SUBJECT_RELATIVES = words('who which that');

/** Right after a person's name, in small letters: "told Ann Poe that". */
export const BEHIND_NAMED = words('that who and');
export const OBJECT_RELATIVES = including(SUBJECT_RELATIVES, 'whom');
export const RELATIVE_PRONOUNS = without(RELATIVES, 'where');

/** Pronouns for somebody unnamed that are no speaker: "what said". */
export const NAMELESS_RELATIVES = including(SUBJECT_RELATIVES, 'what');

/** "what she wants", "whether it stays". */
export const INTERROGATIVES = words('what how why whether');

/** Words that open reported speech: "said that", "explained why"; "what" may be an object. */
export const REPORTED_CLAUSE_OPENERS = including(without(INTERROGATIVES, 'what'), 'that');

/** "asked whether the mayor": the question is about the following subject. */
export const ASKED_CLAUSE_OPENERS = including(without(INTERROGATIVES, 'what'), 'if');

/** "that is why, she said, …": the words continue after the attribution. */
export const EXPLAINING_OPENERS = including(without(REPORTED_CLAUSE_OPENERS, 'whether'), 'because');

/** After these, a separate clause begins inside the one that was claimed. */
export const INNER_CLAUSE_OPENERS: ReadonlySet<string> = new Set([
  ...without(RELATIVES, 'whom'),
  ...INTERROGATIVES,
]);

/** "as she left", "when she left": what happened at the same time. */
export const TIME_CONJUNCTIONS = words('as when while after before');
const SURE_TIME_CONJUNCTIONS = without(TIME_CONJUNCTIONS, 'as');

/** Also "during the debate": words between a cue and its quotation. */
export const OCCASION_OPENERS = including(TIME_CONJUNCTIONS, 'during');

/** "said on Monday, | hours after the vote": a circumstance, not the words. */
export const MEANWHILE = including(OCCASION_OPENERS, 'amid hours days minutes a an');

/** Words that separate a quotation from the following verb; "as" needs a closer look. */
export const PARTS_FROM_QUOTATION = including(SURE_TIME_CONJUNCTIONS, 'until');

/** Words that introduce the occasion of a verb that reports only sometimes. */
export const VERB_OCCASION = including(SURE_TIME_CONJUNCTIONS, 'for of in');

/** "…, | before leaving for Ulm": what the speaker did, in "-ing". */
export const BEFORE_PARTICIPLE_CLAUSE = including(SURE_TIME_CONJUNCTIONS, 'without');

/** "…, | when asked by reporters, …": the occasion of the words. */
export const ASKED_OCCASION = including(without(TIME_CONJUNCTIONS, 'before'), 'asked');

/** Words that open a clause before a passive without a subject: "as reported by the Beacon". */
export const BEFORE_PASSIVE = words('when if as and');

/** A clause within an adverbial: "after the vote that". */
export const INSIDE_ADVERBIAL = including(OCCASION_OPENERS, 'since that which where');

/** "when", "although", "because" and the like: words that open a subordinate clause. */
export const SUBORDINATING_CONJUNCTIONS = including(
  TIME_CONJUNCTIONS,
  'although though if since because',
);

/** Words that open a sentence before its main clause: "When asked, …", "Pressed on it, …". */
export const FRONTED_CLAUSE_OPENERS = including(
  SUBORDINATING_CONJUNCTIONS,
  'once until whereas whenever asked pressed questioned',
);

/** “A,” she said, “B”: with these, the second half depends on the first. */
export const CONTRASTING_OPENERS = including(
  without(SUBORDINATING_CONJUNCTIONS, 'as when after before'),
  'unless once whenever',
);

/** Openings of a second half after "according to" that is only a continuation. */
export const REASON_OPENERS = words('since because if unless');

/** A verb after these says nothing by itself: "where they call". */
export const SUBORDINATES_VERB = words('where when how why if because than until before after');

/** "said, | when asked, that": words that open an aside between commas. */
export const ASIDE_OPENERS = words('where who which as when however though instead meanwhile');

/** A word before a name that belongs neither to the name nor to the prepositions. */
export const NEVER_BEFORE_CHAIN = including(
  COORDINATORS,
  'what how why which also then however yet so nor than',
);

/** Words that introduce a clause or phrase before the main one, within content. */
export const FRONTING =
  words(`if when while although though as because since unless until before after once given based
  in on at with without by for despite under during to from of among even through`);

/** Where a content may stop: words that may return to the narrator. */
export const STOPPING_WORDS =
  words(`and but or as after while when because although though which who whose if during in at on
  despite since before until where even for with by according so yet that to from compared following
  over whom including then not`);

/** Words that mostly introduce circumstances, not what was said. */
export const CIRCUMSTANCE_OPENERS =
  words(`and but or in at on during as when while after before by via with to from through last this
  earlier later`);

/** Words that open a sentence with an adverbial, not with what was said. */
export const ADVERBIAL_OPENERS =
  words(`after when while in on as if during although but and at for with since before asked speaking
  following last despite because earlier later though by from once until under like unlike to without
  even`);

/** Words with which the second half of a statement without marks does not begin. */
export const BARS_SECOND_HALF =
  words(`as while before after who which whose when where a an the but and in citing referring
  according with during at on`);

/** Words with which a reported clause does not begin. */
export const NO_CLAUSE_OPENERS = words('a an another yet later just to by');

/** First words of a content that show its kind. */
export const TELLING_FIRST_WORDS =
  words(`that what how why whether if when where who to as for of on about against with by in at it
  him her them`);

/**
 * Words that open a parenthesis after a subject: "the mayor, while in Ulm, said"; "r" and "d" are
 * parties.
 */
export const PARENTHESIS_OPENERS =
  words(`who which whose where when as while if though like his her their its himself herself also "
  r d`);

/** Words that end a description after a comma: "a member of the board who". */
export const ENDS_DESCRIPTION = including(without(SUBJECT_RELATIVES, 'that'), 'said says told');

/** Words and marks that cannot continue a noun phrase. */
export const NEVER_IN_PHRASE = including(
  NAMELESS_RELATIVES,
  'whose because this " — / ... … @ ~ *',
);
