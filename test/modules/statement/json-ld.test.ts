import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ActorKind,
  ReviewState,
  SourceKind,
  StatementKind,
} from '../../../src/generated/prisma/enums.ts';
import {
  type QuotationParts,
  quotationJsonLd,
} from '../../../src/modules/statement/json-ld/quotation.ts';
import { findFaults } from './schema-org.ts';

const unnamed = { url: null, affiliation: null, count: null };
const official = {
  ...unnamed,
  role: 'ORIGIN' as const,
  kind: 'ANONYMOUS' as const,
  name: 'a White House official',
  affiliation: 'White House',
};
const axios = {
  ...unnamed,
  role: 'REPORTER' as const,
  kind: 'NEWS_OUTLET' as const,
  name: 'Axios',
};
const unknown = {
  ...unnamed,
  role: 'PUBLISHER' as const,
  kind: 'UNKNOWN' as const,
  name: 'Unknown publisher',
};
const document = { title: null, url: null, byline: null, publishedAt: null, language: 'en' };
const biden = {
  name: 'Joe Biden',
  kind: 'PERSON' as const,
  description: 'President of the United States',
  wikidataId: 'Q6279',
};
const parts: QuotationParts = {
  text: 'You got a win. Take the win,',
  kind: 'DIRECT',
  language: 'en',
  reviewState: 'CONFIRMED',
  saidOn: '2024-04-13',
  speaker: biden,
  unnamedSpeaker: null,
  addressees: [{ ...biden, name: 'Benjamin Netanyahu', wikidataId: 'Q43723' }],
  event: {
    title: 'Call between Joe Biden and Benjamin Netanyahu',
    description: null,
    occurredOn: '2024-04-13',
    place: null,
  },
  attributionText: 'Joe Biden told Benjamin Netanyahu, according to a White House official',
  attributions: [{ document, chain: [official, axios, unknown] }],
};

describe('quotationJsonLd', () => {
  test('describes a speaker without a name, as a source that has none', () => {
    const found = quotationJsonLd({ ...parts, speaker: null, unnamedSpeaker: official });
    expect(found).toMatchObject({
      spokenByCharacter: { '@type': 'Person', description: 'a White House official' },
      creator: { '@type': 'Person', description: 'a White House official' },
    });
  });

  test('nests the chain from the publisher inward', () => {
    const person = {
      '@type': 'Person',
      name: 'Joe Biden',
      description: 'President of the United States',
      sameAs: 'https://www.wikidata.org/wiki/Q6279',
    };
    expect(quotationJsonLd(parts)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Quotation',
      text: 'You got a win. Take the win,',
      inLanguage: 'en',
      spokenByCharacter: person,
      creator: person,
      audience: { '@type': 'Audience', name: 'Benjamin Netanyahu' },
      about: {
        '@type': 'Event',
        name: 'Call between Joe Biden and Benjamin Netanyahu',
        startDate: '2024-04-13',
      },
      dateCreated: '2024-04-13',
      creditText: parts.attributionText,
      isPartOf: {
        '@type': 'Article',
        inLanguage: 'en',
        publisher: { '@type': 'Organization', description: 'Unknown publisher' },
        isBasedOn: {
          '@type': 'CreativeWork',
          publisher: { '@type': 'NewsMediaOrganization', name: 'Axios' },
          isBasedOn: {
            '@type': 'CreativeWork',
            creator: {
              '@type': 'Person',
              description: 'a White House official',
              affiliation: { '@type': 'Organization', name: 'White House' },
            },
          },
        },
      },
    });
  });

  test('does not call a paraphrase the creation of its speaker', () => {
    expect(quotationJsonLd({ ...parts, kind: 'INDIRECT' })).not.toHaveProperty('creator');
    expect(quotationJsonLd({ ...parts, kind: 'MIXED' })).toHaveProperty('spokenByCharacter');
  });

  test('does not say whether a speaker of unknown kind is a person', () => {
    const speaker = { ...biden, name: 'Quarry', kind: 'UNKNOWN' as const, wikidataId: null };
    expect(quotationJsonLd({ ...parts, speaker }).spokenByCharacter).toEqual({
      '@type': 'Thing',
      name: 'Quarry',
      description: biden.description,
    });
  });

  test('says that a statement was retracted', () => {
    expect(quotationJsonLd({ ...parts, reviewState: 'RETRACTED' })).toHaveProperty(
      'creativeWorkStatus',
      'Retracted',
    );
  });

  test('lists the works that carry one statement', () => {
    const twice = { ...parts, attributions: [...parts.attributions, ...parts.attributions] };
    expect(quotationJsonLd(twice).isPartOf).toHaveLength(2);
  });
});

