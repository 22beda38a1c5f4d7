import type { Draft } from '../cues/draft.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { DOUBT } from '../lexicon/doubt.ts';

/**
 * True where the text doubts that the words were said: "reportedly said", "is said to be urging",
 * "appeared to suggest". Doubt inside the content is part of what was said.
 */
export function findHedge(doc: Doc, draft: Draft): boolean {
  const { cue } = draft;
  if (!cue || draft.evidence !== 'CUE') return false;
  if (cue.hedged) return true;
  if (cue.kind === 'ACCORDING' || cue.kind === 'NOUN') return false;
  const { tokens } = doc;
  const sentence = doc.sentences[cue.sentence];
  const inContent = (token: Token) =>
    draft.segments.some((part) => token.start >= part.start && token.end <= part.end);
  const opener = tokens[sentence?.start ?? 0];
  if (opener && DOUBT.test(opener.lower) && !inContent(opener)) return true;
  for (let at = cue.head - 1; at >= Math.max(sentence?.start ?? 0, cue.head - 4); at--) {
    const token = tokens[at] as Token;
    if (DOUBT.test(token.lower)) return !inContent(token);
    if (
      token.pos !== 'ADV' &&
      token.pos !== 'AUX' &&
      token.pos !== 'PART' &&
      token.text !== ',' &&
      !/^(?:in|and|to)$/.test(token.lower)
    )
      return false;
  }
  return false;
}
