import { describe, expect, test } from 'vitest';
import { withTransaction } from '../../../src/database/transaction.ts';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { InvalidInputError } from '../../../src/modules/failures.ts';
import { UNNAMED_SPEAKER_ID } from '../../../src/modules/source/name-source.ts';
import {
  findOrCreateSources,
  publisherNamed,
  type SourceInput,
} from '../../../src/modules/source/service.ts';
import { useDatabase } from '../../support/database.ts';

const database = useDatabase();
const deps = () => ({ db: database.db, clock: () => new Date('2024-04-14T08:00:00Z') });
const find = (...inputs: SourceInput[]) =>
  withTransaction(database.db, (tx) => findOrCreateSources(tx, inputs));
const findOne = async (input: SourceInput) => (await find(input))[0]?.id;

describe('findOrCreateSources, of named sources', () => {
  test('makes a source once, whatever its case, accents and spaces', async () => {
    const [first, second] = await find(
      { name: 'Le Monde', kind: 'NEWS_OUTLET' },
      { name: ' LE  MONDÉ ', kind: 'NEWS_OUTLET' },
    );
    expect(second).toEqual(first);
    expect(await findOne({ name: 'le monde', kind: 'NEWS_OUTLET' })).toBe(first?.id);
    expect(await database.db.source.count({ where: { nameKey: 'le monde' } })).toBe(1);
  });

  test('makes one source for twenty callers at once', async () => {
    const names = ['ANSA', 'Kyodo News', 'TASS'];
    const calls = Array.from({ length: 20 }, (_, turn) =>
      find(
        ...[...names, ...names]
          .slice(turn % 3, (turn % 3) + 3)
          .map((name) => ({ name, kind: 'NEWS_AGENCY' as const })),
      ),
    );
    const ids = new Set((await Promise.all(calls)).flat().map(({ id }) => id));
    expect(ids.size).toBe(3);
    expect(await database.db.source.count({ where: { name: { in: names } } })).toBe(3);
  });

  test('keeps two kinds of one name apart', async () => {
    const outlet = await findOne({ name: 'Sunrise', kind: 'NEWS_OUTLET' });
    const body = await findOne({ name: 'Sunrise', kind: 'ORGANIZATION' });
    expect(body).not.toBe(outlet);
  });

  test('finds a source by an alias, but a source of that very name first', async () => {
    const journal = await findOne({
      name: 'The Ulm Street Journal',
      kind: 'NEWS_OUTLET',
      aliases: ['USJ', 'the Ulm Journal', 'The Ulm-Street Journal'],
    });
    expect(await findOne({ name: 'usj', kind: 'NEWS_OUTLET' })).toBe(journal);
    const aliases = await database.db.sourceAlias.findMany({ where: { sourceId: journal ?? '' } });
    expect(aliases.map(({ alias }) => alias).sort()).toEqual(['USJ', 'the Ulm Journal']);
  });

  test('takes a publisher for the agency that it is known as', async () => {
    const agency = await findOne({ name: 'Agence France-Presse', kind: 'NEWS_AGENCY' });
    expect(await findOne(publisherNamed('Agence France-Presse'))).toBe(agency);
    const [made] = await find(publisherNamed('The Daily Nobody Knew'));
    expect(made?.kind).toBe('NEWS_OUTLET');
  });

  test.each([
    ['AP', 'The Associated Press', 'NEWS_AGENCY'],
    ['the AP', 'The Associated Press', 'NEWS_AGENCY'],
    ['AFP', 'Agence France-Presse', 'NEWS_AGENCY'],
    ['Reuters', 'Reuters', 'NEWS_AGENCY'],
    ['WSJ', 'The Wall Street Journal', 'NEWS_OUTLET'],
    ['washington post', 'The Washington Post', 'NEWS_OUTLET'],
    ['the Kremlin', 'The Kremlin', 'GOVERNMENT'],
  ])('spells %s as %s, a source of kind %s', async (name, spelled, kind) => {
    const [found] = await find({ name, kind: 'NEWS_OUTLET' });
    const source = await database.db.source.findUnique({ where: { id: found?.id ?? '' } });
    expect(source).toMatchObject({ name: spelled, kind });
    expect(await find(publisherNamed(spelled))).toEqual([found]);
  });

  test('does not take a person for an outlet of the name', async () => {
    const [found] = await find({ name: 'Reuters', kind: 'PERSON' });
    expect(found?.kind).toBe('PERSON');
  });

  test('has one unknown publisher', async () => {
    const ids = await Promise.all(
      [null, undefined, ' '].map((name) => findOne(publisherNamed(name))),
    );
    expect(new Set(ids).size).toBe(1);
    const unknown = { kind: 'UNKNOWN', id: { not: UNNAMED_SPEAKER_ID } } as const;
    expect(await database.db.source.findMany({ where: unknown })).toMatchObject([
      { name: 'Unknown publisher' },
    ]);
  });

  test.each(['', '  ', '\u00a0'])('refuses %j for a name', async (name) => {
    await expect(findOne({ name, kind: 'NEWS_OUTLET' })).rejects.toBeInstanceOf(InvalidInputError);
  });
});

describe('findOrCreateSources, of anonymous sources', () => {
  const official = (documentId: string, descriptor = 'a White House official') => ({
    kind: 'ANONYMOUS' as const,
    documentId,
    descriptor,
    affiliation: 'White House',
    count: 1,
  });
  const newDocument = async () =>
    (await storeDocument(deps(), { text: `A text of its own: ${Math.random()}` })).document.id;

  test('has one for each document and description', async () => {
    const [one, other] = [await newDocument(), await newDocument()];
    const first = await findOne(official(one));
    expect(await findOne(official(one, 'A White House  official'))).toBe(first);
    expect(await findOne(official(one, 'a second White House official'))).not.toBe(first);
    expect(await findOne(official(other))).not.toBe(first);
  });

  test('keeps what the document says of it', async () => {
    const id = (await findOne(official(await newDocument()))) ?? '';
    expect(await database.db.source.findUnique({ where: { id } })).toMatchObject({
      name: 'a White House official',
      descriptor: 'a White House official',
      affiliation: 'White House',
      reason: null,
      count: 1,
      identityKey: null,
    });
  });

  test('makes one for ten callers at once', async () => {
    const documentId = await newDocument();
    const calls = Array.from({ length: 10 }, () => findOne(official(documentId)));
    expect(new Set(await Promise.all(calls)).size).toBe(1);
    expect(await database.db.source.count({ where: { documentId } })).toBe(1);
  });

  test('gives anonymous and named sources back in the order asked for', async () => {
    const documentId = await newDocument();
    const [origin, outlet] = await find(official(documentId), { name: 'ORF', kind: 'NEWS_OUTLET' });
    expect(origin?.kind).toBe('ANONYMOUS');
    expect(outlet?.kind).toBe('NEWS_OUTLET');
  });
});
