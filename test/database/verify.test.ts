import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../src/database/verify.ts';
import { useDatabase } from '../support/database.ts';
import { querySql } from '../support/raw-sql.ts';
import { atLink, insertLink, insertSpan, update } from './sample-changes.ts';
import { insertDocument, insertSample, newSample, type Sample, sampleText } from './sample-rows.ts';

const test = useDatabase();
let a: Sample;
let b: Sample;

async function findViolations(): Promise<string[]> {
  const found: string[] = [];
  for await (const { table, id, rule } of verifyDatabase(test.db))
    found.push(`${table} ${id} ${rule}`);
  return found;
}

/** Takes every constraint away that no session can switch off. */
beforeAll(async () => {
  await querySql(
    test.connection,
    `DO $$ DECLARE c record; BEGIN
      FOR c IN SELECT conrelid::regclass AS relation, conname FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x')
      LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.relation, c.conname); END LOOP;
    END $$;
    DROP INDEX document_text_hash_key`,
  );
});

beforeEach(async () => {
  [a, b] = [newSample(), newSample()];
  await querySql(test.connection, `${insertSample(a)}; ${insertSample(b)}`);
});

afterEach(() => test.empty());

const of = (table: string, id: string) => (change: string) =>
  update(table, change, `${table === 'text_span' ? 'attribution_id' : 'id'} = '${id}'`);
const statement = (change: string) => of('statement', a.statement)(change);
const attribution = (change: string) => of('attribution', a.attribution)(change);
const source = (change: string) => of('source', a.anonymous)(change);
const segment = (change: string) =>
  `${of('text_span', a.attribution)(change)} AND role = 'SEGMENT'`;
const cue = (change: string) => `${of('text_span', a.attribution)(change)} AND role = 'CUE'`;
const linkMention = (change: string) =>
  `${of('text_span', a.attribution)(change)} AND role = 'LINK_MENTION'`;
const cueAt = sampleText.indexOf('said');
const linkAt = sampleText.indexOf('a White House official');
const cut = (table: string) => `DELETE FROM ${table} WHERE attribution_id = '${a.attribution}'`;

