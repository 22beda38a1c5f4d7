import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase, Token } from '../doc/doc.ts';
import { chunkEndingAt, chunkStartingAt } from '../doc/noun-chunks.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import {
  ASKED,
  BEFORE_HEARD,
  HEARD_OR_READ,
  MAIL,
  PROMISING_VERBS,
  QUESTIONS,
  WROTE_TO,
} from '../lexicon/hearers.ts';
import type { Attribution } from './attribution-words.ts';
import type { PlacedOutlet } from './cited-outlets.ts';

/** A statement and its surroundings, for finding the addressee. */
export interface Spoken {
  draft: Draft;
  cue: Cue;
  attribution: Attribution;
  outlets: readonly PlacedOutlet[];
}

/** "wrote to her insisting that", "sent a letter to management this month stating that" */
export function findWrittenTo(
  doc: Doc,
  { cue, attribution: { sentence } }: Spoken,
): NounPhrase | null {
  if (cue.form !== 'ING') return null;
  for (let at = cue.head - 1; at > Math.max(sentence.start, cue.head - 10); at--) {
    const { text, quote } = doc.tokens[at] as Token;
    if (quote >= 0 || text === ',') return null;
    if (lowerAt(doc, at) !== 'to') continue;
    const before = lowerAt(doc, at - 1);
    const base = chunkStartingAt(doc, at + 1);
    return base && (MAIL.has(before) || WROTE_TO.has(before)) ? base : null;
  }
  return null;
}

/** "promised visitors that", "e-mailed members that": everything between the verb and "that". */
export function findBeforeThat(doc: Doc, { draft, cue }: Spoken): NounPhrase | null {
  const content = draft.segments.find(({ start }) => start > (doc.tokens[cue.head] as Token).start);
  if (!content || !PROMISING_VERBS.has(cue.base)) return null;
  const phrase = chunkStartingAt(doc, cue.attributionEnd);
  const next = phrase && doc.tokens[phrase.end];
  return next?.lower === 'that' && next.start === content.start ? phrase : null;
}

/** "In a speech to nurses", "in response to a question from Ann Poe" */
export function findOfOccasion(doc: Doc, { attribution: { outside } }: Spoken): NounPhrase | null {
  for (const at of outside) {
    const word = lowerAt(doc, at);
    const before = lowerAt(doc, at - 1);
    const leads =
      (word === 'to' && HEARD_OR_READ.has(before)) || (word === 'from' && QUESTIONS.has(before));
    const noun = chunkEndingAt(doc, at);
    if (!leads || !noun || !isWord(doc, noun.start - 1, BEFORE_HEARD)) continue;
    return chunkStartingAt(doc, at + 1);
  }
  return null;
}

/** "When investigators questioned her about it, she said" */
export function findWhoAskedBefore(doc: Doc, { cue, attribution }: Spoken): NounPhrase | null {
  const { start } = attribution.sentence;
  if (!/^(?:when|after|as)$/.test(lowerAt(doc, start)) || cue.head <= start) return null;
  const asker = chunkStartingAt(doc, start + 1);
  return asker && isWord(doc, asker.end, ASKED) && cue.head > asker.end ? asker : null;
}
