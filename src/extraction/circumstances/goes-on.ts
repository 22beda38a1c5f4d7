import type { Draft } from '../cues/draft.ts';
import type { Doc } from '../doc/doc.ts';
import { GOING_ON_VERBS } from '../lexicon/verb-forms.ts';

/** Maximum number of sentences between a statement and the one that continues it. */
const REACH = 3;

/**
 * True if a statement continues the one before it, by the same speaker, so that it was said to the
 * same addressee on the same occasion: "told CNN that P and predicted Q", "…, adding, “Q”", "She
 * added that Q."
 */
export function goesOn(doc: Doc, previous: Draft, draft: Draft): boolean {
  if (draft.evidence === 'CONTINUED') return true;
  const [before, cue] = [previous.cue, draft.cue];
  if (!before || !cue) return false;
  if (before.sentence === cue.sentence) return before.head < cue.head;
  if (cue.sentence < before.sentence || cue.sentence - before.sentence > REACH) return false;
  if (GOING_ON_VERBS.has(cue.base) || cue.base.startsWith('go on')) return true;
  return doc.tokens[cue.head - 1]?.lower === 'further';
}
