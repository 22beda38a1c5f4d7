import type { Span } from '../text/span.ts';
import type { Cue } from './cue.ts';
import type { NounPhrase } from './noun-phrases.ts';

/** How a statement came by its speaker. */
export type SpeakerEvidence =
  | 'CUE'
  | 'CONTINUED'
  | 'COLON'
  | 'SIGNATURE'
  | 'TURN'
  | 'PREVIOUS'
  | 'NONE';

/** A statement while the stages still work on it. */
export interface Draft {
  segments: Span[];
  cue: Cue | null;
  speaker: NounPhrase | null;
  evidence: SpeakerEvidence;
  addressee: NounPhrase | null;
  /** Attributions around this one: "…, according to CNN". */
  outer: Cue[];
}

/** First and last offset that the draft takes up. */
export function extentOf(draft: Draft): Span {
  return {
    start: Math.min(...draft.segments.map((segment) => segment.start)),
    end: Math.max(...draft.segments.map((segment) => segment.end)),
  };
}
