import type { Span } from '../text/span.ts';

/** How the words appear in the text: all inside quotation marks, partly, or not at all. */
export type StatementKind = 'DIRECT' | 'MIXED' | 'INDIRECT';

/** How the words were uttered; UNKNOWN if the sentence does not say. */
export type Channel =
  | 'INTERVIEW'
  | 'STATEMENT'
  | 'SPEECH'
  | 'PRESS_CONFERENCE'
  | 'CALL'
  | 'CONVERSATION'
  | 'SOCIAL_MEDIA'
  | 'DOCUMENT'
  | 'BROADCAST'
  | 'TESTIMONY'
  | 'UNKNOWN';

/** UNKNOWN if the text does not say: a bare name may be a person's or a body's. */
export type ActorKind = 'PERSON' | 'ORGANIZATION' | 'GOVERNMENT' | 'GROUP' | 'UNKNOWN';

export type SourceKind =
  | 'NEWS_OUTLET'
  | 'NEWS_AGENCY'
  | 'GOVERNMENT'
  | 'ORGANIZATION'
  | 'PERSON'
  | 'ANONYMOUS'
  | 'SOCIAL_MEDIA'
  | 'DOCUMENT'
  | 'UNKNOWN';

/** The Associated Press' terms; recorded if the text states one, never guessed. */
export type AttributionLevel = 'ON_THE_RECORD' | 'ON_BACKGROUND' | 'DEEP_BACKGROUND' | 'NOT_STATED';

/** Somebody or something that speaks or is spoken to, by name or by a description. */
export interface ExtractedMention {
  /** Where the mention is. */
  span: Span;
  /** The resolved name: "he" → "Benny Gantz"; the mention's own words if unresolved. */
  name: string;
  kind: ActorKind;
  /** Title or apposition given in the text, such as "a member of the war cabinet". */
  description: string | null;
  /**
   * What the text says about a mention that it describes and does not name; null if there is a
   * name.
   */
  anonymity: Anonymity | null;
  /** The terms on which an unnamed mention spoke; NOT_STATED if there is a name. */
  level: AttributionLevel;
}

/** What the text says about somebody without a name: "a White House official". */
export interface Anonymity {
  /** Who it is, as printed. */
  descriptor: string;
  /** The organization of the official: "White House". */
  affiliation: string | null;
  /** Why there is no name: "because he was not authorized to speak". */
  reason: string | null;
  /** How many they are, where the text says so. */
  count: number | null;
}

/** One source that passed on the words: ORIGIN told them, REPORTER published them. */
export interface ExtractedLink {
  role: 'ORIGIN' | 'REPORTER';
  name: string;
  kind: SourceKind;
  mention: Span;
  cue: Span | null;
  level: AttributionLevel;
  anonymity: Anonymity | null;
}

/** One statement of the text; offsets are half-open, in UTF-16 code units. */
export interface ExtractedStatement {
  /** The words of the segments, joined by a space. */
  text: string;
  kind: StatementKind;
  /** In text order; more than one if an attribution or a paragraph interrupts the words. */
  segments: Span[];
  /** Null if the evidence does not decide: a wrong speaker is worse than none. */
  speaker: ExtractedMention | null;
  addressees: ExtractedMention[];
  cue: Span | null;
  channel: Channel;
  /** True if the text itself doubts that the words were said ("reportedly"). */
  hedged: boolean;
  /**
   * When it was said, as far as the text says: 2024-04-13, 2024-04 or 2024 (EDTF level 0); null if
   * it does not, or if resolving "Tuesday" would need the day of publication and it was not given.
   */
  saidOn: string | null;
  /** Starting nearest the speaker. */
  chain: ExtractedLink[];
  /** Probability from 0 to 1 that span and speaker are right, calibrated on labelled news. */
  confidence: number;
  /** The names of the rules that decided how this was read, in order. */
  evidence: string[];
}
