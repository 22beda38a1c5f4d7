import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { useGateway } from '../support/gateway.ts';
import { type RawAnswer, send } from '../support/send.ts';
import {
  findStringPlaces,
  firstValueOf,
  type Samples,
  type StringPlace,
  sendTo,
} from '../support/string-places.ts';
import { submit } from '../support/submit-document.ts';

const gateway = useGateway();
const places = findStringPlaces();
const ids = new Map<string, string>();
let authorization = '';

beforeAll(async () => {
  authorization = `Bearer ${(await gateway.withKey('ADMIN')).key}`;
  const text = '“We are ready for the winter,” Ann Lee told Tom Reed on Monday, Reuters reported.';
  await submit(gateway, { text, publisher: 'The Post' });
  const event = await gateway.db.event.create({ data: { title: 'A call', titleKey: 'a call' } });
  ids.set('Event', event.id);
  ids.set('Actor', (await gateway.db.actor.findFirstOrThrow()).id);
  ids.set('Source', (await gateway.db.source.findFirstOrThrow()).id);
  ids.set('Document', (await gateway.db.document.findFirstOrThrow()).id);
  ids.set('Statement', (await gateway.db.statement.findFirstOrThrow()).id);
  ids.set('Attribution', (await gateway.db.attribution.findFirstOrThrow()).id);
});

/** What a field requires besides: an id that is there, or the words that stand in the document. */
const samples: Samples = (name, typename) => {
  if (typename === 'String') return name === 'text' ? 'We are ready for the winter' : 'Ann Lee';
  const named = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const owner = ids.has(typename) ? typename : ids.has(named) ? named : 'Actor';
  if (typename === 'ID' || ids.has(typename)) return encodeGlobalId(owner, ids.get(owner) ?? '');
  if (typename === 'Boolean') return false;
  return typename === 'Int' ? 1 : firstValueOf(typename);
};

async function ask(place: StringPlace, value: unknown): Promise<RawAnswer> {
  const given = place.isList ? [value] : value;
  return send(gateway.gateway, sendTo(place, given, samples), { authorization });
}

/** What a client is told: the code of the first error, or the failure that the mutation answers with. */
function readRefusal({ data, errors }: RawAnswer): { code: unknown; at: unknown } {
  const [error] = errors ?? [];
  if (error) return { code: error.extensions.code, at: error.extensions.argument };
  const [result] = Object.values((data ?? {}) as Record<string, Record<string, unknown>>);
  const path = (result?.path ?? []) as string[];
  return { code: result?.__typename, at: path.filter((part) => !/^\d+$/.test(part)).join('.') };
}

const isInternal = ({ status, errors = [] }: RawAnswer) =>
  status >= 500 || errors.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR');

const strict = places.filter(
  ({ type, bound }) => (type === 'String' || type === 'ID') && !bound.isMended,
);

const FAULTS: [name: string, make: (place: StringPlace) => string][] = [
  ['one character too many', ({ bound }) => 'a'.repeat(bound.maxLength + 1)],
  ['a NUL', () => 'Ann\0Lee'],
  ['half a surrogate pair', () => 'Ann\ud800Lee'],
];

test('there are places to try', () => {
  expect(places.length).toBeGreaterThan(60);
  expect(strict.length).toBeGreaterThan(50);
});

test.each(FAULTS)('%s is refused by every string argument, which is named', async (_, make) => {
  const told: unknown[] = [];
  for (const place of strict) told.push([place.name, readRefusal(await ask(place, make(place)))]);
  const expected = strict.map(({ name, owner, path }) => {
    const code = owner.name === 'Mutation' ? 'InvalidInputError' : 'BAD_USER_INPUT';
    return [name, { code, at: path.join('.') }];
  });
  expect(told).toEqual(expected);
});

test('a list with one entry too many is refused by every list', async () => {
  const lists = strict.filter(({ isList }) => isList);
  for (const place of lists) {
    const items = Array(place.bound.maxItems + 1).fill('Ann Lee');
    const answer = await send(gateway.gateway, sendTo(place, items, samples), { authorization });
    expect.soft(readRefusal(answer), place.name).toMatchObject({ at: place.path.join('.') });
  }
  expect(lists.length).toBeGreaterThan(8);
});

test('names that are stored are refused with characters that nobody sees', async () => {
  const stored = strict.filter(
    ({ owner, type, bound }) =>
      owner.name === 'Mutation' && type === 'String' && bound.maxLength <= 500,
  );
  for (const place of stored) {
    for (const hidden of ['Ann\u202eLee', 'Ann\u200bLee', 'Ann\u00adLee', 'Ann\u0007Lee']) {
      const told = readRefusal(await ask(place, hidden));
      expect.soft(told, place.name).toMatchObject({ at: place.path.join('.') });
    }
  }
  expect(stored.length).toBeGreaterThan(8);
});

test('a search has as many terms as it may, in all its alternatives, and no more', async () => {
  const place = strict.find(({ name }) => name === 'Query.statements(filter.search)');
  if (!place) throw new Error('There is no search.');
  const terms = Array.from({ length: 32 }, (_, index) => `w${index}`);
  expect((await ask(place, terms.join(' or '))).errors).toBeUndefined();
  const { errors } = await ask(place, [...terms, '"one more"'].join(' or '));
  expect(errors?.[0]?.extensions).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument: 'filter.search' },
    ...{ limit: 'terms', maximum: 32, actual: 33 },
  });
});

const UNITS = [
  ...['a', 'Ann ', '"', "'", '\\', '%', '_', '-', ' or ', '\n', '\t', '\u0001', '\u202e', '\u200b'],
  ...[
    '\ufdfa',
    'ﬃ',
    '😀',
    'İ',
    'ß',
    '\u0301',
    '0000',
    '-0000-01-01',
    '9999',
    '…',
    '&',
    ':*',
    '<->',
    '!',
  ],
  ...['\0', '\ud83d', '\udc00', '\ufffe'],
];
const strings = fc.oneof(
  fc.array(fc.constantFrom(...UNITS), { maxLength: 40 }).map((units) => units.join('')),
  // One unit as often as it fits.
  fc
    .record({ unit: fc.constantFrom(...UNITS), count: fc.constantFrom(100, 250, 500, 20_000) })
    .map(({ unit, count }) => unit.repeat(count)),
  fc.constantFrom('0000', '0000-01', '0000-01-01', '9999-12-31', '9999-12-31T23:59:59Z'),
  fc.constantFrom('0000-01-01T00:00:00Z', '-0001-01-01', 'https://a.example/\0\ud800'),
);

test.each(places.map((place) => [place.name, place] as const))(
  'no string that is sent to %s is a fault of the gateway',
  async (_, place) => {
    await fc.assert(
      fc.asyncProperty(strings, async (text) => {
        const answer = await ask(place, text);
        expect(isInternal(answer), JSON.stringify(answer.errors)).toBe(false);
      }),
      { numRuns: 12 },
    );
  },
);
