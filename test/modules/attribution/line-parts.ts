import type { AttributionLevel, SourceKind } from '../../../src/generated/prisma/enums.ts';
import type {
  AttributionLineParts,
  NamedLink,
} from '../../../src/modules/attribution/attribution-line.ts';

/** A link of a chain, by role, kind and name of its source. */
export const link = (
  role: NamedLink['role'],
  kind: SourceKind,
  name: string,
  level: AttributionLevel = 'NOT_STATED',
): NamedLink => ({
  role,
  level,
  isSpeaker: false,
  source: { id: `${kind}:${name}`, name, kind },
});

export const official = link('ORIGIN', 'ANONYMOUS', 'a White House official');
export const axios = link('REPORTER', 'NEWS_OUTLET', 'Axios');
export const guardian = link('PUBLISHER', 'NEWS_OUTLET', 'The Guardian');

/** Somebody named said it to nobody in particular. */
export const plain: AttributionLineParts = {
  speaker: 'Joe Biden',
  addressees: [],
  channel: 'UNKNOWN',
  hedged: false,
  reviewState: 'CONFIRMED',
  chain: [guardian],
};

export const told = { ...plain, addressees: ['Benjamin Netanyahu'] };
