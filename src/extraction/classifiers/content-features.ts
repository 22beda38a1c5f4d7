import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { SUBJECT_PARTS } from '../doc/pos.ts';
import { countWords, kindOfSpan } from '../doc/span-text.ts';
import { TELLING_FIRST_WORDS } from '../lexicon/function-words/clause-openers.ts';
import { QUOTATIVE_VERBS, REPORTING_VERBS, TELLING_VERBS } from '../lexicon/reporting-verbs.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';

/** What is known about a candidate content. */
export interface Candidate {
  cue: Cue;
  side: 'PRE' | 'POST';
  span: Span;
  /** First token of the content and first token after it. */
  start: number;
  end: number;
  opener: 'THAT' | 'COLON' | null;
  told: boolean;
  /** What the hand-written rules say. */
  rule: boolean;
}

/** Describes a candidate to the classifier: cue, construction, speaker and content. */
export function describeCandidate(doc: Doc, sentence: Sentence, candidate: Candidate): string[] {
  const { cue, side, rule, opener } = candidate;
  const kind = kindOfSpan(doc.normalized, candidate.span);
  const base = baseOf(cue);
  const shape = shapeOf(doc, candidate);
  const length = lengthOf(countWords(doc.normalized, candidate.span.start, candidate.span.end));
  const speaker = describeSpeaker(doc, cue);
  const clause = startsWithClause(doc, candidate);
  const tense = formOf(doc.tokens[cue.head] as Token, cue);
  const prefix = `${side}${rule ? '+' : '-'}`;
  return [
    'bias',
    `r:${prefix}:${kind}`,
    `b:${base}`,
    `k:${cue.kind}`,
    `f:${tense}`,
    `p:${cue.subjectPosition}:${side}`,
    `s:${speaker}`,
    `l:${length}`,
    `lk:${kind}:${length}`,
    `o:${opener}:${clause}`,
    `sh:${side}:${shape}`,
    `bs:${base}:${side}:${shape}`,
    `bk:${base}:${kind}`,
    `bo:${base}:${opener}:${clause}`,
    `bf:${base}:${tense}`,
    `n:${cue.negated}:${cue.modal}`,
    `bn:${base}:${cue.negated || cue.modal}`,
    `t:${candidate.told}:${shape}`,
    `sp:${speaker}:${cue.subjectPosition}`,
    `kp:${cue.kind}:${cue.subjectPosition}:${kind}`,
    `rk:${prefix}:${cue.kind}:${shape}`,
    ...describeNeighbours(doc, sentence, candidate),
    ...describeQuotes(doc, candidate, kind),
  ];
}

/** A verb outside the lists has no base of its own: too rare to weigh. */
function baseOf(cue: Cue): string {
  const listed = REPORTING_VERBS.has(cue.base) || QUOTATIVE_VERBS.has(cue.base);
  return cue.kind === 'CONTEXTUAL' && !listed ? 'other' : cue.base;
}

function formOf(token: Token, cue: Cue): string {
  if (cue.form !== 'FINITE') return cue.form;
  if (/(?:ed|id|old|ote|ght)$/.test(token.lower)) return 'PAST';
  return /s$/.test(token.lower) ? 'PRESENT' : 'BASE';
}

function lengthOf(words: number): string {
  return words < 3
    ? '<3'
    : words < 5
      ? '<5'
      : words < 8
        ? '<8'
        : words < 14
          ? '<14'
          : words < 30
            ? '<30'
            : '30+';
}

function describeSpeaker(doc: Doc, cue: Cue): string {
  const token = doc.tokens[cue.speaker.end - 1] as Token;
  if (cue.speaker.pronoun) return `pron:${token.lower}`;
  if (token.pos === 'PROPN') return 'name';
  return `noun:${token.lower}`;
}

