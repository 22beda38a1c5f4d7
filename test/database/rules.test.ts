import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { brokenRule, querySql } from '../support/raw-sql.ts';
import { atLink, insertSpan, update } from './sample-changes.ts';
import {
  insertDocument,
  insertSample,
  insertStatement,
  newSample,
  type Sample,
  sampleText,
} from './sample-rows.ts';

const test = useDatabase();
const breaks = (sql: string) => brokenRule(test.connection, sql);
let a: Sample;

beforeEach(async () => {
  a = newSample();
  await querySql(test.connection, insertSample(a));
});

describe('a statement', () => {
  it('must have an attribution when it is stored', async () => {
    const b = newSample();
    expect(await breaks(`${insertDocument(b)}; ${insertStatement(b)}`)).toBe(
      'statement_lead_attribution_id_id_fkey',
    );
  });

  it('must keep an attribution', async () => {
    expect(await breaks(`DELETE FROM attribution WHERE id = '${a.attribution}'`)).toBe(
      'statement_lead_attribution_id_id_fkey',
    );
  });

  it('cannot lead with the attribution of another', async () => {
    const b = newSample();
    await querySql(test.connection, insertSample(b));
    const swap = (from: Sample, to: Sample) =>
      update('statement', `lead_attribution_id = '${to.attribution}'`, `id = '${from.statement}'`);
    const clear = update(
      'statement',
      `lead_attribution_id = gen_random_uuid()`,
      `id = '${b.statement}'`,
    );
    expect(await breaks(`${clear}; ${swap(a, b)}`)).toBe('statement_lead_attribution_id_id_fkey');
  });

  it('goes with all its parts', async () => {
    expect(await breaks(`DELETE FROM statement WHERE id = '${a.statement}'`)).toBeNull();
    const left = `SELECT count(*)::int AS n FROM text_span WHERE attribution_id = '${a.attribution}'`;
    expect(await querySql(test.connection, left)).toEqual([{ n: 0 }]);
  });

  it.each(["said_on = '2024'", "said_from = '2024-01-01', said_to = '2024-12-31'"])(
    'must have all of a date or nothing (%s)',
    async (change) => {
      expect(await breaks(update('statement', change, `id = '${a.statement}'`))).toBe(
        'statement_said_check',
      );
    },
  );

  it('must not have been said from later than to', async () => {
    const change = `said_on = '2024', said_from = '2024-12-31', said_to = '2024-01-01'`;
    expect(await breaks(update('statement', change, `id = '${a.statement}'`))).toBe(
      'statement_said_check',
    );
  });

  it('does not lose its speaker with the actor', async () => {
    expect(await breaks(`DELETE FROM actor WHERE id = '${a.actor}'`)).toBe(
      'statement_speaker_id_fkey',
    );
  });
});

describe('a document', () => {
  it.each([`text = text || ' '`, `text_hash = repeat('0', 64)`, `raw_text = 'x'`])(
    'never changes its text (%s)',
    async (change) => {
      expect(await breaks(update('document', change, `id = '${a.document}'`))).toBe(
        'document_text_fixed',
      );
    },
  );

  it('may change its headline, and its text into itself', async () => {
    expect(
      await breaks(update('document', `title = 'x', text = text`, `id = '${a.document}'`)),
    ).toBeNull();
  });

  it('is stored once', async () => {
    expect(await breaks(insertDocument(newSample(), a.document))).toBe('document_text_hash_key');
  });

  it('must have the hash of its text', async () => {
    const sql = insertDocument(newSample()).replace(`en', '😀`, `en', '🙂`);
    expect(await breaks(sql)).toBe('document_text_hash_check');
  });

  it('changes its publisher only together with its chains', async () => {
    const b = newSample();
    await querySql(test.connection, insertSample(b));
    const change = update('document', `publisher_id = '${b.publisher}'`, `id = '${a.document}'`);
    expect(await breaks(change)).toBe('attribution_chain_document');
    const link = update('attribution_link', `source_id = '${b.publisher}'`, atLink(a, 1));
    expect(await breaks(`${change}; ${link}`)).toBeNull();
  });
});

