import { v7 as uuidv7 } from 'uuid';
import { afterAll, describe, expect, test } from 'vitest';
import { withTransaction } from '../../../src/database/transaction.ts';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { InvalidInputError, NotFoundError } from '../../../src/modules/failures.ts';
import { type StatementDraft, storeStatements } from '../../../src/modules/statement/service.ts';
import { useDatabase } from '../../support/database.ts';
import { findViolations } from '../../support/find-violations.ts';
import {
  anonymousOrigin,
  draftOf,
  person,
  reporter,
  spanOf,
} from '../../support/statement-drafts.ts';

const database = useDatabase();
const now = new Date('2024-04-14T08:00:00Z');
const deps = () => ({ db: database.db, clock: () => now });
let turn = 0;
const newDocument = async (text: string, publisher = 'The Paper') => {
  turn += 1;
  const input = { text: `${text}\nNumber ${turn}.`, publisher };
  return (await storeDocument(deps(), input)).document;
};
const store = async (text: string, makeDraft: (text: string) => StatementDraft) => {
  const document = await newDocument(text);
  const draft = makeDraft(document.text);
  return withTransaction(database.db, (tx) => storeStatements(tx, document, [draft], { now }));
};
const load = (id: string | undefined) =>
  database.db.statement.findUniqueOrThrow({
    where: { id: id ?? '' },
    include: {
      speaker: true,
      addressees: { orderBy: { position: 'asc' }, include: { actor: true } },
      sources: { orderBy: { position: 'asc' }, include: { source: true } },
      leadAttribution: {
        include: {
          document: true,
          links: { orderBy: { position: 'asc' }, include: { source: true } },
          spans: { orderBy: { start: 'asc' } },
        },
      },
    },
  });

// Whatever the tests stored, it must keep every rule.
afterAll(async () => {
  expect(await findViolations(database.db)).toEqual([]);
});

