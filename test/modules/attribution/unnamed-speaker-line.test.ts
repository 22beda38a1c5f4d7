import { expect, test } from 'vitest';
import {
  type AttributionLineParts,
  attributionLine,
  type NamedLink,
} from '../../../src/modules/attribution/attribution-line.ts';
import { axios, guardian, link, official, plain, told } from './line-parts.ts';

const asSpeaker = (one: NamedLink): NamedLink => ({ ...one, isSpeaker: true });

test.each<[AttributionLineParts, string]>([
  [
    { ...plain, speaker: null, chain: [asSpeaker(official), guardian] },
    'A White House official said, as published by The Guardian',
  ],
  [
    { ...told, speaker: null, chain: [asSpeaker(official), axios, guardian] },
    'A White House official told Benjamin Netanyahu, as reported by Axios, as published by The Guardian',
  ],
  [
    {
      ...plain,
      speaker: null,
      chain: [asSpeaker(link('ORIGIN', 'ANONYMOUS', 'police')), guardian],
    },
    'Police said, as published by The Guardian',
  ],
  [
    {
      ...plain,
      speaker: null,
      chain: [
        asSpeaker(link('ORIGIN', 'ANONYMOUS', 'A senior official', 'ON_BACKGROUND')),
        guardian,
      ],
    },
    'A senior official (on background) said, as published by The Guardian',
  ],
  [
    { ...plain, chain: [asSpeaker(official), guardian] },
    'Joe Biden said, as published by The Guardian',
  ],
])('a speaker who is described and not named stands where a name would: %#', (parts, line) => {
  expect(attributionLine(parts)).toBe(line);
});
