import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { withTransaction } from '../../../src/database/transaction.ts';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { refreshStatements, storeStatements } from '../../../src/modules/statement/service.ts';
import { useDatabase } from '../../support/database.ts';
import { findViolations } from '../../support/find-violations.ts';
import { anonymousOrigin, draftOf, person, reporter } from '../../support/statement-drafts.ts';

const database = useDatabase();
const now = new Date('2024-04-20T08:00:00Z');
const deps = () => ({ db: database.db, clock: () => now });
const words = 'Take the win';

afterAll(async () => {
  expect(await findViolations(database.db)).toEqual([]);
});

let turn = 0;
/** Another one for each test, so that no test's words are another attribution of the last one's. */
let speaker = person('Joe Biden');
beforeEach(() => {
  speaker = person(`Speaker ${turn}`);
});

interface Report {
  publisher: string | null;
  day?: string;
  chain?: ReturnType<typeof reporter>[];
  body?: string;
}

/** Stores a document that carries the words, as an attribution of the statement if one is given. */
async function report({ publisher, day, chain = [], body }: Report, statementId?: string) {
  turn += 1;
  const { document } = await storeDocument(deps(), {
    text: `Number ${turn}. ${body ?? `${publisher} on ${day} for ${chain.length} with its own words`}: ${words}.`,
    publisher,
    publishedAt: day ? new Date(day) : null,
  });
  const draft = draftOf(document.text, words, { speaker, attribution: { chain } });
  const [id] = await withTransaction(database.db, (tx) =>
    storeStatements(tx, document, [statementId ? { ...draft, statementId } : draft], { now }),
  );
  return id ?? '';
}

const load = (id: string) =>
  database.db.statement.findUniqueOrThrow({
    where: { id },
    include: {
      source: true,
      firstSource: true,
      leadAttribution: { include: { document: { include: { publisher: true } } } },
      sources: { orderBy: { position: 'asc' }, include: { source: true } },
    },
  });

describe('refreshStatements', () => {
  test('follows an attribution that was reported earlier', async () => {
    const id = await report({ publisher: 'The Times', day: '2024-04-15' });
    expect(await load(id)).toMatchObject({ source: { name: 'The Times' }, anonymous: false });
    const chain = [anonymousOrigin('an official'), reporter('Axios')];
    await report({ publisher: 'The Post', day: '2024-04-14', chain }, id);
    const statement = await load(id);
    expect(statement).toMatchObject({
      reportedAt: new Date('2024-04-14'),
      firstReportedAt: new Date('2024-04-14'),
      source: { name: 'an official' },
      firstSource: { name: 'Axios' },
      documentCount: 2,
      independentSourceCount: 2,
      anonymous: true,
      leadAttribution: { document: { publisher: { name: 'The Post' } } },
    });
    expect(
      statement.sources.map(({ source, publisher, reportedAt }) => [
        source.name,
        publisher,
        reportedAt.toISOString().slice(0, 10),
      ]),
    ).toEqual([
      ['an official', false, '2024-04-14'],
      ['The Times', true, '2024-04-14'],
      ['Axios', false, '2024-04-14'],
      ['The Post', true, '2024-04-14'],
    ]);
  });

  test('keeps the lead where a later report comes', async () => {
    const id = await report({ publisher: 'The Times', day: '2024-04-13' });
    const before = await load(id);
    await report({ publisher: 'The Post', day: '2024-04-14' }, id);
    expect(await load(id)).toMatchObject({
      leadAttributionId: before.leadAttributionId,
      firstReportedAt: new Date('2024-04-13'),
    });
  });

  test('counts the copies of one agency story once', async () => {
    const chain = [reporter('Reuters', 'NEWS_AGENCY')];
    const id = await report({ publisher: 'The Times', day: '2024-04-13', chain });
    for (const publisher of ['The Post', 'The Globe', 'The Star']) {
      await report({ publisher, day: '2024-04-14', chain }, id);
    }
    expect(await load(id)).toMatchObject({ documentCount: 4, independentSourceCount: 1 });
    await report({ publisher: 'Le Monde', day: '2024-04-14' }, id);
    expect(await load(id)).toMatchObject({ documentCount: 5, independentSourceCount: 2 });
  });

  test('counts documents with nearly the same text once, whatever their chains say', async () => {
    const story = Array.from({ length: 90 }, (_, i) => `fact${i}`).join(' ');
    const id = await report({ publisher: 'The Times', day: '2024-04-13', body: story });
    await report({ publisher: 'The Post', day: '2024-04-14', body: `By our staff. ${story}` }, id);
    expect(await load(id)).toMatchObject({ documentCount: 2, independentSourceCount: 1 });
  });

  test('does not take two unknown publishers for independent ones', async () => {
    const id = await report({ publisher: null, day: '2024-04-13' });
    await report({ publisher: null, day: '2024-04-14' }, id);
    expect(await load(id)).toMatchObject({ documentCount: 2, independentSourceCount: 1 });
  });

  test('counts what others add at the same moment', async () => {
    const id = await report({ publisher: 'The Times', day: '2024-04-13' });
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        report({ publisher: `Paper ${i}`, day: '2024-04-14' }, id),
      ),
    );
    expect(await load(id)).toMatchObject({ documentCount: 9, independentSourceCount: 9 });
    expect(await database.db.statementSource.count({ where: { statementId: id } })).toBe(9);
  });

  test('brings several statements up to date at once, each from its own attributions', async () => {
    const one = await report({ publisher: 'The Times', day: '2024-04-13' });
    speaker = person('Somebody Else');
    const other = await report({ publisher: 'The Post', day: '2024-04-12' });
    const ruined = { documentCount: 7, independentSourceCount: 7, anonymous: true };
    const ids = { in: [one, other] };
    await database.db.statement.updateMany({ where: { id: ids }, data: ruined });
    await database.db.statementSource.deleteMany({ where: { statementId: ids } });
    const later = new Date('2024-05-01T00:00:00Z');
    await withTransaction(database.db, (tx) => refreshStatements(tx, [other, one, one], later));
    for (const [id, name] of [
      [one, 'The Times'],
      [other, 'The Post'],
    ] as const) {
      expect(await load(id)).toMatchObject({
        documentCount: 1,
        independentSourceCount: 1,
        anonymous: false,
        updatedAt: later,
        source: { name },
        sources: [{ source: { name }, position: 0, publisher: true }],
      });
    }
  });
});
