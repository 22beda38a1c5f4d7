import { CLAIM_OPENERS } from '../../lexicon/function-words/pronouns.ts';
import { CLAIMING_FORMS } from '../../lexicon/speech-nouns.ts';
import type { Token } from '../doc.ts';
import { readLastOfName } from './name-words.ts';

/** Corrects words that the tagger always reads the same way. */
export function repairReadings(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    if (token.text === 'WHO') readBody(tokens, at);
    else if (token.capital) readLastOfName(tokens, at);
    else if (token.pos === 'NOUN' && CLAIMING_FORMS.has(token.lower)) readClaim(tokens, at);
  });
}

/** "says WHO": the health organization, not a pronoun; a line in capitals may mean either. */
function readBody(tokens: Token[], at: number): void {
  const token = tokens[at] as Token;
  const beside = [tokens[at - 1], tokens[at + 1]].filter((other) =>
    /\p{L}/u.test(other?.text ?? ''),
  );
  if (beside.some((other) => other && other.text !== other.lower && /^\p{Lu}+$/u.test(other.text)))
    return;
  token.lower = 'w.h.o.';
  token.pos = 'PROPN';
}

/**
 * "Otis claims to have seen it", "Roe claims both": after a name and before a word that cannot
 * continue a noun.
 */
function readClaim(tokens: Token[], at: number): void {
  const [before, token, next, second] = tokens.slice(Math.max(0, at - 1), at + 3);
  if (before?.pos !== 'PROPN' || !token || !next) return;
  const perfect = next.lower === 'to' && /^(?:have|be)$/.test(second?.lower ?? '');
  if (perfect || CLAIM_OPENERS.has(next.lower)) token.pos = 'VERB';
}
