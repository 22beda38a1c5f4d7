import { describeBoundary, mayStop, type Unfinished } from './boundary-features.ts';
import { startWalk, stepWalk } from './clause-walk.ts';
import { beginsFiniteClause, type ContentScene } from './content-scene.ts';
import type { Cue } from './cue.ts';
import { CLAUSE_VERBS, PLAIN_SAYING, QUOTING_VERBS } from './cue-verbs.ts';
import type { Reading, Sentence, Token } from './reading.ts';
import { isFiniteVerb, isVerbal } from './verb-groups.ts';

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
    const token =
      startOfNext(reading, next) ??
      startOfMainClause(reading, cue, next) ??
      endOfEnclosed(reading, cue, next);
    if (token !== null && token > cue.head) {
      return { token, offset: (reading.tokens[token] as Token).start };
    }
  }
  return null;
}

/** "Ann Poe, who advised him on it, said …": the words of "advised" end where "said" begins. */
function endOfEnclosed(reading: Reading, cue: Cue, next: Cue): number | null {
  const encloses = next.place === 'BEFORE' || next.place === 'APPOSITION';
  if (cue.place !== 'RELATIVE' || !encloses || next.from >= cue.from) return null;
  let first = next.head;
  while (first > cue.head && /^(?:AUX|ADV|PART)$/.test(reading.tokens[first - 1]?.pos ?? ''))
    first--;
  return reading.tokens[first - 1]?.text === ',' ? first - 1 : first;
}

const SUBORDINATE = /^(?:when|while|as|after|before|although|though|if|since|because)$/;

/** "When asked whether …, he said", "Claiming that …, he said": the main clause ends the words. */
export function startOfMainClause(reading: Reading, cue: Cue, next: Cue): number | null {
  const { tokens } = reading;
  const { first } = reading.sentences[cue.sentence] as Sentence;
  // "that if he were there, he would warn them": what would be said is part of what was.
  if (next.kind !== 'CLAUSE' || next.place !== 'BEFORE' || next.modal) return null;
  if (tokens[next.from - 1]?.text !== ',') return null;
  const fronted = cue.head <= first + 1 && cue.place !== 'AFTER';
  const opener = tokens[first];
  const subordinate =
    (SUBORDINATE.test(opener?.lower ?? '') && cue.from <= first + 2) || opener?.lower === 'asked';
  return fronted || subordinate ? next.from - 1 : null;
}

function startOfNext(reading: Reading, next: Cue): number | null {
  const { tokens } = reading;
  const sentence = reading.sentences[next.sentence] as Sentence;
  if (next.kind === 'OTHER' || next.kind === 'NOUN') return null;
  if (next.kind === 'ACCORDING') return next.from;
  if (next.place === 'SHARED') return joinsMatrix(reading, next, sentence) ? next.from : null;
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
  const ends =
    endsSentence(tokens, next, sentence) ||
    (before.text === ',' && closesTelling(tokens, next, sentence));
  return ends ? next.from : null;
}

/** A coordinated or participial cue that surely reports again; the judge weighs the others. */
function joinsMatrix(reading: Reading, next: Cue, sentence: Sentence): boolean {
  if (next.kind === 'CLAUSE') return true;
  const before = reading.tokens[next.from];
  if (next.form === 'ING' && before?.text !== ',' && before?.lower !== 'and') return false;
  return reading.tokens
    .slice(next.last, Math.min(sentence.last, next.last + 12))
    .some((token) => token.run >= 0);
}

/** "…, he said." and "…, he said, …" without a content of its own behind. */
function endsSentence(tokens: Token[], cue: Cue, sentence: Sentence): boolean {
  const after = tokens[cue.behind];
  return cue.behind >= sentence.last || !after || /^[.!?]$/.test(after.text);
}

/** "…, three aides told the Portsea Chronicle." */
function closesTelling(tokens: Token[], cue: Cue, sentence: Sentence): boolean {
  if (cue.base !== 'tell') return false;
  let behind = cue.behind;
  while (behind < sentence.last && /^(?:DET|PROPN)$/.test(tokens[behind]?.pos ?? '')) behind++;
  return behind > cue.behind && endsSentence(tokens, { ...cue, behind }, sentence);
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
  const walk = startWalk(tokens[tokens[first]?.lower === 'that' ? first + 1 : first]);
  const content: Unfinished = { cue, first, limit, walk, ...findLast(tokens, first, limit) };
  stepWalk(walk, tokens, first, first);
  for (let at = first + 1; at < limit; at++) {
    if (cue.place === 'RELATIVE' && resumesMain(tokens, at)) return at;
    if (
      mayStop(tokens, at, first) &&
      !closesFronted(scene, content, at) &&
      !awaitsVerb(tokens, content, at)
    ) {
      const features = describeBoundary(reading, phrases, content, at);
      const odds = judge.stop(features, start, (tokens[at] as Token).start);
      if (odds === 0 ? walk.verbs > 0 && returnsToNarrator(tokens, at, limit) : odds > 0) return at;
    }
    stepWalk(walk, tokens, at, first);
  }
  return limit;
}

/** "said no", "said nothing of it": an object, not a clause's subject. */
const WHOLE_OBJECT = /^(?:no|yes|it|so|goodbye|hello|little|nothing|something|anything|much)$/;

/** "said illness and lost pay have costs", "told a crowd in Ulm to vote": no clause ends before its verb. */
function awaitsVerb(tokens: readonly Token[], content: Unfinished, at: number): boolean {
  const { cue, first, walk, lastVerb } = content;
  if (WHOLE_OBJECT.test((tokens[first] as Token).lower)) return false;
  if (tokens[first + 1]?.lower === 'same') return false;
  const within = (tokens[at] as Token).pos !== 'PUNCT' && (tokens[at] as Token).run < 0;
  return within && PLAIN_SAYING.has(cue.base) && walk.verbs === 0 && lastVerb > at;
}

/** "said that if it rains, | the dam will break": the main clause of what was said is to come. */
function closesFronted(scene: ContentScene, { walk, first }: Unfinished, at: number): boolean {
  const { tokens } = scene.reading;
  if (tokens[first]?.lower !== 'that' || !walk.fronted || tokens[at]?.text !== ',') return false;
  return beginsFiniteClause(scene, at + 1);
}

/** 'The mayor, who said she would "burn them," has left': the clause that the mayor began. */
function resumesMain(tokens: Token[], at: number): boolean {
  const [comma, mark] = tokens.slice(at - 2, at);
  return mark?.text === '"' && comma?.text === ',' && comma.run >= 0 && isFiniteVerb(tokens, at);
}

function findLast(tokens: readonly Token[], first: number, limit: number) {
  let lastVerb = -1;
  let lastQuoted = -1;
  for (let at = first; at < limit; at++) {
    if (isVerbal(tokens[at])) lastVerb = at;
    if ((tokens[at] as Token).run >= 0) lastQuoted = at;
  }
  return { lastVerb, lastQuoted };
}

function returnsToNarrator(tokens: Token[], at: number, limit: number): boolean {
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
