import {
  including,
  OBJECT_PRONOUNS,
  PERSONAL_PRONOUNS,
  POSSESSIVES,
  without,
  words,
} from '../word-classes.ts';

export const REFLEXIVES = words('himself herself themselves itself');

/** What is between a subject and its verb: "the mayor herself said", "they all said". */
export const BEHIND_SUBJECT = including(REFLEXIVES, 'all');

/** Who is nobody known: "someone in the audience said". */
const INDEFINITE_PRONOUNS = words('someone somebody everyone everybody anyone nobody');

/** Of these and "those", what a phrase after tells more of: "those at the mill said". */
export const DESCRIBED_PRONOUNS = including(INDEFINITE_PRONOUNS, 'those');

/** Pronouns that are a whole phrase and take nothing after it; "somebody" is missing here. */
export const SINGLE_PRONOUNS = including(
  without(INDEFINITE_PRONOUNS, 'somebody'),
  'himself herself themselves itself this that these those',
);

/** "none of them said": whoever did not say it. */
export const NEGATIVE_PRONOUNS = words('neither nobody none');

/** People spoken of: "she", "they"; "it" says nothing. */
export const THIRD_PERSON = words('he she they');

/** What belongs to somebody spoken of: "his mayor". */
export const THIRD_PERSON_POSSESSIVES = words('his her their');

/** "its mayor" too, if a body may own. */
export const THIRD_PERSON_OWNERS = including(THIRD_PERSON_POSSESSIVES, 'its');

/** Possessives that are nothing else; "her" is an object too. */
export const SURE_POSSESSIVES = without(POSSESSIVES, 'her');

/** Objects that are no subject; "you" may be one. */
export const SURE_OBJECT_PRONOUNS = without(OBJECT_PRONOUNS, 'you');

/** "one of them", "many of those". */
export const PARTITIVE_PRONOUNS = words('them us these those');

/** What opens a noun phrase after a participle: "following the vote", "regarding her plan". */
export const OBJECT_DETERMINERS = including(THIRD_PERSON_OWNERS, 'the a an');

/** What shows that a past form is active: "shared his plan", "called off the vote". */
export const ACTIVE_OBJECT_OPENERS = including(THIRD_PERSON_OWNERS, 'out up down off briefly');

/** Determiners that make a noun of a form of saying: "the claims", "no claim". */
export const BEFORE_SAID_THING = words('the a an no any every its such worth');

/** A form of saying after these is a verb: "she claims"; "you" is missing here. */
export const SURE_SUBJECTS = including(without(PERSONAL_PRONOUNS, 'you'), 'which');

/** What opens the object or clause after a form of saying: "adding that", "noting his plan". */
export const REPORT_OPENERS = words('that to of the a an his her their it he she they');

/** What opens the object of a verb that the tagger takes for a noun: "Ann Poe claims both". */
export const CLAIM_OPENERS = words(
  'both neither he she they it there the his her its their no nothing',
);

/** "half the voters": what is before a determiner and is not a noun. */
export const PREDETERMINERS = words('such half many twice double');

/** Who is named by a pronoun has a name: "according to her". */
export const STANDS_FOR_NAME: ReadonlySet<string> = new Set([
  ...PERSONAL_PRONOUNS,
  ...OBJECT_PRONOUNS,
  ...words('his their'),
]);

/** Pronouns that are a whole mention and name nobody, in this text or another; "me" is missing here. */
export const NAMELESS_PRONOUNS: ReadonlySet<string> = new Set([
  ...PERSONAL_PRONOUNS,
  ...without(OBJECT_PRONOUNS, 'me'),
  ...INDEFINITE_PRONOUNS,
  ...words('whom this that these those others'),
]);

/** Two or more people. */
export const PLURAL_PRONOUNS = words('they them we us their our');

export const MALE_PRONOUNS = words('he him his');
export const FEMALE_PRONOUNS = words('she her');

const FIRST_PERSON = words('i me my we us our');

/** Within a quotation: who speaks, and who is spoken to. */
export const FIRST_AND_SECOND_PERSON = including(FIRST_PERSON, 'you your');

/** A speaker that nothing resolves keeps its pronoun for a name; "you" is missing here. */
export const UNRESOLVED_PRONOUNS = including(FIRST_PERSON, 'he she it they him her them');

/** "the Beacon", "its Beacon": what opens a place that a name may be in. */
export const PLACE_DETERMINERS = including(OBJECT_DETERMINERS, 'this that');

/** What is before a name or a noun and says which: "another mayor". */
export const MENTION_DETERMINERS = words(
  `a an the this that these those his her its their our my one two three several some many another
  other`,
);

/** "those polled said": determiners that are a whole phrase too. */
export const POINTING_DETERMINERS = words('those these that this which what');

/** What follows a verb of saying that the tagger takes for a noun. */
export const BEHIND_HIDDEN_VERB = including(without(REPORT_OPENERS, 'to of'), 'them " , . :');
