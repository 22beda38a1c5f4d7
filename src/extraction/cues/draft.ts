import type { Span } from '../../text/span.ts';
import type { NounPhrase } from '../doc/doc.ts';
import type { Cue } from './cue.ts';

/** How a statement's speaker was found. */
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
  /** The classifier's log-odds that the words after or before the cue are what it reports. */
  odds: number | null;
  /** Attributions around this one: "…, according to CNN". */
  reportedBy: Cue[];
  /** A turn of a transcript: its words as spoken, without marks. */
  verbatim?: boolean;
  /** The names of the rules that made it: those of its cue, then those that found its words. */
  rules: readonly string[];
}

/** A draft before the rules that made it are recorded. */
export type FoundDraft = Omit<Draft, 'rules'>;

/** First and last offset of the draft; segments are in text order. */
export function extentOf(draft: Draft): Span {
  const first = draft.segments[0];
  const last = draft.segments.at(-1);
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
