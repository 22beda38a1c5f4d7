import type { Channel, ReviewState, StatementKind } from '../../generated/prisma/enums.ts';
import type { ActorInput } from '../actor/service.ts';
import type { AttributionDraft, PreparedAttribution } from '../attribution/service.ts';

/** A statement as a document carries it, with its people and sources still given by name. */
export interface StatementDraft {
  /** The words as said, or the reported content. */
  text: string;
  kind: StatementKind;
  /** BCP 47; the document's language by default. */
  language?: string | null;
  /** Null if the document names no one. */
  speaker: ActorInput | null;
  /** In the order of the report. */
  addressees?: readonly ActorInput[];
  /** Addressees that the document describes but does not name, as printed: "reporters". */
  unnamedAddressees?: readonly string[];
  eventId?: string | null;
  channel?: Channel;
  hedged?: boolean;
  /** 2024, 2024-04 or 2024-04-13 (EDTF level 0). */
  saidOn?: string | null;
  reviewState?: ReviewState;
  attribution: AttributionDraft;
  /**
   * The existing statement of which this is one more attribution; then only the attribution of the
   * draft is stored. If absent, a new statement is created.
   */
  statementId?: string;
}

/** A draft with its words cut from the document and its people found. */
export interface ResolvedDraft {
  draft: StatementDraft;
  /** Whether its statement already exists, so that only the attribution is stored. */
  isKnown: boolean;
  wordsHash: string;
  speakerId: string | null;
  addresseeIds: readonly string[];
  attribution: PreparedAttribution;
}

/** The document that carries the statements. */
export interface CarryingDocument {
  id: string;
  text: string;
  language: string;
  publisherId: string;
  publishedAt: Date | null;
  submittedAt: Date;
}
