import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadDemo } from '../../src/exchange/demo.ts';
import { attributionLine } from '../../src/modules/attribution/attribution-line.ts';
import { createEvent } from '../../src/modules/event/service.ts';
import { useDatabase } from '../support/database.ts';
import { findViolations } from '../support/find-violations.ts';

const database = useDatabase();
const now = new Date('2026-01-02T03:04:05Z');
const deps = () => ({ db: database.db, clock: () => now });

beforeEach(() => database.empty());

const loadStatements = async () => {
  await loadDemo(deps());
  const statements = await database.db.statement.findMany({
    orderBy: { leadAttribution: { start: 'asc' } },
    include: {
      speaker: true,
      event: true,
      addressees: { include: { actor: true } },
      leadAttribution: {
        include: {
          document: true,
          spans: true,
          links: { orderBy: { position: 'asc' }, include: { source: true } },
        },
      },
    },
  });
  return statements.map((statement) => ({
    ...statement,
    chain: statement.leadAttribution.links,
    line: attributionLine({
      ...statement,
      speaker: statement.speaker?.name ?? null,
      addressees: statement.addressees.map(({ actor }) => actor.name),
      chain: statement.leadAttribution.links,
    }),
  }));
};

describe('loadDemo', () => {
  test('loads the eight statements of the first article', async () => {
    expect(await loadDemo(deps())).toEqual({ statementCount: 8 });
    const statements = await loadStatements();
    expect(
      statements.map(({ kind, channel, hedged, saidOn, event, line }) => [
        kind,
        channel,
        hedged,
        saidOn,
        event?.title.split(' ')[0],
        line,
      ]),
    ).toEqual([
      [
        'INDIRECT',
        'CALL',
        false,
        '2024-04-13',
        'Call',
        'Joe Biden told Benjamin Netanyahu (publisher unknown)',
      ],
      ['MIXED', 'UNKNOWN', true, null, 'Iranian', 'Joe Biden reportedly said, according to Axios'],
      [
        'INDIRECT',
        'CALL',
        true,
        '2024-04-13',
        'Call',
        'Joe Biden reportedly told Benjamin Netanyahu (publisher unknown)',
      ],
      [
        'DIRECT',
        'CALL',
        false,
        '2024-04-13',
        'Call',
        'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios',
      ],
      ['INDIRECT', 'UNKNOWN', false, null, 'Iranian', 'Joe Biden said (publisher unknown)'],
      ['MIXED', 'UNKNOWN', false, null, 'Iranian', 'Joe Biden said (publisher unknown)'],
      ['INDIRECT', 'UNKNOWN', false, null, 'Iranian', 'Benny Gantz said (publisher unknown)'],
      [
        'DIRECT',
        'STATEMENT',
        false,
        null,
        'Iranian',
        'Benny Gantz said in a statement, as reported by Reuters',
      ],
    ]);
  });

  test('ends every chain with the unknown publisher, for whom no name is made up', async () => {
    const statements = await loadStatements();
    for (const { chain } of statements) {
      expect(chain.at(-1)).toMatchObject({ role: 'PUBLISHER', source: { kind: 'UNKNOWN' } });
    }
    expect(statements[3]?.chain.map(({ source }) => [source.kind, source.name])).toEqual([
      ['ANONYMOUS', 'a White House official'],
      ['NEWS_OUTLET', 'Axios'],
      ['UNKNOWN', 'Unknown publisher'],
    ]);
    // These, the other link's and the unnamed speaker, who is in every database.
    expect(await database.db.source.count()).toBe(5);
  });

  test('mends the article and finds every word of the reading in it', async () => {
    const raw = await readFile('prisma/demo/first-article.txt', 'utf8');
    const statements = await loadStatements();
    const { text, rawText, publishedAt } = statements[0]?.leadAttribution.document ?? {};
    expect(rawText).toBe(raw);
    expect(publishedAt).toBeNull();
    expect(raw.match(/â/gu)).toHaveLength(15);
    expect(text).not.toMatch(/[â\u00a0]/u);
    const spans = statements.flatMap(({ leadAttribution }) => leadAttribution.spans);
    expect(spans).toHaveLength(32);
    for (const { start, end, exact } of spans) expect(text?.slice(start, end)).toBe(exact);
    expect(statements.map(({ leadAttribution }) => leadAttribution.anchor)).toEqual(
      Array(8).fill('EXACT'),
    );
  });

  test('knows the three events with those who took part', async () => {
    await loadDemo(deps());
    const events = await database.db.event.findMany({
      orderBy: { id: 'asc' },
      include: { participants: { orderBy: { position: 'asc' }, include: { actor: true } } },
    });
    expect(
      events.map(({ occurredOn, place, participants }) => [
        occurredOn,
        place,
        participants.map(({ actor }) => actor.name),
      ]),
    ).toEqual([
      ['2024-04-13', null, ['Joe Biden', 'Benjamin Netanyahu']],
      ['2024-04-13', 'Israel', ['Iran', 'Israel', 'United States']],
      [
        '2024-04-01',
        'Damascus, Syria',
        ['Israel', 'Mohammad Reza Zahedi', 'Mohammad Hadi Haji-Rahimi'],
      ],
    ]);
    const biden = await database.db.actor.findFirst({
      where: { name: 'Joe Biden' },
      include: { names: true },
    });
    expect(biden).toMatchObject({
      description: 'President of the United States',
      wikidataId: 'Q6279',
    });
    expect(biden?.names.map(({ alias }) => alias)).toContain('President Biden');
  });

  test('keeps every rule of the database', async () => {
    await loadDemo(deps());
    expect(await findViolations(database.db)).toEqual([]);
  });

  test('loads nothing a second time', async () => {
    await loadDemo(deps());
    expect(await loadDemo(deps())).toEqual({ statementCount: 0 });
    expect(await database.db.statement.count()).toBe(8);
  });

  test('loads once for five callers at the same moment', async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => loadDemo(deps())));
    expect(results.map(({ statementCount }) => statementCount).sort()).toEqual([0, 0, 0, 0, 8]);
  });

  test('loads nothing where somebody has begun', async () => {
    await createEvent(deps(), { title: 'A meeting' });
    expect(await loadDemo(deps())).toEqual({ statementCount: 0 });
    expect(await database.db.document.count()).toBe(0);
  });
});
