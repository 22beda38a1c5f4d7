import type { Span } from '../../text/span.ts';
import type { Classifiers } from '../classifiers/classifiers.ts';
import type { Cue } from '../cues/cue.ts';
import { type Draft, extentOf, type FoundDraft } from '../cues/draft.ts';
import { introducesQuotation } from '../cues/introduces-quotation.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { decide } from '../doc/rule.ts';
import { countWords } from '../doc/span-text.ts';
import { isWord, lowerAt, posAt } from '../doc/token-at.ts';
import { NAMELESS_RELATIVES } from '../lexicon/function-words/clause-openers.ts';
import { findAfter } from './content-after.ts';

/**
 * "A lawyer said Ann Poe told him that the mill closed": besides the lawyer's statement there is
 * Ann Poe's, with the lawyer as its origin. "She said he said" leaves open who is meant.
 */
export function addNestedStatements(
  doc: Doc,
  cues: readonly Cue[],
  drafts: readonly Draft[],
  classifiers: Classifiers,
): Draft[] {
  const nested: Draft[] = [];
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    if (draft.evidence !== 'CUE' || draft.cue?.kind !== 'REPORTING') continue;
    const { sentence } = draft.cue;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), draft]);
  }
  for (const cue of cues) {
    const beside = bySentence.get(cue.sentence);
    if (!beside || !mayTell(doc, cue)) continue;
    const outer = beside.findLast((draft) => holds(doc, draft, cue));
    if (!outer || !isSomebodyElse(doc, cue, outer)) continue;
    const { found, rules } = decide(doc, () => readNested(doc, cue, outer, classifiers));
    if (!found) continue;
    const draft = { ...found, rules: [...cue.rules, ...rules] };
    nested.push(draft);
    beside.push(draft);
  }
  return [...drafts, ...nested];
}

function mayTell(doc: Doc, { kind, subjectPosition, speaker, negated, modal }: Cue): boolean {
  const placed = subjectPosition === 'BEFORE' || subjectPosition === 'APPOSITION';
  const somebody = !isWord(doc, speaker.start, NAMELESS_RELATIVES);
  return kind === 'REPORTING' && placed && somebody && !negated && !modal;
}

/** "The nurse recalled that he said, “…”": he is not the nurse if she recalls his exact words. */
function isSomebodyElse(doc: Doc, { speaker, attributionEnd: at }: Cue, outer: Draft): boolean {
  if (!speaker.pronoun) return true;
  const alone = /^(?:he|she)$/.test(lowerAt(doc, speaker.start)) && !outer.speaker?.pronoun;
  const recalls = /^(?:recall|testify|remember|recount)$/.test(outer.cue?.base ?? '');
  return alone && recalls && introducesQuotation(doc, at);
}

/** True if the cue and its subject are within what the draft reports. */
function holds(doc: Doc, { cue, segments }: Draft, inner: Cue): boolean {
  if (!cue || cue.head >= inner.head) return false;
  const from = (doc.tokens[inner.attributionStart] as Token).start;
  return segments.some(({ start, end }) => start <= from && from < end);
}

function readNested(doc: Doc, cue: Cue, outer: Draft, classifiers: Classifiers): FoundDraft | null {
  const whole = doc.sentences[cue.sentence] as Sentence;
  const { end } = extentOf(outer);
  let limit = cue.attributionEnd;
  while (limit < whole.end && (doc.tokens[limit] as Token).start < end) limit++;
  const sentence = { ...whole, end: limit };
  const state = { doc, sentence, drafts: [], covered: -1, classifiers, announced: null };
  const found = findAfter(state, cue, { end: limit, endOffset: end, before: null });
  const { span, rest, addressee } = found;
  if (!span || countWords(doc.normalized, span.start, span.end) < 2) return null;
  if (holdsOuterClause(doc, cue, span)) return null;
  return {
    segments: rest ? [span, rest] : [span],
    cue,
    speaker: cue.speaker,
    evidence: 'CUE',
    addressee,
    odds: found.odds ?? null,
    reportedBy: [...(outer.cue ? [outer.cue] : []), ...outer.reportedBy],
  };
}

/**
 * "He said that three had asked for the papers and that it would be sold": what "and that" opens is his,
 * unless they themselves said "that".
 */
function holdsOuterClause(doc: Doc, { attributionEnd }: Cue, { end }: Span): boolean {
  if (lowerAt(doc, attributionEnd) === 'that') return false;
  for (let at = attributionEnd; (doc.tokens[at]?.end ?? end + 1) <= end; at++) {
    const joins = /^(?:and|but|or)$/.test(lowerAt(doc, at)) && lowerAt(doc, at + 1) === 'that';
    const points = /^(?:AUX|VERB)$/.test(posAt(doc, at + 2));
    if (joins && !points && doc.tokens[at]?.quote === -1) return true;
  }
  return false;
}