/** What is done to the sample, and what must be named for it: table, id and rule. */
const corruptions: Record<string, () => [sql: string, ...violations: string[]]> = {
  'a statement without an attribution': () => [
    `${cut('text_span')}; ${cut('attribution_link')}; DELETE FROM attribution WHERE id = '${a.attribution}'`,
    `statement ${a.statement} statement_attribution_exists`,
    `statement ${a.statement} statement_lead_attribution_id_id_fkey`,
    `statement ${a.statement} statement_document_count`,
    `statement ${a.statement} statement_anonymous`,
    `statement ${a.statement} statement_sources`,
  ],
  'a gap in a chain': () => [
    update('attribution_link', 'position = 5', atLink(a, 1)),
    `attribution ${a.attribution} attribution_chain_positions`,
  ],
  'a link behind the publisher': () => [
    insertLink(a, 2, 'REPORTER', a.publisher),
    `attribution ${a.attribution} attribution_chain_publisher`,
  ],
  'another publisher than the document has': () => [
    update('attribution_link', `source_id = '${b.publisher}'`, atLink(a, 1)),
    `attribution ${a.attribution} attribution_chain_document`,
    `statement ${a.statement} statement_first_source`,
    `statement ${a.statement} statement_sources`,
  ],
  "another document's anonymous source": () => [
    update('attribution_link', `source_id = '${b.anonymous}'`, atLink(a, 0)),
    `attribution ${a.attribution} attribution_chain_anonymous`,
    `statement ${a.statement} statement_source`,
    `statement ${a.statement} statement_sources`,
  ],
  'an attribution without a segment': () => [
    segment(`role = 'CUE'`),
    `attribution ${a.attribution} attribution_segment_exists`,
  ],
  'a confidence above 1': () => [
    attribution('confidence = 1.5'),
    `attribution ${a.attribution} attribution_confidence_check`,
  ],
  'an attribution that starts elsewhere': () => [
    attribution('start = start + 1'),
    `attribution ${a.attribution} attribution_start`,
  ],
  'a wording that is not the segments': () => [
    attribution(`wording = 'We will'`),
    `attribution ${a.attribution} attribution_wording`,
  ],
  'an attribution of another age than its document': () => [
    update('document', `published_at = '2024-01-01'`, `id = '${a.document}'`),
    `attribution ${a.attribution} attribution_reported_at`,
    `statement ${a.statement} statement_first_reported_at`,
  ],
  'a span with words that are not there': () => [
    cue(`exact = 'sand'`),
    `text_span ${a.attribution} ${cueAt} text_span_exact`,
  ],
  'a span counted in characters, not in UTF-16 units': () => [
    linkMention('start = start - 2, "end" = "end" - 2'),
    ...['exact', 'prefix', 'suffix'].map(
      (name) => `text_span ${a.attribution} ${linkAt - 2} text_span_${name}`,
    ),
  ],
  'other words before and after a span': () => [
    cue(`prefix = 'x', suffix = 'x'`),
    `text_span ${a.attribution} ${cueAt} text_span_prefix`,
    `text_span ${a.attribution} ${cueAt} text_span_suffix`,
  ],
  'spans that overlap': () => [
    `${insertSpan(a, [cueAt + 1, cueAt + 3])};
     ${of('text_span', a.attribution)(`exact = 'ai'`)} AND start = ${cueAt + 1}`,
    `text_span ${a.attribution} ${cueAt + 1} text_span_overlap_excl`,
  ],
  'a span that ends before it starts': () => [
    `${insertSpan(a, [72, 71])}; ${of('text_span', a.attribution)(`exact = ''`)} AND start = 72`,
    `text_span ${a.attribution} 72 text_span_bounds_check`,
  ],
  'a link span without a link': () => [
    linkMention('link_position = NULL'),
    `text_span ${a.attribution} ${linkAt} text_span_link_check`,
  ],
  'a document whose text is not what was hashed': () => [
    update('document', `text = text || ' More.'`, `id = '${a.document}'`),
    `document ${a.document} document_text_hash_check`,
  ],
  'two documents with one text': () => {
    const c = { ...newSample(), document: newSample().document };
    return [
      insertDocument(c, a.document),
      `document ${a.document} document_text_hash_key`,
      `document ${c.document} document_text_hash_key`,
    ];
  },
  'an anonymous source without a document': () => [
    source('document_id = NULL'),
    `source ${a.anonymous} source_anonymous_check`,
  ],
  'a date without its bounds': () => [
    statement(`said_on = '2024'`),
    `statement ${a.statement} statement_said_check`,
  ],
  'a revision of nothing': () => [
    `INSERT INTO revision (id, changed_by, before, after) VALUES ('${a.actor}', 'x', '{}', '{}')`,
    `revision ${a.actor} revision_subject_check`,
  ],
  'a speaker who is not there': () => [
    `DELETE FROM actor WHERE id = '${a.actor}'`,
    `statement ${a.statement} statement_speaker_id_fkey`,
  ],
  'a lead that is not the earliest': () => [
    `INSERT INTO attribution SELECT '${b.actor}', statement_id, document_id, wording, anchor,
       confidence, method, start, '2024-04-13' FROM attribution WHERE id = '${a.attribution}';
     INSERT INTO attribution_link SELECT '${b.actor}', position, role, source_id, level
       FROM attribution_link WHERE attribution_id = '${a.attribution}';
     INSERT INTO text_span SELECT '${b.actor}', start, "end", role, link_position, exact, prefix,
       suffix FROM text_span WHERE attribution_id = '${a.attribution}'`,
    `attribution ${b.actor} attribution_reported_at`,
    `statement ${a.statement} statement_lead_attribution`,
  ],
  'derived columns that are not what they are derived from': () => [
    statement(`reported_at = '2020-01-01', first_reported_at = '2020-01-01', document_count = 7,
      source_id = first_source_id, first_source_id = source_id, independent_source_count = 9,
      anonymous = false`),
    ...[
      'anonymous',
      'document_count',
      'first_reported_at',
      'first_source',
      'independent_source_count',
      'reported_at',
      'source',
      'sources',
    ].map((name) => `statement ${a.statement} statement_${name}`),
  ],
};

describe('a whole database is read again, and', () => {
  it('nothing is named where every row keeps every rule', async () => {
    expect(await findViolations()).toEqual([]);
  });

  it.each(Object.entries(corruptions))('%s is named', async (_, corrupt) => {
    const [sql, ...violations] = corrupt();
    await querySql(test.connection, `SET session_replication_role = replica; ${sql}`);
    expect((await findViolations()).sort()).toEqual(violations.sort());
  });

  it('every row is named beyond the first batch', async () => {
    await querySql(
      test.connection,
      `INSERT INTO event (id, title, title_key, occurred_on)
       SELECT gen_random_uuid(), 'x', 'x', '2024' FROM generate_series(1, 1600)`,
    );
    const found = await findViolations();
    expect(new Set(found).size).toBe(1600);
    expect(found).toHaveLength(1600);
  });
});
