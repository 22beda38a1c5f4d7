import type { Span } from '../text/span.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { boundByClause } from './boundary.ts';
import type { ContentScene } from './content.ts';
import type { Cue } from './cue.ts';
import { PLAIN_SAYING } from './cue-verbs.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { countWords, kindOfSpan, trimSentenceEnd } from './piece.ts';
import type { Token } from './reading.ts';
import { isVerbal } from './verb-groups.ts';

/** The content behind a cue, if any, and how far the sentence is accounted for. */
export interface ContentAfter {
  span: Span | null;
  covered: number;
  addressee: NounPhrase | null;
}

/** Up to where content may reach, and what stands before the cue. */
interface Frame {
  limit: number;
  end: number;
  before: Span | null;
}

const SECOND_HALF_BARRED =
  /^(?:as|while|before|after|who|which|whose|when|where|a|an|the|but|and|in|citing|referring|according|with|during|at|on)$/;
const NO_CLAUSE_OPENER = /^(?:a|an|another|yet|later|just|to|by)$/;
const PREPOSITIONAL = /^(?:about|of|for|against|with|as|by|on|to|at|in|from|into)$/;

/** Content that stands behind its cue. */
export function findAfter(scene: ContentScene, cue: Cue, frame: Frame): ContentAfter {
  const { reading, phrases } = scene;
  if (cue.kind === 'ACCORDING') return findAfterAccording(scene, cue, frame);
  const none = { span: null, covered: -1, addressee: null };
  const adjuncts = skipAdjuncts(reading, phrases, cue, cue.behind, frame.limit);
  const found = { ...none, addressee: adjuncts.addressee };
  if (adjuncts.next >= frame.limit) return found;
  if (frame.before || cue.place === 'AFTER') {
    const span = findSecondHalf(scene, adjuncts.next, frame, cue);
    return span ? { ...found, span, covered: span.end } : found;
  }
  const quoted = findClosedQuotation(scene, adjuncts.next, frame, adjuncts.opener === 'COLON');
  if (quoted) return { ...found, ...quoted };
  if (!accepts(scene, cue, adjuncts.next, frame, adjuncts.opener)) return found;
  const span = takeContent(scene, cue, adjuncts.next, frame);
  return span ? { ...found, span, covered: span.end } : found;
}

/** "According to the police, …": all that follows the comma. */
function findAfterAccording(scene: ContentScene, cue: Cue, frame: Frame): ContentAfter {
  const { tokens, folded } = scene.reading;
  const comma = tokens[cue.behind];
  const none = { span: null, covered: -1, addressee: null };
  if (frame.before || !comma || comma.text !== ',' || cue.head !== scene.sentence.first)
    return none;
  if (frame.end - comma.end <= 10) return none;
  return {
    ...none,
    span: { start: comma.end, end: trimSentenceEnd(folded, frame.end) },
    covered: frame.end,
  };
}

/** “A,” he said, “B”, and "A, he said, B". */
function findSecondHalf(scene: ContentScene, at: number, frame: Frame, cue: Cue): Span | null {
  const { tokens, runs, folded } = scene.reading;
  const mark = tokens[at] as Token;
  if (mark.text !== ',' && mark.text !== ':' && mark.text !== '—') return null;
  const next = tokens[at + 1];
  if (!next || at + 1 >= frame.limit) return null;
  const run = runs[next.run];
  if (run) return { start: run.start, end: run.end };
  if (!frame.before || kindOfSpan(folded, frame.before) === 'DIRECT' || cue.place === 'AFTER')
    return null;
  const whole = tokens.slice(at + 1, frame.limit).some(isVerbal);
  const half = splitsClause(scene, frame.before);
  if (!whole || (!half && (next.pos === 'VERB' || SECOND_HALF_BARRED.test(next.lower))))
    return null;
  return { start: next.start, end: trimSentenceEnd(folded, frame.end) };
}

