import { ARTICLE_NOUNS, INTERVIEW_NOUNS, PROGRAMME_NOUNS } from '../lexicon/outlet-words.ts';

/**
 * How the sentence connects a name with the words. TOLD: "told CNN"; WITH: "an interview with CNN";
 * TO: "a statement to CNN"; ON: "said on CNN"; AIRED: "appearing on CNN"; IN: "wrote in the Beacon"; BY: "reported
 * by the Beacon"; VIA: "according to the Beacon".
 */
export type OutletPlace = 'TOLD' | 'WITH' | 'TO' | 'ON' | 'AIRED' | 'IN' | 'BY' | 'VIA';

/**
 * "in a CNN interview", "during an NPR podcast", "in a Beacon op-ed": the place by the noun after
 * the name.
 */
export function placeOfNoun(noun: string | null): OutletPlace | null {
  if (noun === null) return null;
  if (INTERVIEW_NOUNS.has(noun)) return 'WITH';
  if (PROGRAMME_NOUNS.has(noun)) return 'AIRED';
  return ARTICLE_NOUNS.has(noun) ? 'IN' : null;
}
