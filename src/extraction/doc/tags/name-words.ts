import { ALSO_NAMES } from '../../lexicon/capitals.ts';
import { BEHIND_NAMED } from '../../lexicon/function-words/clause-openers.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS } from '../../lexicon/reporting-verbs.ts';
import type { Token } from '../doc.ts';

const CAPITALIZED = /^\p{Lu}\p{Ll}+$/u;
const CLOSES_NAME = /^(?:[,.?!)—]|['’]s?)$/;

/**
 * "Nguyen Van An said", "according to Pham Van In.": the last word of a name is no article, no
 * preposition and no pronoun, though it is spelled like one. It keeps its capital in `lower`, so
 * that no list of such words has it.
 */
export function readLastOfName(tokens: readonly Token[], at: number): void {
  const token = tokens[at] as Token;
  if (!CAPITALIZED.test(token.text) || !ALSO_NAMES.has(token.lower)) return;
  if (!followsName(tokens, at) || !endsName(tokens[at + 1])) return;
  token.pos = 'PROPN';
  token.lower = token.text;
}

function followsName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.pos === 'PROPN' && before.capital && CAPITALIZED.test(before.text);
}

/** A verb, a mark, or a word that no headline writes small in the middle of a name. */
function endsName(after: Token | undefined): boolean {
  if (!after) return true;
  if (after.capital) return false;
  if (CLOSES_NAME.test(after.text) || BEHIND_NAMED.has(after.lower)) return true;
  return (
    after.pos === 'AUX' || REPORTING_VERBS.has(after.lower) || QUOTATIVE_VERBS.has(after.lower)
  );
}
