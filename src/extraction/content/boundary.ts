import type { Reach } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { type Condition, firstHolding } from '../doc/rule.ts';
import { WHOLE_OBJECTS } from '../lexicon/function-words/adverbs.ts';
import { FRONTING, JOINERS, STOPPING_WORDS } from '../lexicon/function-words/clause-openers.ts';
import { PLAIN_SAYING, QUOTATIVE_VERBS, REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';
import { actsBehindMark, goesOnActing, isNarrators } from './narrator-returns.ts';
import { beginsFiniteClause, type SentenceState } from './sentence-state.ts';

/** What has been read of a content so far. */
interface Walk extends Reach {
  verbs: number;
  /** True while an opening adverbial ("if elected") is still before the subject. */
  fronted: boolean;
  /** Last verb before the limit, or -1. */
  lastVerb: number;
}

/**
 * Cuts a content at the clause that returns to the narrator: a coordinated predicate of saying, a
 * participle of saying, a contrast with its own subject, or a comment on what was said. Every
 * comma, dash, joiner and closing mark is a candidate boundary; the judge weighs it.
 */
export function boundByClause(
  state: SentenceState,
  cue: Cue,
  start: number,
  limit: number,
): number {
  const { doc, classifiers } = state;
  const { tokens } = doc;
  const walk = startWalk(doc, { cue, start, end: limit });
  stepWalk(walk, tokens[start] as Token);
  for (let at = start + 1; at < limit; at++) {
    if (firstHolding(doc, RETURNS, { walk, at })) return at;
    if (mayStop(doc, at, start) && !closesFronted(state, walk, at) && !awaitsVerb(doc, walk, at)) {
      const odds = classifiers.stop(walk, at);
      if (odds === 0 ? returnsByGrammar(doc, walk, at) : odds > 0) return at;
    }
    stepWalk(walk, tokens[at] as Token);
  }
  return limit;
}

/** The token of a content that is read, and what has been read before it. */
interface Step {
  walk: Walk;
  at: number;
}

/** Where a content certainly hands back to the narrator. */
export const RETURNS: readonly Condition<Step>[] = [
  {
    name: 'main-clause-resumes',
    example: 'The mayor, who said she would “burn the mill and the wheel,” has left Ulm.',
    when: (doc, { walk, at }) => walk.cue.subjectPosition === 'RELATIVE' && resumesMain(doc, at),
  },
  {
    name: 'bare-answer-ends',
    example: 'Ann Poe said no and closed the door.',
    when: (doc, { walk, at }) => closesAnswer(doc, walk.start, at),
  },
  {
    name: 'comma-of-narrator',
    example: 'Ann Poe said that the mill would stay, though she declined to give a date.',
    when: (doc, { walk, at }) => isNarrators(doc, walk.cue, at),
  },
  {
    name: 'narrator-goes-on-acting',
    example: 'Ann Poe said it would stay and urged others to help.',
    when: (doc, { walk, at }) => goesOnActing(doc, walk.start, at),
  },
  {
    name: 'narrator-acts-behind-mark',
    example: 'Ann Poe said it was “too late” and left the room.',
    when: (doc, { walk, at }) => actsBehindMark(doc, walk.start, at),
  },
  {
    name: 'aside-of-saying-ends',
    example: 'The mayor, alleging that the bill failed, left.',
    when: (doc, { walk, at }) => walk.verbs > 0 && resumesApposed(doc, walk.cue, at),
  },
];

function startWalk(doc: Doc, reach: Reach): Walk {
  const { tokens } = doc;
  const { start, end: limit } = reach;
  const opener = tokens[tokens[start]?.lower === 'that' ? start + 1 : start];
  const participle = isVerbal(opener) && /(?:ing|ed)$/.test(opener?.lower ?? '');
  let lastVerb = -1;
  for (let at = start; at < limit; at++) if (isVerbal(tokens[at])) lastVerb = at;
  return {
    ...reach,
    verbs: 0,
    fronted: participle || FRONTING.has(opener?.lower ?? ''),
    lastVerb,
  };
}

function stepWalk(walk: Walk, token: Token): void {
  if (token.text === ',' && token.quote < 0) walk.fronted = false;
  if (isVerbal(token)) walk.verbs++;
}

/** True if a content may stop before the token: commas, dashes, joiners, ends of quotations. */
function mayStop(doc: Doc, at: number, start: number): boolean {
  const { tokens } = doc;
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (token.quote >= 0) return before.quote !== token.quote && before.quote >= 0;
  if (before.quote >= 0 && at > start) return true;
  if (before.text === ',' || before.text === '—' || before.text === '(') return false;
  if (/^(?:[,;:—(]|-|--|\.\.\.)$/.test(token.text))
    return token.text !== '-' || tokens[at + 1]?.start !== token.end;
  return (
    STOPPING_WORDS.has(token.lower) &&
    !(token.lower === 'then' && before.pos === 'ADP') &&
    !(token.lower === 'so' && before.lower === 'do') &&
    !(before.lower === 'and' || before.lower === 'but' || before.lower === 'even')
  );
}

/** "said no | and closed the door": a bare answer. */
function closesAnswer(doc: Doc, start: number, at: number): boolean {
  const { tokens } = doc;
  const answer = at === start + 1 && WHOLE_OBJECTS.has((tokens[start] as Token).lower);
  return answer && JOINERS.has((tokens[at] as Token).lower);
}

/** "said illness and lost pay have costs", "told a crowd in Ulm to vote": no clause ends before its verb. */
function awaitsVerb(doc: Doc, walk: Walk, at: number): boolean {
  const { tokens } = doc;
  const { cue, start, verbs, lastVerb } = walk;
  if (WHOLE_OBJECTS.has((tokens[start] as Token).lower)) return false;
  if (tokens[start + 1]?.lower === 'same') return false;
  const within = (tokens[at] as Token).pos !== 'PUNCT' && (tokens[at] as Token).quote < 0;
  return within && PLAIN_SAYING.has(cue.base) && verbs === 0 && lastVerb > at;
}

/** "said that if it rains, | the dam will break": the main clause of what was said is to come. */
function closesFronted(state: SentenceState, { fronted, start }: Walk, at: number): boolean {
  const { tokens } = state.doc;
  if (tokens[start]?.lower !== 'that' || !fronted || tokens[at]?.text !== ',') return false;
  return beginsFiniteClause(state, at + 1);
}

/** 'The mayor, who said she would "burn them," has left': the clause that the mayor began. */
function resumesMain(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const [comma, mark] = tokens.slice(at - 2, at);
  return mark?.text === '"' && comma?.text === ',' && comma.quote >= 0 && isFiniteVerb(doc, at);
}

/**
 * "The mayor, alleging that the bill failed, | left": a clause between two commas ends with the
 * second.
 */
function resumesApposed(
  doc: Doc,
  { form, attributionStart: from, speaker }: Cue,
  at: number,
): boolean {
  const { tokens } = doc;
  const apposed = form === 'ING' && speaker.end === from && tokens[from]?.text === ',';
  const comma = tokens[at] as Token;
  return apposed && comma.text === ',' && comma.quote < 0 && isFiniteVerb(doc, at + 1);
}

/** If the judge has no opinion: a clause was read, and a verb of saying follows. */
function returnsByGrammar(doc: Doc, { verbs, end }: Walk, at: number): boolean {
  if (verbs === 0 || at + 1 >= end) return false;
  return addsSaying(doc, at) || saysNext(doc, at) || saysBehindComma(doc, at);
}

/** ", adding". */
function addsSaying({ tokens }: Doc, at: number): boolean {
  const [comma, next] = tokens.slice(at, at + 2);
  return comma?.text === ',' && !!next && /ing$/.test(next.lower) && isSaying(next);
}

/** "and warned". */
function saysNext({ tokens }: Doc, at: number): boolean {
  const [joiner, next] = tokens.slice(at, at + 2);
  if (!next || next.quote >= 0 || next.pos !== 'VERB' || !isSaying(next)) return false;
  return JOINERS.has(joiner?.lower ?? '') && /(?:ed|s|told|said|wrote)$/.test(next.lower);
}

/** ", and warned". */
function saysBehindComma({ tokens }: Doc, at: number): boolean {
  const [comma, joiner, verb] = tokens.slice(at, at + 3);
  if (comma?.text !== ',' || !JOINERS.has(joiner?.lower ?? '')) return false;
  if (!verb || verb.quote >= 0 || verb.pos !== 'VERB') return false;
  return isSaying(verb) && !/ing$/.test(verb.lower);
}

function isSaying(token: Token): boolean {
  return REPORTING_VERBS.has(token.lower) || QUOTATIVE_VERBS.has(token.lower);
}