describe('the check against the vocabulary', () => {
  test.each([
    [{ '@type': 'Quote' }, '$: unknown type Quote'],
    [{ '@type': 'Quotation', recipient: 'x' }, '$.recipient: no property of Quotation'],
    [{ '@type': 'Quotation', creator: 'x' }, '$.creator: "x" is not Organization or Person'],
    [
      { '@type': 'Quotation', creator: { '@type': 'Place' } },
      '$.creator: Place is not Organization or Person',
    ],
    [{ '@type': 'Quotation', dateCreated: 'April' }, '$.dateCreated: "April" is not Date'],
    [{ '@type': 'Quotation', isPartOf: [] }, '$.isPartOf: empty'],
  ])('finds the fault of %j', (value, fault) => {
    expect(findFaults(value)).toEqual([fault]);
  });
});

const anyName = fc.stringMatching(/^[A-Z][a-z"<&-]{1,12}$/);
const anyActor = fc.record({
  name: anyName,
  kind: fc.constantFrom(...Object.values(ActorKind)),
  description: fc.option(anyName),
  wikidataId: fc.option(fc.constant('Q1')),
});
const sourceOf = (...roles: ('ORIGIN' | 'REPORTER' | 'PUBLISHER')[]) =>
  fc.record({
    role: fc.constantFrom(...roles),
    name: anyName,
    kind: fc.constantFrom(...Object.values(SourceKind)),
    url: fc.option(fc.constant('https://news.example/')),
    affiliation: fc.option(anyName),
    count: fc.option(fc.integer({ min: 1, max: 4 })),
  });
const anyDocument = fc.record({
  title: fc.option(anyName),
  url: fc.option(fc.constant('https://news.example/a')),
  byline: fc.option(anyName),
  publishedAt: fc.option(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })),
  language: fc.constant('en'),
});
const anyQuotation: fc.Arbitrary<QuotationParts> = fc.record({
  text: anyName,
  kind: fc.constantFrom(...Object.values(StatementKind)),
  language: fc.constant('en'),
  reviewState: fc.constantFrom(...Object.values(ReviewState)),
  saidOn: fc.option(fc.constantFrom('2024', '2024-04', '2024-04-13')),
  speaker: fc.option(anyActor),
  unnamedSpeaker: fc.option(sourceOf('ORIGIN')),
  addressees: fc.array(anyActor, { maxLength: 3 }),
  event: fc.option(
    fc.record({
      title: anyName,
      description: fc.option(anyName),
      occurredOn: fc.option(fc.constantFrom('2024', '2024-04', '2024-04-13')),
      place: fc.option(anyName),
    }),
  ),
  attributionText: anyName,
  attributions: fc.array(
    fc.record({
      document: anyDocument,
      chain: fc
        .tuple(fc.array(sourceOf('ORIGIN', 'REPORTER'), { maxLength: 4 }), sourceOf('PUBLISHER'))
        .map(([links, publisher]) => [...links, publisher]),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

describe('quotationJsonLd, for any statement', () => {
  test('keeps to the vocabulary', () => {
    fc.assert(
      fc.property(anyQuotation, (quotation) => {
        expect(findFaults(quotationJsonLd(quotation))).toEqual([]);
      }),
    );
  });

  test('names every source of every chain', () => {
    fc.assert(
      fc.property(anyQuotation, (quotation) => {
        const said = new Set<unknown>();
        JSON.stringify(quotationJsonLd(quotation).isPartOf, (_, value) => {
          said.add(value);
          return value;
        });
        for (const { chain } of quotation.attributions) {
          for (const { name } of chain) expect(said).toContain(name);
        }
      }),
    );
  });
});
