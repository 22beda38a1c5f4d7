import { FINITE_AUXILIARIES, NONFINITE_BE } from '../../lexicon/function-words/auxiliaries.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS, SURE_VERBS } from '../../lexicon/reporting-verbs.ts';
import { PREMODIFYING_PARTICIPLES } from '../../lexicon/verb-forms.ts';
import { SENTENCE_OPENERS } from '../../lexicon/word-classes.ts';
import type { Token } from '../doc.ts';
import { isPos } from '../pos.ts';
import { type Correction, ENDS_SENTENCE, type TokenInLine } from './correction.ts';
import { NOUN_CORRECTIONS } from './noun-corrections.ts';
import { VERB_CORRECTIONS } from './verb-corrections.ts';

const CAPITALIZED = /^\p{Lu}[\p{L}\p{M}.'’-]+$/u;
const NEVER_MISTAKEN: ReadonlySet<string> = new Set([
  'PUNCT',
  'DET',
  'CCONJ',
  'PRON',
  'PART',
  'SCONJ',
]);
const HEADLINE_VERB = /^[A-Z][a-z]+s$/;

/** Tagger errors in news; the first correction that applies to a token decides. */
export const TAG_CORRECTIONS: readonly Correction[] = [
  {
    name: 'sure-verb',
    example: 'Ann Poe said the mill would close.',
    pos: 'VERB',
    when: ({ token }) => SURE_VERBS.test(token.lower),
  },
  {
    name: 'capitalised-name',
    example: 'Ann Lee worked for President Poe, she said.',
    pos: 'PROPN',
    when: isMistakenName,
  },
  ...VERB_CORRECTIONS,
  ...NOUN_CORRECTIONS,
  {
    name: 'premodifier',
    example: 'The hacked emails say the mill would close.',
    pos: 'ADJ',
    when: isPremodifier,
  },
];

/**
 * Repairs what the tagger gets wrong in news: capitalised words inside a sentence are names
 * ("Ryan Zinke said"), frequent verbs of saying are verbs, and a past participle between a
 * determiner and a noun is an adjective ("the hacked emails").
 */
export function repairTags(tokens: readonly Token[], rulings: Set<string>): void {
  tokens.forEach((token, index) => {
    if (NEVER_MISTAKEN.has(token.pos)) return;
    const place = { tokens, index, token, before: tokens[index - 1], after: tokens[index + 1] };
    const correction = TAG_CORRECTIONS.find(({ when }) => when(place));
    if (!correction) return;
    token.pos = correction.pos;
    rulings.add(correction.name);
  });
  repairHeadline(tokens);
}

function isMistakenName({ token, before, after }: TokenInLine): boolean {
  if (!token.capital || token.pos === 'PROPN') return false;
  if (!CAPITALIZED.test(token.text) || SENTENCE_OPENERS.has(token.lower)) return false;
  if (before && !ENDS_SENTENCE.test(before.text)) return true;
  if (!after) return false;
  return SURE_VERBS.test(after.lower) || (after.pos === 'PROPN' && after.capital);
}

/** "the hacked emails", "an inside source". */
function isPremodifier({ token, before, after }: TokenInLine): boolean {
  if (token.pos === 'ADP' && /^(?:in|out)side$/.test(token.lower))
    return before?.pos === 'DET' && after?.pos === 'NOUN';
  if (token.pos !== 'VERB' || !/(?:ed|ing|en)$/.test(token.lower)) return false;
  if (/^un\w+ed$/.test(token.lower) && isPos(after?.pos, 'PROPN', 'ADJ'))
    return before?.pos === 'DET' || before?.lower === 'one';
  if (after?.pos !== 'NOUN' || isAuxiliary(after.lower)) return false;
  return before?.pos === 'DET' || PREMODIFYING_PARTICIPLES.has(token.lower);
}

/** Any form except "ai", which is more likely a noun of this spelling: "the hacked AI". */
function isAuxiliary(word: string): boolean {
  return word !== 'ai' && (FINITE_AUXILIARIES.has(word) || NONFINITE_BE.has(word));
}

/** In a line of capitals ("Mayor Vows To Resign") the tagger sees only names. */
function repairHeadline(tokens: readonly Token[]): void {
  const words = tokens.filter((token) => /^\p{L}{4,}/u.test(token.text));
  const capitals = words.filter((token) => token.capital).length;
  if (words.length < 4 || words.length > 30 || capitals < 0.75 * words.length) return;
  const verb = tokens.find(
    (token, index) =>
      index > 0 &&
      token.pos === 'PROPN' &&
      HEADLINE_VERB.test(token.text) &&
      (REPORTING_VERBS.has(token.lower) || QUOTATIVE_VERBS.has(token.lower)),
  );
  if (verb) verb.pos = 'VERB';
}
