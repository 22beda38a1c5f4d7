import {
  including,
  OBJECT_PRONOUNS,
  PERSONAL_PRONOUNS,
  POSSESSIVES,
  without,
  words,
} from '../word-classes.ts';

export const REFLEXIVES = words('himself herself themselves itself');

/** Words between a subject and its verb: "the mayor herself said", "they all said". */
export const BEHIND_SUBJECT = including(REFLEXIVES, 'all');

/** Unidentified people: "someone in the audience said". */
const INDEFINITE_PRONOUNS = words('someone somebody everyone everybody anyone nobody');

/** Of these and "those", the ones with a complement: "those at the mill said". */
export const DESCRIBED_PRONOUNS = including(INDEFINITE_PRONOUNS, 'those');

/** Pronouns that are a whole phrase and take no complement; "somebody" is missing here. */
export const SINGLE_PRONOUNS = including(
  without(INDEFINITE_PRONOUNS, 'somebody'),
  'himself herself themselves itself this that these those',
);

/** "none of them said": nobody said it. */
export const NEGATIVE_PRONOUNS = words('neither nobody none');

/** People mentioned before: "she", "they"; "it" says nothing. */
export const THIRD_PERSON = words('he she they');

/** Possessives of somebody mentioned: "his mayor". */
export const THIRD_PERSON_POSSESSIVES = words('his her their');

/** Also "its mayor", if the owner may be a body. */
export const THIRD_PERSON_OWNERS = including(THIRD_PERSON_POSSESSIVES, 'its');

/** Words that are only possessives; "her" is also an object. */
export const SURE_POSSESSIVES = without(POSSESSIVES, 'her');

/** Objects that cannot be a subject; "you" may be one. */
export const SURE_OBJECT_PRONOUNS = without(OBJECT_PRONOUNS, 'you');

/** "one of them", "many of those". */
export const PARTITIVE_PRONOUNS = words('them us these those');

/** Words that open a noun phrase after a participle: "following the vote", "regarding her plan". */
export const OBJECT_DETERMINERS = including(THIRD_PERSON_OWNERS, 'the a an');

/** Words that show that a past form is active: "shared his plan", "called off the vote". */
export const ACTIVE_OBJECT_OPENERS = including(THIRD_PERSON_OWNERS, 'out up down off briefly');

/** Determiners that make a form of saying a noun: "the claims", "no claim". */
export const BEFORE_SAID_THING = words('the a an no any every its such worth');

/** A form of saying after these is a verb: "she claims"; "you" is missing here. */
export const SURE_SUBJECTS = including(without(PERSONAL_PRONOUNS, 'you'), 'which');

/**
 * Words that open the object or clause after a form of saying: "adding that", "noting his plan".
 */
export const REPORT_OPENERS = words('that to of the a an his her their it he she they');

/** Words that open the object of a verb that the tagger takes for a noun: "Ann Poe claims both". */
export const CLAIM_OPENERS = words(
  'both neither he she they it there the his her its their no nothing',
);

/** "half the voters": words before a determiner that are not nouns. */
export const PREDETERMINERS = words('such half many twice double');

/** Someone referred to by a pronoun has a name: "according to her". */
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

/** Unresolved, these pronouns become the speaker's name; "you" is missing here. */
export const UNRESOLVED_PRONOUNS = including(FIRST_PERSON, 'he she it they him her them');

/** "the Beacon", "its Beacon": words after which a name may follow. */
export const PLACE_DETERMINERS = including(OBJECT_DETERMINERS, 'this that');

/** Words before a name or a noun that say which: "another mayor". */
export const MENTION_DETERMINERS = words(
  `a an the this that these those his her its their our my one two three several some many another
  other`,
);

/** "those polled said": determiners that can also be a whole phrase. */
export const POINTING_DETERMINERS = words('those these that this which what');

/** Words that follow a verb of saying that the tagger takes for a noun. */
export const BEHIND_HIDDEN_VERB = including(without(REPORT_OPENERS, 'to of'), 'them " , . :');

/** What stands for a thing or a state: "it was late". */
export const INANIMATE_PRONOUNS = words('it this that there');
