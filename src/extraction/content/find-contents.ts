import type { Span } from '../../text/span.ts';
import type { Classifiers } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import type { Draft, FoundDraft } from '../cues/draft.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { namesWork } from '../doc/quotes/titles-of-works.ts';
import { decide } from '../doc/rule.ts';
import { countWords, kindOfSpan, trimPiece } from '../doc/span-text.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { holdTo } from '../too-many-statements.ts';
import { findAfter } from './content-after.ts';
import { findBefore } from './content-before.ts';
import { isLead } from './lead-in.ts';
import { boundByNextCue } from './next-attribution.ts';
import { isWished } from './non-reports.ts';
import { attachOuter } from './outer-cues.ts';
import type { SentenceState } from './sentence-state.ts';

/**
 * Finds what each cue reports: words before it, after it, or on both sides.
 *
 * @throws TooManyStatements as soon as there are more than the maximum
 */
export function findContents(
  doc: Doc,
  cues: readonly Cue[],
  classifiers: Classifiers,
  most: number,
): Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  doc.sentences.forEach((sentence, index) => {
    const own: Cue[] = [];
    for (; cues[at]?.sentence === index; at++) own.push(cues[at] as Cue);
    if (own.length === 0) return;
    const state: SentenceState = {
      doc,
      sentence,
      drafts: [],
      covered: -1,
      classifiers,
      announced: null,
    };
    own.forEach((cue, order) => {
      const { found, rules } = decide(doc, () => readContent(state, cue, own.slice(order + 1)));
      if (found) state.drafts.push({ ...found, rules: [...cue.rules, ...rules] });
    });
    drafts.push(...state.drafts);
    holdTo(drafts, most);
  });
  return drafts;
}

function readContent(state: SentenceState, cue: Cue, later: Cue[]): FoundDraft | null {
  const { doc, sentence } = state;
  const { tokens } = doc;
  if ((tokens[cue.head] as Token).start < state.covered || isWished(doc, cue)) return null;
  const bound = boundByNextCue(doc, cue, later);
  const limit = bound?.token ?? sentence.end;
  const end = bound?.offset ?? (tokens[sentence.end - 1] as Token).end;
  if (attachOuter(state, cue) || announcesOther(state, cue, later)) return null;
  const before = findBefore(state, cue);
  const after = findAfter(state, cue, { end: limit, endOffset: end, before });
  const leads = before !== null && isLead(doc, before, after.span);
  const found = [leads ? null : before, after.span, after.rest ?? null].filter(
    (span) => span !== null,
  );
  const segments = found.flatMap((span) => clean(state, span, found.length > 1 ? 1 : 2));
  state.covered = Math.max(state.covered, after.covered);
  if (segments.length === 0) return null;
  const reportedBy = state.announced ? [state.announced] : [];
  state.announced = null;
  return {
    segments,
    cue,
    speaker: cue.speaker,
    evidence: 'CUE',
    addressee: after.addressee,
    odds: after.odds ?? null,
    reportedBy,
  };
}

function clean(state: SentenceState, span: Span, leastIndirect: number): Span[] {
  const { normalized } = state.doc;
  const trimmed = trimPiece(normalized, span);
  const words = countWords(normalized, trimmed.start, trimmed.end);
  const least = kindOfSpan(normalized, trimmed) === 'INDIRECT' ? leastIndirect : 1;
  if (words < least || namesWork(normalized, trimmed)) return [];
  const taken = state.drafts.some((draft) =>
    draft.segments.some((other) => other.start < trimmed.end && trimmed.start < other.end),
  );
  return taken ? [] : [trimmed];
}

/** "According to CNN, Ann Poe said …": Ann Poe speaks, CNN passes it on. */
function announcesOther(state: SentenceState, cue: Cue, later: Cue[]): boolean {
  const { tokens } = state.doc;
  if (cue.kind !== 'ACCORDING' || !opensSentence(state, cue.head)) return false;
  const next = later.find(
    (other) => other.kind === 'REPORTING' && other.subjectPosition !== 'SHARED',
  );
  if (!next || (next.subjectPosition !== 'BEFORE' && next.subjectPosition !== 'APPOSITION'))
    return false;
  let comma = cue.attributionEnd;
  while (comma < next.attributionStart && tokens[comma]?.text !== ',') comma++;
  if (comma === next.attributionStart || !isAside(tokens.slice(comma, next.attributionStart)))
    return false;
  state.announced = cue;
  return true;
}

/**
 * "According to Poe", "Minutes before the vote, according to Poe": nothing is reported before it.
 */
function opensSentence({ doc, sentence }: SentenceState, at: number): boolean {
  if (at === sentence.start) return true;
  const before = doc.tokens.slice(sentence.start, at);
  if (before.length === 1 && /^(?:but|and|yet)$/.test(before[0]?.lower ?? '')) return true;
  return before.at(-1)?.text === ',' && !before.some(tellsSomething);
}

/** ", his widow,", ', "Salt Roads,"': commas or marks around a few words without a verb. */
function isAside(between: readonly Token[]): boolean {
  const closed = /^[,"]$/.test(between.at(-1)?.text ?? '');
  return closed && between.length < LONGEST_ASIDE && !between.some(isVerbal);
}

const tellsSomething = (token: Token) => token.quote >= 0 || isVerbal(token);

const LONGEST_ASIDE = 10;
