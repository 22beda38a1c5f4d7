import { including, without, words } from '../word-classes.ts';

/** Prepositions of a noun's complement: "the mayor of Ulm". */
export const POSTMODIFYING_PREPOSITIONS = words('of for from at with in on');

/** After the noun of a source: "the report by the board", "a letter to the mayor". */
export const SOURCE_PREPOSITIONS = including(POSTMODIFYING_PREPOSITIONS, 'to by');

/**
 * The same with the participles that say where a document came from: "a letter seen by the Post".
 */
export const OPENERS_BEHIND_PAPER = including(SOURCE_PREPOSITIONS, 'seen obtained posted about');

/** Words that open a description of the speaker: "aides close to Poe", "a man, who". */
export const OPENERS_BEHIND_SPEAKER = words(
  `of for at in from with on to by about against between among who that which whose close familiar
  briefed inside ,`,
);

/** Everything between a noun and its complements: "the row over the mill". */
export const NOUN_PREPOSITIONS = including(
  POSTMODIFYING_PREPOSITIONS,
  `to by under near behind against about inside outside within across around over after before
  during between among including`,
);

/** After a participle or adjective: "people familiar with the talks". */
export const REDUCED_CLAUSE_PREPOSITIONS = words('with to in on as by for at near');

/** "the farmers in Ulm": the place of origin. */
export const PLACE_PREPOSITIONS = words('from of in near');
export const REGION_PREPOSITIONS = including(PLACE_PREPOSITIONS, 'at');
export const NOBODY_PREPOSITIONS = including(REGION_PREPOSITIONS, 'for');

/** "chief of Maple Rail", "analyst at Quarry": where the role ends. */
export const OFFICE_PREPOSITIONS = words('of for at');

/** "members of the board", "those on the panel". */
export const MEMBERSHIP_PREPOSITIONS = including(without(OFFICE_PREPOSITIONS, 'at'), 'on');

/** "her answer to reporters", "his advice on the mill". */
export const TOPIC_PREPOSITIONS = words('to for on about in');

/** Words with which a content begins that is not a clause: "spoke about the mill". */
export const PREPOSITIONAL_OPENERS = words('about of for against with as by on to at in from into');

/** After the noun of a finding: "records of the court". */
export const FINDING_PREPOSITIONS = words('by of from on in into for at');

/** Words that open an adjunct between a cue and its content. */
export const ADJUNCT_OPENERS =
  words(`on in at during to of after via from about before with by last this through outside over for
  against`);

/** Of these, the ones that may take a whole clause. */
export const CLAUSE_ADJUNCT_OPENERS = words('in after before for with by over against');

/** An occasion after an addressee: "on Monday", "by phone". */
export const OCCASION_PREPOSITIONS = words('on in by at');

/** "following the vote". */
export const PARTICIPLE_PREPOSITIONS = words('following concerning regarding during');

/** "beyond what she said": the words end here. */
export const SETS_ASIDE = words('despite besides beyond given');

/** Words that introduce the topic before a quotation: "About the mill, she said: “…”". */
export const TOPIC_OPENERS = words(
  `as whatever about regarding of on in for at with by to from instead after before despite`,
);

/** "answered with a shrug". */
export const SHOWN_BY = words('with by on');

/** Words that open an adjunct after a noun of saying: "her claim on Monday that". */
export const NOUN_ADJUNCT_OPENERS = words('in on at during to last this earlier');

/** "Ann Poe with the Beacon": the employer. */
export const EMPLOYER_PREPOSITIONS = without(POSTMODIFYING_PREPOSITIONS, 'in on');
export const WORKPLACE_PREPOSITIONS = without(EMPLOYER_PREPOSITIONS, 'with');

/** Where a source's role ends: "aides close to the mayor", "an aide who". */
export const OPENERS_BEHIND_SOURCE = including(
  POSTMODIFYING_PREPOSITIONS,
  'who close familiar briefed',
);

/** "a spokesman for the ministry": the affiliation of an unnamed source. */
export const AFFILIATION_PREPOSITIONS = without(POSTMODIFYING_PREPOSITIONS, 'on');

/** Words that end a name: "Ann Poe of Ashton". */
export const OPENERS_BEHIND_NAME = including(POSTMODIFYING_PREPOSITIONS, 'who');

/** "the Campaign against Noise": where the head of a name ends. */
export const OPENERS_BEHIND_HEAD = including(POSTMODIFYING_PREPOSITIONS, 'to against ,');

/** "the former dean of Ashton": where the core of a mention ends. */
export const OPENERS_BEHIND_CORE = including(POSTMODIFYING_PREPOSITIONS, 'to who that which ,');

/** "Quarry, a charity based in Ulm": where the noun of an apposition ends. */
export const OPENERS_BEHIND_APPOSITION = including(
  SOURCE_PREPOSITIONS,
  'against about over who which that and based said says , . ; : ) — –',
);

/** "with Ann Poe", "than Ann Poe": before a name to which a pronoun seldom refers. */
export const GOVERNING_NAME = words('as than like with of for to by');

/** Small words within a name with capitals that form an acronym. */
export const ACRONYM_GLUE = words('of and for the on in & -');

/** Small words within the name of a body. */
export const BODY_GLUE = including(ACRONYM_GLUE, "a an at , 's ’s");