/** True where the words before the attribution lack a verb, so that they cannot stand alone. */
function splitsClause(scene: ContentScene, before: Span): boolean {
  return !scene.reading.tokens
    .slice(scene.sentence.first, scene.sentence.last)
    .some((token) => token.start >= before.start && token.end <= before.end && isVerbal(token));
}

/** A quotation that follows at once and leaves nothing, or only a comma's worth, behind it. */
function findClosedQuotation(
  scene: ContentScene,
  at: number,
  frame: Frame,
  colon: boolean,
): { span: Span; covered: number } | null {
  const { tokens, runs, folded } = scene.reading;
  const first = tokens[at] as Token;
  const start = first.text === ',' ? tokens[at + 1] : first;
  const run = runs[start?.run ?? -1];
  if (!run) return null;
  const rest = countWords(folded, run.end, frame.end) > 0;
  if (first.text !== ',' && !colon && rest) return null;
  return {
    span: { start: run.start, end: run.end },
    covered: rest ? run.end : Math.max(run.end, frame.end),
  };
}

function accepts(
  scene: ContentScene,
  cue: Cue,
  at: number,
  frame: Frame,
  opener: 'THAT' | 'COLON' | null,
): boolean {
  const { tokens } = scene.reading;
  const rest = tokens.slice(at, frame.limit);
  const first = rest[0] as Token;
  const quoted = rest.some((token) => token.run >= 0);
  if (first.text === '.' || (first.text === ',' && !quoted)) return false;
  if (cue.kind === 'OTHER') return false;
  if (quoted) return !/^[.;]$/.test(first.text);
  if (cue.kind === 'NOUN') return opener === 'THAT' && rest.some(isVerbal);
  if (cue.kind !== 'CLAUSE' || cue.negated || cue.modal) return false;
  if (!rest.some(isVerbal)) return false;
  if (opener) return true;
  if (PREPOSITIONAL.test(first.lower)) return false;
  const words = rest.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length;
  if (PLAIN_SAYING.has(cue.base)) return words >= 3;
  return startsClause(rest) && !NO_CLAUSE_OPENER.test(first.lower) && cue.form !== 'INFINITIVE';
}

/** A noun phrase and then a finite verb, not too far off. */
function startsClause(rest: readonly Token[]): boolean {
  let nominal = false;
  for (let index = 0; index < Math.min(25, rest.length); index++) {
    const token = rest[index] as Token;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower))) return nominal;
    if (token.text === ',' && index > 12) return false;
    nominal ||= /^(?:NOUN|PROPN|PRON|NUM|DET)$/.test(token.pos);
  }
  return false;
}

function takeContent(scene: ContentScene, cue: Cue, at: number, frame: Frame): Span | null {
  const { tokens, runs, folded } = scene.reading;
  const first = (tokens[at] as Token).text === ',' ? at + 1 : at;
  const start = (tokens[first] as Token).start;
  let end = frame.end;
  const limit = boundByClause(scene.reading, cue, first, frame.limit);
  if (limit < frame.limit) end = (tokens[limit] as Token).start;
  const introduced = tokens[cue.speaker.first - 1];
  const inside = tokens.slice(first, limit);
  const quoted = inside.find((token) => token.run >= 0);
  if (quoted && introduced && cue.place === 'BEFORE' && /^(?:what|as)$/.test(introduced.lower)) {
    return { start, end: runs[quoted.run]?.end ?? end };
  }
  if (quoted && cue.kind === 'QUOTING') end = Math.min(end, endAfterLastRun(scene, inside, end));
  return { start, end: trimSentenceEnd(folded, end) };
}

/** What a QUOTING verb governs ends at the first comma behind its last quotation. */
function endAfterLastRun(scene: ContentScene, inside: readonly Token[], end: number): number {
  const last = inside.filter((token) => token.run >= 0).at(-1);
  const run = scene.reading.runs[last?.run ?? -1];
  if (!run || run.end >= end) return end;
  return inside.find((token) => token.start >= run.end && token.text === ',')?.start ?? end;
}