describe('storeStatements', () => {
  test('stores a statement with its people, its chain and its place in print', async () => {
    const text =
      '😀😀 “You got a win,” Biden told Netanyahu, according to an official who spoke with Axios.';
    const [id] = await store(text, (stored) =>
      draftOf(stored, '“You got a win,”', {
        text: 'You got a win',
        addressees: [person('Benjamin Netanyahu'), person('Benny Gantz'), person('benny gantz')],
        channel: 'CALL',
        saidOn: '2024-04',
        attribution: {
          speakerMention: spanOf(stored, 'Biden'),
          cue: spanOf(stored, 'told'),
          chain: [
            { ...anonymousOrigin('an official'), mention: spanOf(stored, 'an official') },
            { ...reporter('Axios'), cue: spanOf(stored, 'who spoke with') },
          ],
        },
      }),
    );
    const statement = await load(id);
    const { leadAttribution: lead } = statement;
    expect(statement).toMatchObject({
      text: 'You got a win',
      channel: 'CALL',
      saidFrom: new Date('2024-04-01'),
      saidTo: new Date('2024-04-30'),
      language: 'en',
      reviewState: 'EXTRACTED',
      recordedAt: now,
      anonymous: true,
      documentCount: 1,
      independentSourceCount: 1,
      speaker: { name: 'Joe Biden' },
    });
    expect(statement.addressees.map(({ actor }) => actor.name)).toEqual([
      'Benjamin Netanyahu',
      'Benny Gantz',
    ]);
    expect(lead).toMatchObject({ wording: '“You got a win,”', anchor: 'EXACT', reportedAt: now });
    expect(lead.links.map(({ role, position, source }) => [position, role, source.name])).toEqual([
      [0, 'ORIGIN', 'an official'],
      [1, 'REPORTER', 'Axios'],
      [2, 'PUBLISHER', 'The Paper'],
    ]);
    expect(statement.sources.map(({ source }) => source.name)).toEqual([
      'an official',
      'Axios',
      'The Paper',
    ]);
    expect(lead.spans.map(({ role, exact, linkPosition }) => [role, exact, linkPosition])).toEqual([
      ['SEGMENT', '“You got a win,”', null],
      ['SPEAKER_MENTION', 'Biden', null],
      ['CUE', 'told', null],
      ['LINK_MENTION', 'an official', 0],
      ['LINK_CUE', 'who spoke with', 1],
    ]);
    for (const { start, end, exact, prefix, suffix } of lead.spans) {
      expect(lead.document.text.slice(start, end)).toBe(exact);
      expect(lead.document.text.slice(0, start).endsWith(prefix)).toBe(true);
      expect(lead.document.text.slice(end).startsWith(suffix)).toBe(true);
    }
  });

  test('joins the runs of a split quotation', async () => {
    const [id] = await store('“We will,” he said, “build a coalition.”', (text) =>
      draftOf(text, 'We will', {
        text: 'We will build a coalition.',
        attribution: {
          segments: [spanOf(text, '“build a coalition.”'), spanOf(text, '“We will,”')],
        },
      }),
    );
    const { leadAttribution } = await load(id);
    expect(leadAttribution).toMatchObject({
      wording: '“We will,” … “build a coalition.”',
      anchor: 'NORMALIZED',
      start: 0,
    });
  });

  test('leaves out a mention that overlaps the words, or lies nowhere', async () => {
    const [id] = await store('Biden said that Biden would go.', (text) =>
      draftOf(text, 'Biden would go', {
        kind: 'INDIRECT',
        attribution: {
          speakerMention: { start: 20, end: 25 },
          cue: { start: 9_000, end: 9_001 },
          chain: [
            { ...reporter('Axios'), mention: { start: 0, end: 5 }, cue: { start: 4, end: 9 } },
          ],
        },
      }),
    );
    const { spans } = (await load(id)).leadAttribution;
    expect(spans.map(({ role }) => role)).toEqual(['LINK_MENTION', 'SEGMENT']);
  });

  test('takes a whole pair where a span would cut it in two', async () => {
    const [id] = await store('He said 😀 twice.', (text) =>
      draftOf(text, 'said', { text: '😀', attribution: { segments: [{ start: 9, end: 10 }] } }),
    );
    expect((await load(id)).leadAttribution.wording).toBe('😀');
  });

  test.each<[string, (text: string) => StatementDraft, string]>([
    ['no words', (text) => draftOf(text, 'He', { text: ' ' }), 'text'],
    ['no segment', (text) => draftOf(text, 'He', { attribution: { segments: [] } }), 'text'],
    [
      'a segment outside the text',
      (text) => draftOf(text, 'He', { attribution: { segments: [{ start: 0, end: 999 }] } }),
      'text',
    ],
    [
      'an empty segment',
      (text) => draftOf(text, 'He', { attribution: { segments: [{ start: 3, end: 3 }] } }),
      'text',
    ],
    [
      'a segment of white space',
      (text) => draftOf(text, 'He', { attribution: { segments: [{ start: 2, end: 3 }] } }),
      'text',
    ],
    [
      'segments that overlap',
      (text) =>
        draftOf(text, 'He', {
          attribution: {
            segments: [
              { start: 0, end: 4 },
              { start: 3, end: 7 },
            ],
          },
        }),
      'text',
    ],
    ['words other than those in print', (text) => draftOf(text, 'He', { text: 'She' }), 'text'],
    ['a date that is none', (text) => draftOf(text, 'He', { saidOn: '2024-02-30' }), 'saidOn'],
  ])('refuses %s', async (_, makeDraft, path) => {
    const refusal = await store('He said so.', makeDraft).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InvalidInputError);
    expect(refusal).toMatchObject({ path: [path] });
  });

  test('refuses an event that is not there', async () => {
    const draft = store('He said so.', (text) => draftOf(text, 'He', { eventId: uuidv7() }));
    await expect(draft).rejects.toBeInstanceOf(NotFoundError);
  });

  test('stores an article with sixty statements in a couple of dozen SQL statements', async () => {
    const sentences = Array.from({ length: 60 }, (_, i) => `Speaker ${i} said item ${i} is done.`);
    const document = await newDocument(sentences.join('\n'));
    const drafts = sentences.map((_, i) =>
      draftOf(document.text, `item ${i} is done`, {
        speaker: person(`Speaker ${i}`),
        addressees: [person(`Listener ${i % 7}`)],
        attribution: { chain: [anonymousOrigin(`aide ${i % 5}`), reporter(`Outlet ${i % 3}`)] },
      }),
    );
    const { result, statements } = await database.recordSql(() =>
      withTransaction(database.db, (tx) => storeStatements(tx, document, drafts, { now })),
    );
    expect(statements.length).toBeLessThanOrEqual(26);
    expect(
      await database.db.attributionLink.count({
        where: { attribution: { documentId: document.id } },
      }),
    ).toBe(180);
    const last = await load(result.at(-1));
    expect(last).toMatchObject({ text: 'item 59 is done', speaker: { name: 'Speaker 59' } });

    const again = await newDocument(sentences.join('\n'));
    const known = await database.recordSql(() =>
      withTransaction(database.db, (tx) => storeStatements(tx, again, drafts, { now })),
    );
    expect(known.statements.length).toBeLessThanOrEqual(21);
  });

  test('stores more than a thousand statements of one document', async () => {
    const sentences = Array.from({ length: 1_100 }, (_, i) => `He said item ${i} is done.`);
    const document = await newDocument(sentences.join('\n'));
    const template = draftOf(document.text, 'He said');
    let start = 0;
    const drafts = sentences.map((sentence) => {
      const segments = [{ start, end: start + sentence.length }];
      start += sentence.length + 1;
      return { ...template, text: sentence, attribution: { ...template.attribution, segments } };
    });
    await withTransaction(database.db, (tx) => storeStatements(tx, document, drafts, { now }));
    const where = { documentId: document.id };
    expect(await database.db.attribution.count({ where })).toBe(1_100);
  });
});
