import type { SourceKind } from '../../generated/prisma/enums.ts';
import { nameKey } from '../../text/name-key.ts';

export type NamedSourceKind = Exclude<SourceKind, 'ANONYMOUS'>;

/** A source with a name: an outlet, an agency, a person. It exists once. */
export interface NamedSourceInput {
  name: string;
  /** The kind it is created with if it does not exist yet. */
  kind: NamedSourceKind;
  /** Kinds under which a source of this name is accepted, too, in this order; none by default. */
  orKinds?: readonly NamedSourceKind[];
  url?: string | null;
  /** Other names in print; stored with a source that is created. */
  aliases?: readonly string[];
}

/** A source without a name: it belongs to one document, and exists there once for each description. */
export interface AnonymousSourceInput {
  kind: 'ANONYMOUS';
  documentId: string;
  /** As printed: "a White House official". */
  descriptor: string;
  affiliation?: string | null;
  reason?: string | null;
  count?: number | null;
}

export type SourceInput = NamedSourceInput | AnonymousSourceInput;

/** A source as the chains need it. */
export interface StoredSource {
  id: string;
  kind: SourceKind;
}

/** The single source for speakers about whom a document says nothing; created by a migration. */
export const UNNAMED_SPEAKER_ID = '00000000-0000-7000-8000-000000000000';

/** The one source that stands for every unknown publisher. */
export const UNKNOWN_PUBLISHER: NamedSourceInput = { name: 'Unknown publisher', kind: 'UNKNOWN' };

/** Kinds under which the publisher of a document may be known already. */
const PUBLISHER_KINDS: readonly NamedSourceKind[] = [
  'NEWS_AGENCY',
  'GOVERNMENT',
  'ORGANIZATION',
  'SOCIAL_MEDIA',
  'PERSON',
  'DOCUMENT',
];

/** The publisher of that name, whatever kind it is known under; the unknown one if there is none. */
export function publisherNamed(name: string | null | undefined): NamedSourceInput {
  const trimmed = name?.trim() ?? '';
  if (trimmed === '') return UNKNOWN_PUBLISHER;
  return { name: trimmed, kind: 'NEWS_OUTLET', orKinds: PUBLISHER_KINDS };
}

/** Kind and name key: what makes two mentions one source. */
export function identityKey(kind: NamedSourceKind, name: string): string {
  return `${kind}:${nameKey(name)}`;
}

export function isAnonymous(input: SourceInput): input is AnonymousSourceInput {
  return input.kind === 'ANONYMOUS';
}
