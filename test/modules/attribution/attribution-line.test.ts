import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../src/generated/prisma/enums.ts';
import {
  AttributionLevel,
  Channel as Channels,
  LinkRole,
  ReviewState,
  SourceKind,
} from '../../../src/generated/prisma/enums.ts';
import {
  type AttributionLineParts,
  attributionLine,
  type NamedLink,
} from '../../../src/modules/attribution/attribution-line.ts';
import { axios, guardian, link, official, plain, told } from './line-parts.ts';

const sullivan = link('ORIGIN', 'PERSON', 'Jake Sullivan');
const memo = link('ORIGIN', 'DOCUMENT', 'a leaked memo');
const reuters = link('REPORTER', 'NEWS_AGENCY', 'Reuters');
const unknown = link('PUBLISHER', 'UNKNOWN', 'Unknown publisher');
const axiosItself = link('PUBLISHER', 'NEWS_OUTLET', 'Axios');

describe('attributionLine', () => {
  test.each<[string, AttributionLineParts]>([
    [
      'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios',
      { ...told, channel: 'CALL', chain: [official, axios, unknown] },
    ],
    [
      'Benny Gantz said in a statement, as reported by Reuters',
      { ...plain, speaker: 'Benny Gantz', channel: 'STATEMENT', chain: [reuters, unknown] },
    ],
    ['Joe Biden told Benjamin Netanyahu (publisher unknown)', { ...told, chain: [unknown] }],
    ['Joe Biden told Benjamin Netanyahu, as published by The Guardian', told],
    ['Joe Biden said, as published by The Guardian', plain],
    [
      'Joe Biden reportedly said, according to Axios',
      { ...plain, hedged: true, chain: [axios, unknown] },
    ],
    [
      'Joe Biden reportedly told Benjamin Netanyahu (publisher unknown)',
      { ...told, hedged: true, chain: [unknown] },
    ],
    [
      'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios, as published by The Guardian',
      { ...told, chain: [official, axios, guardian] },
    ],
    [
      'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios',
      { ...told, chain: [official, axios, axiosItself] },
    ],
    ['Joe Biden said, as published by Axios', { ...plain, chain: [axios, axiosItself] }],
    [
      'Joe Biden said, as reported by Reuters, as published by Axios',
      { ...plain, chain: [reuters, axios, axiosItself] },
    ],
    [
      'Joe Biden said, according to a White House official, as published by The Guardian',
      { ...plain, chain: [official, guardian] },
    ],
    [
      'Joe Biden said, according to Jake Sullivan, who spoke with Axios',
      { ...plain, chain: [sullivan, axios, unknown] },
    ],
    [
      'Joe Biden said, according to a leaked memo, as reported by Axios',
      { ...plain, chain: [memo, axios, unknown] },
    ],
    [
      'Joe Biden said, according to a leaked memo, as published by Axios',
      { ...plain, chain: [memo, axios, axiosItself] },
    ],
    [
      'Joe Biden said, according to Jake Sullivan and a White House official, who spoke with Axios',
      { ...plain, chain: [sullivan, official, axios, unknown] },
    ],
    [
      'Joe Biden said, according to a White House official who spoke with Axios and Reuters',
      { ...plain, chain: [official, axios, reuters, unknown] },
    ],
    [
      'Joe Biden said, as reported by Reuters and Axios, as published by The Guardian',
      { ...plain, chain: [reuters, axios, guardian] },
    ],
    [
      'Joe Biden said, as reported by Axios, according to a White House official',
      { ...plain, chain: [axios, official, unknown] },
    ],
    [
      'Joe Biden said, as reported by Axios, as published by The Guardian',
      { ...plain, chain: [axios, axios, guardian] },
    ],
    [
      'Joe Biden said, according to two U.S. officials who spoke with Axios',
      { ...plain, chain: [link('ORIGIN', 'ANONYMOUS', 'Two U.S. officials'), axios, unknown] },
    ],
    [
      'Joe Biden said, according to U.S. officials',
      { ...plain, chain: [link('ORIGIN', 'ANONYMOUS', 'U.S. officials'), unknown] },
    ],
    [
      'Joe Biden said, according to an aide (on background) who spoke with Axios',
      {
        ...plain,
        chain: [link('ORIGIN', 'ANONYMOUS', 'an aide', 'ON_BACKGROUND'), axios, unknown],
      },
    ],
    [
      'Joe Biden said, according to an aide (on deep background)',
      { ...plain, chain: [link('ORIGIN', 'ANONYMOUS', 'an aide', 'DEEP_BACKGROUND'), unknown] },
    ],
    [
      'Joe Biden said, according to Jake Sullivan',
      { ...plain, chain: [{ ...sullivan, level: 'ON_THE_RECORD' }, unknown] },
    ],
    [
      'Joe Biden said, as reported by an unsigned blog',
      { ...plain, chain: [link('REPORTER', 'UNKNOWN', 'an unsigned blog'), unknown] },
    ],
    [
      'Joe Biden told Benjamin Netanyahu and Benny Gantz, as published by The Guardian',
      { ...plain, addressees: ['Benjamin Netanyahu', 'Benny Gantz'] },
    ],
    [
      'Joe Biden told A, B and C, as published by The Guardian',
      { ...plain, addressees: ['A', 'B', 'C'] },
    ],
    ['An unnamed speaker said, as published by The Guardian', { ...plain, speaker: null }],
    [
      'An unnamed speaker told Benjamin Netanyahu, as published by The Guardian',
      { ...told, speaker: null },
    ],
    ['A spokesman said, as published by The Guardian', { ...plain, speaker: 'a spokesman' }],
    ['iRobot said, as published by The Guardian', { ...plain, speaker: 'iRobot' }],
    [
      'Retracted: Joe Biden said, as published by The Guardian',
      { ...plain, reviewState: 'RETRACTED' },
    ],
    [
      'Disputed: Joe Biden told Benjamin Netanyahu (publisher unknown)',
      { ...told, reviewState: 'DISPUTED', chain: [unknown] },
    ],
    ['Joe Biden said, as published by The Guardian', { ...plain, reviewState: 'EXTRACTED' }],
    ['$& told $1, as published by The Guardian', { ...plain, speaker: '$&', addressees: ['$1'] }],
  ])('prints %s', (line, parts) => {
    expect(attributionLine(parts)).toBe(line);
  });

  test.each<[Channel, string, string]>([
    ['INTERVIEW', 'said in an interview', 'told B in an interview'],
    ['STATEMENT', 'said in a statement', 'told B in a statement'],
    ['SPEECH', 'said in a speech', 'told B in a speech'],
    ['PRESS_CONFERENCE', 'said at a press conference', 'told B at a press conference'],
    ['CALL', 'said on a call', 'told B'],
    ['CONVERSATION', 'said in conversation', 'told B'],
    ['SOCIAL_MEDIA', 'wrote on social media', 'wrote to B on social media'],
    ['DOCUMENT', 'wrote', 'wrote to B'],
    ['BROADCAST', 'said on air', 'told B on air'],
    ['TESTIMONY', 'testified', 'testified to B'],
    ['UNKNOWN', 'said', 'told B'],
  ])('says how words came by %s', (channel, said, toldB) => {
    const parts = { ...plain, speaker: 'A', channel };
    expect(attributionLine(parts)).toBe(`A ${said}, as published by The Guardian`);
    expect(attributionLine({ ...parts, addressees: ['B'] })).toBe(
      `A ${toldB}, as published by The Guardian`,
    );
  });
});

