import { beforeEach, describe, expect, it } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { brokenRule, querySql } from '../support/raw-sql.ts';
import { atLink, insertLink, update } from './sample-changes.ts';
import {
  insertAttribution,
  insertDocument,
  insertSample,
  insertStatement,
  newSample,
  type Sample,
} from './sample-rows.ts';

const test = useDatabase();
const breaks = (sql: string) => brokenRule(test.connection, sql);
let a: Sample;

beforeEach(async () => {
  a = newSample();
  await querySql(test.connection, insertSample(a));
});

describe('a chain', () => {
  it('must exist', async () => {
    expect(
      await breaks(`DELETE FROM attribution_link WHERE attribution_id = '${a.attribution}'`),
    ).toBe('attribution_chain_exists');
  });

  it('must exist from the first', async () => {
    const b = { ...newSample(), document: a.document, publisher: a.publisher };
    const [attribution = ''] = insertAttribution(b).split(';');
    expect(
      await breaks(`${insertStatement({ ...b, anonymous: a.anonymous })}; ${attribution}`),
    ).toBe('attribution_chain_exists');
  });

  it('must begin at 0', async () => {
    expect(await breaks(`DELETE FROM attribution_link WHERE ${atLink(a, 0)}`)).toBe(
      'attribution_chain_positions',
    );
  });

  it('must have no gap', async () => {
    expect(await breaks(update('attribution_link', 'position = 2', atLink(a, 1)))).toBe(
      'attribution_chain_positions',
    );
  });

  it('must not go on behind the publisher', async () => {
    expect(await breaks(insertLink(a, 2, 'REPORTER', a.publisher))).toBe(
      'attribution_chain_publisher',
    );
  });

  it('must not end without the publisher', async () => {
    expect(await breaks(`DELETE FROM attribution_link WHERE ${atLink(a, 1)}`)).toBe(
      'attribution_chain_publisher',
    );
  });

  it('must have one publisher only', async () => {
    expect(await breaks(update('attribution_link', `role = 'PUBLISHER'`, atLink(a, 0)))).toBe(
      'attribution_chain_publisher',
    );
  });

  it("must end with the document's own publisher", async () => {
    expect(
      await breaks(update('attribution_link', `source_id = '${a.anonymous}'`, atLink(a, 1))),
    ).toBe('attribution_chain_document');
  });

  it('may grow by a link within a transaction', async () => {
    expect(
      await breaks(`${update('attribution_link', `role = 'REPORTER'`, atLink(a, 1))};
        ${insertLink(a, 2, 'PUBLISHER', a.publisher)}`),
    ).toBeNull();
  });

  it('is checked even where the checks are called early', async () => {
    const early = `SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED`;
    const b = newSample();
    const loss = `DELETE FROM attribution_link WHERE attribution_id = '${b.attribution}'`;
    expect(await breaks(`${insertSample(b)}; ${early}; ${loss}`)).toBe('attribution_chain_exists');
  });
});

describe('an anonymous source', () => {
  it('cannot stand in a chain of another document', async () => {
    const b = newSample();
    await querySql(test.connection, insertSample(b));
    expect(
      await breaks(update('attribution_link', `source_id = '${b.anonymous}'`, atLink(a, 0))),
    ).toBe('attribution_chain_anonymous');
  });

  it('cannot be taken along by an attribution that moves to another document', async () => {
    const b = { ...newSample(), publisher: a.publisher };
    const [, ...document] = insertDocument(b).split(';');
    const move = update('attribution', `document_id = '${b.document}'`, `id = '${a.attribution}'`);
    expect(await breaks(`${document.join(';')}; ${move}`)).toBe('attribution_chain_anonymous');
  });

  it('stays with its document', async () => {
    const b = newSample();
    await querySql(test.connection, insertSample(b));
    expect(
      await breaks(update('source', `document_id = '${b.document}'`, `id = '${a.anonymous}'`)),
    ).toBe('source_anonymous_fixed');
  });

  it('stays anonymous', async () => {
    const named = `kind = 'PERSON', document_id = NULL, descriptor = NULL, identity_key = 'PERSON x'`;
    expect(await breaks(update('source', named, `id = '${a.anonymous}'`))).toBe(
      'source_anonymous_fixed',
    );
  });

  it.each(['document_id = NULL', 'descriptor = NULL', `identity_key = 'ANONYMOUS x'`])(
    'must have what an anonymous source has (%s)',
    async (change) => {
      const sql = update('source', change, `id = '${a.anonymous}'`);
      expect(await breaks(sql)).toMatch(/^source_anonymous_(check|fixed)$/);
    },
  );

  it.each(['identity_key = NULL', `descriptor = 'x'`, `reason = 'x'`, 'count = 2'])(
    'is alone in having it (%s)',
    async (change) => {
      expect(await breaks(update('source', change, `id = '${a.publisher}'`))).toBe(
        'source_anonymous_check',
      );
    },
  );

  it('cannot be a publisher', async () => {
    expect(
      await breaks(
        `DELETE FROM statement WHERE id = '${a.statement}';
         ${update('document', `publisher_id = '${a.anonymous}'`, `id = '${a.document}'`)}`,
      ),
    ).toBe('document_publisher_named');
  });
});
