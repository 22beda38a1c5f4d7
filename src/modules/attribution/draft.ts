import type { AttributionLevel, AttributionMethod } from '../../generated/prisma/enums.ts';
import type { Span } from '../../text/span.ts';
import type { AnonymousSourceInput, NamedSourceInput } from '../source/service.ts';

/** One link before the publisher, and where the document mentions it. */
export interface LinkDraft {
  role: 'ORIGIN' | 'REPORTER';
  /** Whether this source is the speaker: only the first link, if no speaker is named. */
  isSpeaker?: boolean;
  source: NamedSourceInput | Omit<AnonymousSourceInput, 'documentId'>;
  level?: AttributionLevel;
  mention?: Span | null;
  cue?: Span | null;
}

/** Where a statement is in a document; spans count UTF-16 code units of its text. */
export interface AttributionDraft {
  method: AttributionMethod;
  /** 0 to 1; 1 for MANUAL. */
  confidence: number;
  /** The runs of the words, at least one; stored in the order of the text. */
  segments: readonly Span[];
  /** Whether the words are in the text more than once and nothing tells which place is meant. */
  isAmbiguous?: boolean;
  speakerMention?: Span | null;
  cue?: Span | null;
  /** Starting nearest the speaker, without the publisher, which the document has. */
  chain: readonly LinkDraft[];
}
