import { CLAUSE_VERBS, QUOTING_VERBS, SURE_VERBS } from './cue-verbs.ts';
import type { Token } from './reading.ts';
import { SENTENCE_OPENERS } from './word-classes.ts';

const CAPITALIZED = /^\p{Lu}[\p{L}\p{M}.'’-]+$/u;
const ENDS_SENTENCE = /^[.?!":]$/;
const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|'s|’s|'re|’re|'ve|’ve|'ll|’ll|'d|’d|wo|ca)$/;

/**
 * Repairs what the tagger gets wrong in news: capitalised words inside a sentence are names
 * ("Ryan Zinke said"), frequent verbs of saying are verbs, and a past participle between a
 * determiner and a noun is an adjective ("the hacked emails").
 */
export function repairTags(tokens: Token[]): void {
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    if (SURE_VERBS.test(token.lower)) token.pos = 'VERB';
    else if (isMistakenName(token, before, after)) token.pos = 'PROPN';
    else if (isMistakenNoun(token, before, after)) token.pos = 'VERB';
    else if (isPremodifier(token, before, after)) token.pos = 'ADJ';
  });
}

function isMistakenName(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (!/^(?:VERB|ADJ|NOUN|ADV|INTJ|X|AUX|NUM|ADP)$/.test(token.pos)) return false;
  if (!CAPITALIZED.test(token.text) || SENTENCE_OPENERS.has(token.lower)) return false;
  if (before && !ENDS_SENTENCE.test(before.text)) return true;
  if (!after) return false;
  return SURE_VERBS.test(after.lower) || (after.pos === 'PROPN' && /^\p{Lu}/u.test(after.text));
}

/** "Trump claims the", "Axios reports." are verbs though the tagger sees plural nouns. */
function isMistakenNoun(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (token.pos !== 'NOUN' || !/(?:s|ed)$/.test(token.lower)) return false;
  if (!CLAUSE_VERBS.has(token.lower) && !QUOTING_VERBS.has(token.lower)) return false;
  if (before?.pos !== 'PROPN' && before?.pos !== 'PRON') return false;
  return !after || /^(?:that|the|a|an|it|he|she|they|"|,|\.|:)$/.test(after.lower);
}

function isPremodifier(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.pos !== 'VERB' || !/(?:ed|ing|en)$/.test(token.lower)) return false;
  return before?.pos === 'DET' && after?.pos === 'NOUN' && !AUXILIARY.test(after.lower);
}