/** How the content begins: a quotation, a clause, an infinitive, an object … */
function shapeOf(doc: Doc, candidate: Candidate): string {
  const { tokens } = doc;
  const first = tokens[candidate.start];
  if (!first) return 'none';
  if (first.quote >= 0) return 'quote';
  if (TELLING_FIRST_WORDS.has(first.lower)) {
    return first.lower === 'that' && isVerbal(doc.tokens[candidate.start + 1])
      ? 'that-verb'
      : first.lower;
  }
  if (startsWithClause(doc, candidate)) return 'clause';
  const infinitive = tokens
    .slice(candidate.start, Math.min(candidate.end, candidate.start + 9))
    .findIndex((token) => token.lower === 'to');
  if (infinitive > 0 && isVerbal(tokens[candidate.start + infinitive + 1])) return 'object-to';
  return `np:${first.pos}`;
}

function startsWithClause(doc: Doc, candidate: Candidate): boolean {
  const { tokens } = doc;
  let nominal = false;
  for (let at = candidate.start; at < Math.min(candidate.end, candidate.start + 22); at++) {
    const token = tokens[at] as Token;
    if (token.text === ',' && at > candidate.start + 10) return false;
    if (isFiniteVerb(doc, at)) return nominal;
    nominal ||= SUBJECT_PARTS.has(token.pos);
  }
  return false;
}

function describeNeighbours(doc: Doc, sentence: Sentence, candidate: Candidate): string[] {
  const { tokens } = doc;
  const { cue, side } = candidate;
  const word = (at: number) =>
    at < sentence.start ? '^' : at >= sentence.end ? '$' : wordOf(tokens[at]);
  const tag = (at: number) =>
    at < sentence.start ? '^' : at >= sentence.end ? '$' : tagOf(tokens[at]);
  const start = candidate.start;
  return [
    `pv:${word(cue.head - 1)}`,
    `nx:${side}:${word(cue.end)}`,
    `nt:${side}:${tag(cue.end)}`,
    `bt:${cue.base}:${side}:${tag(cue.end)}`,
    `fw:${side}:${word(start)}`,
    `ft:${side}:${tag(start)}:${tag(start + 1)}`,
    `ft3:${side}:${tag(start)}:${tag(start + 1)}:${tag(start + 2)}`,
    `sv:${word(cue.speaker.start - 1)}`,
    `st:${cue.speaker.start <= sentence.start}`,
    `af:${side}:${tag(cue.attributionEnd)}`,
    `aw:${side}:${word(cue.attributionEnd)}`,
    `fl:${cue.attributionStart <= sentence.start + 1}`,
    `hd:${sentence.paragraph === 0}`,
    `vb:${tokens.slice(start, candidate.end).some(isVerbal)}:${side}`,
    `tell:${TELLING_VERBS.has(cue.base)}:${candidate.told}:${tag(start)}`,
  ];
}

function wordOf(token: Token | undefined): string {
  return !token ? '$' : token.quote >= 0 ? 'Q' : token.pos === 'PROPN' ? 'NAME' : token.lower;
}

function tagOf(token: Token | undefined): string {
  return !token ? '$' : token.quote >= 0 ? 'Q' : token.pos === 'PUNCT' ? token.text : token.pos;
}

/** How much of the content is quoted, and where the quotation is in it. */
function describeQuotes(doc: Doc, candidate: Candidate, kind: string): string[] {
  if (kind !== 'MIXED') return [];
  const part = doc.tokens.slice(candidate.start, candidate.end);
  const inside = part.filter((token) => token.quote >= 0);
  const share = Math.round((4 * inside.length) / Math.max(1, part.length));
  const lead = part.findIndex((token) => token.quote >= 0);
  const size = inside.length < 5 ? 'short' : inside.length < 9 ? 'middle' : 'long';
  const quotes = new Set(inside.map((token) => token.quote)).size;
  return [
    `qs:${candidate.side}:${share}`,
    `ql:${candidate.side}:${lead < 2 ? 'at' : lead < 5 ? 'near' : 'far'}:${size}`,
    `qb:${candidate.cue.base}:${size}`,
    `qn:${Math.min(3, quotes)}`,
    `qk:${candidate.cue.kind}:${size}:${candidate.side}`,
  ];
}
