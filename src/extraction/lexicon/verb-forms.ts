import { including, without, words } from './word-classes.ts';

/** Participles that give a name: "a man named Ann", "deemed “secret”". */
export const NAMED = words('named called dubbed deemed nicknamed titled labeled labelled');

/**
 * Participles before a quotation that is a title or is written on a thing: "a sign labelled
 * “Exit”".
 */
export const NAMED_OR_BORNE = including(
  without(NAMED, 'called dubbed deemed'),
  'entitled known headlined wearing holding carrying',
);

/** Participles after a thing with words on it: "a letter dated Monday", "a book titled “Mills”". */
export const WRITTEN =
  words(`titled entitled called named headlined dated signed posted published released obtained seen
  sent written issued filed`);

/** Participles after the occasion of words: "in an interview aired on Monday". */
export const RELEASED =
  words(`released issued published posted sent aired dated obtained taped recorded filmed conducted
  broadcast held`);

/** Done to a text, not by it: "a statement posted on its site". */
export const GIVEN_OUT_ONLINE = words('posted tweeted shared');

/** Participles and adjectives that begin a clause without "who is": "people familiar with it". */
export const REDUCED =
  words(`familiar close involved briefed known named based working affiliated associated aligned
  opposed loyal privy`);

/** Past participles without "-ed": "the mill, built in May, …". */
export const IRREGULAR_PARTICIPLES =
  words(`run led held built sent made kept put set struck caught bought shot hurt stuck hit bound
  found taught`);

/** "those surveyed say": people asked in a survey. */
export const COUNTED = words(
  'surveyed polled questioned interviewed canvassed asked sampled quizzed',
);

/** Verbs of hearing that a participle of saying may follow. */
export const HEARD = words('heard overheard seen caught filmed recorded');

/** Words before somebody who is heard or seen saying it. */
export const BEFORE_SPEAKER = words('left hear heard hears saw see shows showed quoted footage');

/** "recalled Ann Poe saying": verbs of retelling another's words. */
export const RETELLING =
  words(`recall recalled recalls recalling remember remembered remembers remembering recount
  recounted recounts recounting hear heard heard hears overheard quoted quotes quoting`);

/** "quoted Ann Poe as saying". */
export const QUOTING = words('quoted quotes quoting cited cites citing recorded reported');

/** "is said to have added": nobody vouches for it. */
export const RUMOURED = words('reported said alleged rumored rumoured understood believed thought');

/** "leading her aides to counter that". */
export const CAUSING =
  words(`lead leads leading led prompt prompts prompted prompting cause causes caused causing inspire
  inspires inspired inspiring`);

/** "was forced to admit": the subject admits it. */
export const MOVED = words('moved prompted forced compelled driven led obliged inspired');

/** "was quick to add", "is the first to admit". */
export const READY = words(
  `quick quicker swift happy careful keen eager proud glad pleased first last latest`,
);

/** "is adamant that": adjectives that say. */
export const INSISTENT = words('adamant insistent emphatic unequivocal clear');

/** "made it clear that". */
export const MADE_CLEAR = words('clear plain known');

/** "kept saying", "could not help adding". */
export const GOES_ON = words(
  'resist help began begins started starts kept keeps remember remembers remembered',
);

/** Verbs that continue what the previous cue's speaker has said. */
export const ADDING = words(
  'adding noting continuing explaining stressing emphasizing insisting arguing joking',
);

/** What a crowd does where it stands. */
export const SHOUTING = words('chanting shouting yelling singing screaming cheering');

/** “‘Illegal,’ became a word of the day”: the quotation is the subject. */
export const BECOMING =
  words(`become becomes became remain remains remained seem seems seemed appear appears appeared prove
  proves proved`);

/** A passive that reports without an agent: "the plan announced". */
export const MADE_KNOWN = words('reported revealed announced');

/** "refrained from saying". */
export const HOLDING_BACK = words('away refrain refrained refrains stopped kept abstained');

/** 'blamed "radical clerks"', 'mocked "the wheel"': the object is named, not said. */
export const JUDGING_VERBS = words('accuse blame criticize criticise slam blast mock praise');

/** "calls itself". */
export const NAMING_VERBS = words('call dub label style brand');

/** "credited her mother for saying so". */
export const CREDITING_VERBS = words('credit thank praise blame');

/** "would not elaborate": verbs of giving details. */
export const TELLING_MORE = words(
  'say elaborate comment give offer provide name identify specify explain',
);

/** "I hope", "I imagine": a wish, not a report. */
export const WISHING = words('hope hopes hoped hoping wish wishes wished imagine');

/** Beliefs that the tagger takes for nouns: "farmers fear the flood". */
export const BELIEFS = words('fear hope worry doubt suspect');

/** Participles before a noun, never after a name as its verb. */
export const PREMODIFYING_PARTICIPLES = words(
  'elected appointed retired registered leaked hacked unnamed alleged displaced',
);

/** "…, warning residents": participles of telling with an object. */
export const TELLING_PARTICIPLES = words('warning reminding telling urging');

/** Nouns that end like a past tense. */
export const NOUNS_IN_ED = words('bed shed sled moped');

/** "shot back", "fired back". */
export const ANSWERING_SHOTS = words('shot fired hit');

/** "called off", "lashed out". */
export const VERB_PARTICLES = words('out up down off');

/** "the Beacon has learned", "the Beacon understands". */
export const LEARNING = words('learned learnt learns understands understand');

/** "police said", "staff said": groups that the tagger takes for verbs. */
export const BODIES_LIKE_VERBS = words('police staff');

/** "she added": verbs of continuing, by their base form. */
export const GOING_ON_VERBS = words('add continue conclude');

/** 'had handled papers deemed “secret”': participles that name the words before them. */
export const NAMED_AFTERWARDS = including(
  without(NAMED, 'nicknamed titled labelled'),
  'branded termed',
);

/** What is done to a work with a title: "sang “Night Boats”". */
export const PERFORMING_VERBS = words(
  'sing recite read perform play hum croon intone quote cite announce recommend',
);