const anySource = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  kind: fc.constantFrom(...Object.values(SourceKind)),
  name: fc.stringMatching(/^[A-Za-z][A-Za-z &.,$-]{0,20}$/),
});
const anyLinks = fc.array(
  fc.record({
    role: fc.constantFrom(LinkRole.ORIGIN, LinkRole.REPORTER),
    level: fc.constantFrom(...Object.values(AttributionLevel)),
    isSpeaker: fc.constant(false),
    source: anySource,
  }),
  { maxLength: 6 },
);
/** One id is one source, as in the database. */
const anyChain = fc.tuple(anyLinks, anySource).map(([links, publisher]): NamedLink[] => {
  const chain = [
    ...links,
    {
      role: LinkRole.PUBLISHER,
      level: 'NOT_STATED' as const,
      isSpeaker: false,
      source: publisher,
    },
  ];
  const first = new Map<string, NamedLink['source']>();
  for (const { source } of chain) if (!first.has(source.id)) first.set(source.id, source);
  return chain.map((one) => ({ ...one, source: first.get(one.source.id) ?? one.source }));
});
const anyRecord = fc.record({
  speaker: fc.option(fc.constantFrom('Joe Biden', 'an aide')),
  addressees: fc.array(fc.constantFrom('Benjamin Netanyahu', 'Benny Gantz'), { maxLength: 3 }),
  channel: fc.constantFrom(...Object.values(Channels)),
  hedged: fc.boolean(),
  reviewState: fc.constantFrom(...Object.values(ReviewState)),
  chain: anyChain,
});
/** Where nobody is named, the first of the origins may be who spoke. */
const anyParts = fc.tuple(anyRecord, fc.boolean()).map(([parts, describes]) => {
  const [first, ...others] = parts.chain;
  const speaks = describes && parts.speaker === null && first?.role === 'ORIGIN';
  return speaks ? { ...parts, chain: [{ ...first, isSpeaker: true }, ...others] } : parts;
});

describe('attributionLine, for any chain', () => {
  test('names every link', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const line = attributionLine(parts).toLowerCase();
        for (const { role, source } of parts.chain) {
          if (role === 'PUBLISHER' && source.kind === 'UNKNOWN') continue;
          expect(line).toContain(source.name.toLowerCase());
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('never stands without a source', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(attributionLine(parts)).toMatch(
          /, (?:according to|as reported by|as published by) |\(publisher unknown\)$/,
        );
      }),
    );
  });

  test('never calls the report of a publisher hearsay', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const name = 'The Only Paper';
        const publisher = { ...guardian, source: { id: 'z', kind: SourceKind.NEWS_OUTLET, name } };
        const line = attributionLine({ ...plain, chain: [...chain.slice(0, -1), publisher] });
        expect(line.endsWith(`, as published by ${name}`)).toBe(true);
      }),
    );
  });
});
