import { describeBoundary, mayStop } from './boundary-features.ts';
import type { ContentScene } from './content.ts';
import type { Cue } from './cue.ts';
import { CLAUSE_VERBS, QUOTING_VERBS } from './cue-verbs.ts';
import type { Reading, Sentence, Token } from './reading.ts';

/** Where a content that begins behind `cue` must stop at the latest. */
export interface Bound {
  /** First token that no longer belongs to the content. */
  token: number;
  /** Offset at which the content ends. */
  offset: number;
}

/**
 * The next attribution of the sentence that is coordinated with `cue` or encloses it ends the
 * content: "…, adding that", "and told", ", but she denied", ", according to", ", he said."
 */
export function boundByNextCue(reading: Reading, cue: Cue, later: readonly Cue[]): Bound | null {
  for (const next of later) {
    const token = startOfNext(reading, next);
    if (token !== null && token > cue.head) {
      return { token, offset: (reading.tokens[token] as Token).start };
    }
  }
  return null;
}

function startOfNext(reading: Reading, next: Cue): number | null {
  const { tokens } = reading;
  const sentence = reading.sentences[next.sentence] as Sentence;
  if (next.kind === 'OTHER' || next.kind === 'NOUN') return null;
  if (next.kind === 'ACCORDING' || next.place === 'SHARED') return next.from;
  if (next.place !== 'BEFORE' && next.place !== 'APPOSITION') return null;
  const before = tokens[next.from - 1];
  const second = tokens[next.from - 2];
  if (!before || next.from <= sentence.first) return null;
  if (before.run < 0 && second && /^(?:and|but|though|although|while|yet)$/.test(before.lower)) {
    if (next.kind === 'CLAUSE' && before.lower === 'and')
      return second.text === ',' || second.text === '—' ? next.from - 2 : next.from - 1;
    return second.text === ',' && second.run < 0 ? next.from - 2 : null;
  }
  const closes = before.text === ',' || before.text === '"';
  if (next.kind !== 'CLAUSE' || !closes) return null;
  return endsSentence(tokens, next, sentence) ? next.from : null;
}

/** "…, he said." and "…, he said, …" without a content of its own behind. */
function endsSentence(tokens: Token[], cue: Cue, sentence: Sentence): boolean {
  const after = tokens[cue.behind];
  return cue.behind >= sentence.last || !after || /^[.!?]$/.test(after.text);
}

const CLAUSE_JOINERS = /^(?:and|but)$/;

/**
 * Cuts a content at the clause that returns to the narrator: a coordinated predicate of saying, a
 * participle of saying, a contrast with a subject of its own, or a comment on what was said. Every
 * comma, dash, joiner and closing mark is a possible boundary; the judge weighs what follows it.
 */
export function boundByClause(scene: ContentScene, cue: Cue, first: number, limit: number): number {
  const { reading, phrases, judge } = scene;
  const { tokens } = reading;
  const start = (tokens[first] as Token).start;
  let verbs = 0;
  for (let at = first + 1; at < limit; at++) {
    const token = tokens[at] as Token;
    if (token.run >= 0 || token.pos === 'VERB' || token.pos === 'AUX') verbs++;
    if (!mayStop(tokens, at, first)) continue;
    const odds = judge.stop(
      describeBoundary(reading, phrases, { cue, first, limit }, at),
      start,
      token.start,
    );
    if (odds === 0 ? verbs > 0 && returnsToNarrator(tokens, cue, at, limit) : odds > 0) return at;
  }
  return limit;
}

function returnsToNarrator(tokens: Token[], _cue: Cue, at: number, limit: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const third = tokens[at + 2];
  if (!next || at + 1 >= limit) return false;
  if (token.text === ';') return false;
  if (token.text === ',' && /ing$/.test(next.lower) && isSaying(next)) return true;
  if (CLAUSE_JOINERS.test(token.lower) && next.run < 0 && isSaying(next) && next.pos === 'VERB') {
    return /(?:ed|s|told|said|wrote)$/.test(next.lower);
  }
  if (token.text === ',' && CLAUSE_JOINERS.test(next.lower) && third && third.run < 0) {
    return third.pos === 'VERB' && isSaying(third) && !/ing$/.test(third.lower);
  }
  return false;
}

function isSaying(token: Token): boolean {
  return CLAUSE_VERBS.has(token.lower) || QUOTING_VERBS.has(token.lower);
}
