import type { Draft } from '../cues/draft.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { lowerAt } from '../doc/token-at.ts';
import { type Outlet, readOutlet } from '../entities/outlets.ts';

const SPOKE = /^(?:spoke|talked|commented)$/;
const TO = /^(?:to|with|on)$/;

/**
 * “…,” Ann Poe said. She spoke with Axios on Monday. – the outlet of the next sentence, where the same
 * speaker is its subject and it says nothing else; null where it is not so.
 */
export function findOutletBehind(doc: Doc, { cue, speaker, evidence }: Draft): Outlet | null {
  if (!cue || !speaker || evidence !== 'CUE') return null;
  const { tokens, sentences } = doc;
  const own = sentences[cue.sentence] as Sentence;
  const next = sentences[cue.sentence + 1];
  if (!next || next.paragraph !== own.paragraph) return null;
  const subject = chunkStartingAt(doc, next.start);
  if (!subject || !SPOKE.test(lowerAt(doc, subject.end))) return null;
  const named = tokens[subject.end - 1]?.lower === tokens[speaker.end - 1]?.lower;
  if (!named && !/^(?:he|she|they)$/.test(lowerAt(doc, subject.start))) return null;
  const house = TO.test(lowerAt(doc, subject.end + 1))
    ? chunkStartingAt(doc, subject.end + 2)
    : null;
  const rest = tokens.slice(next.start, next.end) as Token[];
  return house && house.end <= next.end && !rest.some(({ quote }) => quote >= 0)
    ? readOutlet(doc, house)
    : null;
}