describe('a span', () => {
  const start = sampleText.indexOf('We will');

  it.each([
    [-1, 3],
    [70, 70],
    [70, 69],
  ])('must have honest bounds (%i to %i)', async (from, to) => {
    expect(await breaks(insertSpan(a, [from, to]))).toBe('text_span_bounds_check');
  });

  it('must not overlap another of its attribution', async () => {
    expect(await breaks(insertSpan(a, [start + 1, start + 2]))).toBe('text_span_overlap_excl');
    expect(await breaks(insertSpan(a, [0, start + 1]))).toBe('text_span_overlap_excl');
  });

  it('may touch another', async () => {
    expect(await breaks(insertSpan(a, [start - 1, start]))).toBeNull();
  });

  it('may trade places with another within a transaction', async () => {
    const mine = `attribution_id = '${a.attribution}' AND role =`;
    expect(
      await breaks(`${update('text_span', `"end" = "end" + 4`, `${mine} 'SEGMENT'`)};
        ${update('text_span', `start = start + 12, "end" = "end" + 12`, `${mine} 'SPEAKER_MENTION'`)};
        ${update('text_span', `start = start + 20, "end" = "end" + 20`, `${mine} 'CUE'`)};
        ${update('text_span', `start = start + 40, "end" = "end" + 40`, `${mine} 'LINK_MENTION'`)}`),
    ).toBeNull();
  });

  it('must name a link if it belongs to one, and none otherwise', async () => {
    expect(await breaks(insertSpan(a, [70, 71], 'LINK_CUE'))).toBe('text_span_link_check');
    expect(await breaks(insertSpan(a, [70, 71], 'CUE', '0'))).toBe('text_span_link_check');
    expect(await breaks(insertSpan(a, [70, 71], 'LINK_CUE', '7'))).toBe(
      'text_span_attribution_id_link_position_fkey',
    );
  });

  it.each(['DELETE FROM text_span', `UPDATE text_span SET role = 'CUE'`])(
    'must be left of an attribution, as a segment (%s)',
    async (sql) => {
      expect(
        await breaks(`${sql} WHERE attribution_id = '${a.attribution}' AND role = 'SEGMENT'`),
      ).toBe('attribution_segment_exists');
    },
  );
});

describe('other rows', () => {
  it.each(['-0.01', '1.01', `'NaN'`])('have a confidence from 0 to 1 (%s)', async (value) => {
    expect(
      await breaks(update('attribution', `confidence = ${value}`, `id = '${a.attribution}'`)),
    ).toBe('attribution_confidence_check');
  });

  it('have all of an event date or nothing', async () => {
    expect(
      await breaks(`INSERT INTO event (id, title, title_key, occurred_on)
        VALUES (gen_random_uuid(), 'x', 'x', '2024')`),
    ).toBe('event_occurred_check');
  });

  it('are revisions of something', async () => {
    expect(
      await breaks(`INSERT INTO revision (id, changed_by, before, after)
        VALUES (gen_random_uuid(), 'x', '{}', '{}')`),
    ).toBe('revision_subject_check');
  });

  it('cannot be truncated from under their attribution', async () => {
    expect(await breaks('TRUNCATE text_span')).toBe('attribution_truncate');
    expect(await breaks('TRUNCATE attribution_link CASCADE')).toBe('attribution_truncate');
    await test.empty();
    expect(await querySql(test.connection, 'SELECT FROM attribution')).toEqual([]);
  });

  it('are checked against the real tables, whatever stands before them in the search path', async () => {
    const decoy = `CREATE TEMP TABLE attribution_link AS TABLE public.attribution_link`;
    expect(
      await breaks(`${decoy}; DELETE FROM public.attribution_link
        WHERE attribution_id = '${a.attribution}'`),
    ).toBe('attribution_chain_exists');
  });
});
