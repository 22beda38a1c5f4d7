import type { Draft } from '../cues/draft.ts';
import type { NounPhrase } from '../doc/doc.ts';
import type { ImplicitState } from './implicit-state.ts';

/**
 * “A,” said Ann Poe, who told him that she would stay. “B.”: B continues A, not what a subordinate
 * clause of the same sentence reports.
 */
export function leadingDraft(state: ImplicitState, drafts: readonly Draft[]): Draft | undefined {
  const last = drafts.at(-1);
  if (!last?.cue || isQuoted(state, last)) return last;
  let lead = last;
  for (let at = drafts.length - 2; at >= 0; at--) {
    const draft = drafts[at] as Draft;
    if (draft.cue?.sentence !== last.cue.sentence || draft.evidence !== 'CUE') break;
    if (isQuoted(state, draft) && draft.speaker) lead = draft;
  }
  return lead;
}

function isQuoted(state: ImplicitState, draft: Draft): boolean {
  return draft.segments.some((part) => state.quotesByEnd.get(part.end)?.start === part.start);
}

/** "…, said Ann Poe, who said she would stay. “B.”": Ann Poe continues, not "who". */
export function withoutMention(speaker: NounPhrase | null): NounPhrase | null {
  if (!speaker?.mention) return speaker;
  const { mention: _, ...phrase } = speaker;
  return phrase;
}
