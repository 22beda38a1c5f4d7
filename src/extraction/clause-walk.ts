import type { Token } from './reading.ts';
import { type Tense, tenseOf } from './tense.ts';
import { isFiniteVerb, isVerbal } from './verb-groups.ts';

/** What has been read of a content up to a token: a shallow clause parser's state. */
export interface ClauseWalk {
  words: number;
  commas: number;
  verbs: number;
  /** Finite verb groups outside of relative and subordinate clauses, as far as can be told. */
  balance: number;
  /** Tense of the first finite verb. */
  tense: Tense | null;
  quoted: boolean;
  brackets: number;
  /** True while an opening adverbial ("if elected") still stands before the subject. */
  fronted: boolean;
}

const FRONTING =
  /^(?:if|when|while|although|though|as|because|since|unless|until|before|after|once|given|based|in|on|at|with|without|by|for|despite|under|during|to|from|of|among|even|through)$/;
const RELATIVE = /^(?:who|which|whom|whose|where|when|what|how|why|whether)$/;

export function startWalk(first: Token | undefined): ClauseWalk {
  const word = first?.lower ?? '';
  const fronted = FRONTING.test(word) || (!!first && isVerbal(first) && /(?:ing|ed)$/.test(word));
  return {
    words: 0,
    commas: 0,
    verbs: 0,
    balance: 0,
    tense: null,
    quoted: false,
    brackets: 0,
    fronted,
  };
}

/** Reads one more token. `first` is where the content begins; a "that" there opens no clause. */
export function stepWalk(walk: ClauseWalk, tokens: Token[], at: number, first: number): void {
  const token = tokens[at] as Token;
  walk.words++;
  if (token.run >= 0) walk.quoted = true;
  if (token.text === ',' && token.run < 0) {
    walk.commas++;
    if (walk.fronted) {
      walk.fronted = false;
      walk.balance = 0;
      walk.tense = null;
    }
  }
  if (token.text === '(') walk.brackets++;
  if (token.text === ')') walk.brackets--;
  if (opensSubordinate(tokens, at, first)) walk.balance--;
  if (!isVerbal(token)) return;
  walk.verbs++;
  const before = tokens[at - 1];
  const continued =
    at > first &&
    !!before &&
    (before.pos === 'AUX' ||
      (before.pos === 'ADV' && tokens[at - 2]?.pos === 'AUX') ||
      (before.pos === 'PART' && tokens[at - 2]?.pos === 'AUX'));
  if (continued || !isFiniteVerb(tokens, at)) return;
  walk.balance++;
  walk.tense ??= tenseOf(token);
}

function opensSubordinate(tokens: Token[], at: number, first: number): boolean {
  const token = tokens[at] as Token;
  if (RELATIVE.test(token.lower)) return true;
  if (token.lower === 'that') {
    if (at === first) return false;
    const before = tokens[at - 1];
    return (
      token.pos === 'SCONJ' ||
      before?.pos === 'NOUN' ||
      before?.pos === 'PROPN' ||
      before?.pos === 'VERB'
    );
  }
  if (at === first) return FRONTING.test(token.lower) && token.pos === 'SCONJ';
  return token.pos === 'SCONJ';
}
