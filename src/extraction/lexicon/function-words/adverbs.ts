import { words } from '../word-classes.ts';

/** How and when something was said, between a cue and its content: "said flatly that". */
export const MANNER =
  words(`earlier recently again late early publicly simply flatly bluntly afterward afterwards
  sarcastically repeatedly later then only privately previously also further today here once instead
  plainly jokingly famously`);

/** "made it abundantly clear". */
export const INTENSIFIERS = words(
  'very quite abundantly perfectly absolutely crystal it so pretty equally',
);

/** Adverbs that may be taken for part of the following name: "Finally Ann Poe said". */
export const SENTENCE_ADVERBS = words('first second finally meanwhile today');

/** Words of the verb group, whatever their tag: "has also said". */
export const INSIDE_VERB_GROUP =
  words(`not n't n’t never also later then once both all himself herself themselves first often
  overall`);

/** Adverbs that belong to the clause, not to the following verb group. */
export const OUTSIDE_VERB_GROUP = words('most when how why where as so here there too ago earlier');

/** Words that follow a statement without being one: "…,” she said then." */
export const AFTERTHOUGHTS = words(
  'then on later recently too me us them him her reporters earlier',
);

/** "said no", "said nothing of it": an object, not a clause's subject. */
export const WHOLE_OBJECTS = words(
  'no yes it so goodbye hello little nothing something anything much',
);
