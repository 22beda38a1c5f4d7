import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { querySql, type Session, withSession } from '../support/raw-sql.ts';
import { atLink, insertSpan, update } from './sample-changes.ts';
import {
  insertAttribution,
  insertSample,
  insertStatement,
  newSample,
  type Sample,
} from './sample-rows.ts';

const test = useDatabase();
let a: Sample;

beforeEach(async () => {
  a = newSample();
  await querySql(test.connection, insertSample(a));
  await querySql(test.connection, insertSpan(a, [70, 71], 'SEGMENT'));
});

/** Runs the work with two sessions at once. */
function withTwo<T>(work: (first: Session, second: Session) => Promise<T>): Promise<T> {
  return withSession(test.connection, (first) =>
    withSession(test.connection, (second) => work(first, second)),
  );
}

async function outcomes(...commits: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(commits);
  return settled.map((one) => (one.status === 'fulfilled' ? 'stored' : one.reason.code)).sort();
}

/** Sends a COMMIT and waits until it has been decided, or waits itself for another transaction. */
async function commitUntilBlocked(session: Session): Promise<{ commit: Promise<unknown> }> {
  const [{ pid } = {}] = await session('SELECT pg_backend_pid() AS pid');
  let decided = false;
  const commit = session('COMMIT');
  const note = () => {
    decided = true;
  };
  commit.then(note, note);
  const isBlocked = `SELECT FROM pg_stat_activity WHERE pid = ${pid} AND wait_event_type = 'Lock'`;
  await vi.waitUntil(
    async () => decided || (await querySql(test.connection, isBlocked)).length > 0,
    { timeout: 30_000, interval: 5 },
  );
  return { commit };
}

const dropSegment = (where: string) =>
  `DELETE FROM text_span WHERE attribution_id = '${a.attribution}' AND role = 'SEGMENT' AND ${where}`;

describe.each([
  ['READ COMMITTED', 'READ COMMITTED', '23514'],
  ['REPEATABLE READ', 'REPEATABLE READ', '40001'],
  ['SERIALIZABLE', 'SERIALIZABLE', '40001'],
])('under %s and %s', (one, other, code) => {
  it('two that each take one of two segments do not both pass', async () => {
    const result = await withTwo(async (first, second) => {
      await first(`BEGIN ISOLATION LEVEL ${one}; ${dropSegment('start < 70')}`);
      await second(`BEGIN ISOLATION LEVEL ${other}; ${dropSegment('start = 70')}`);
      await first('SET CONSTRAINTS ALL IMMEDIATE');
      const { commit } = await commitUntilBlocked(second);
      return outcomes(first('COMMIT'), commit);
    });
    expect(result).toEqual([code, 'stored']);
  });
});

it('a kept snapshot does not hide what a short transaction has taken', async () => {
  const result = await withTwo(async (first, second) => {
    await second(`BEGIN ISOLATION LEVEL REPEATABLE READ; ${dropSegment('start = 70')}`);
    await first(dropSegment('start < 70'));
    return outcomes(second('COMMIT'));
  });
  expect(result).toEqual(['40001']);
});

it('two that each add an overlapping span do not both pass', async () => {
  const result = await withTwo(async (first, second) => {
    await first(`BEGIN; ${insertSpan(a, [72, 75])}`);
    await second(`BEGIN; ${insertSpan(a, [74, 76])}`);
    return outcomes(first('COMMIT'), second('COMMIT'));
  });
  expect(result).toContain('stored');
  expect(result).not.toEqual(['stored', 'stored']);
});

describe('a publisher that changes while a chain is stored', () => {
  const sample = () => ({ ...newSample(), document: a.document, anonymous: a.anonymous });
  const store = () => {
    const b = { ...sample(), publisher: a.publisher };
    return `${insertStatement(b)}; ${insertAttribution(b)}`;
  };
  const change = async () => {
    const c = newSample();
    await querySql(test.connection, insertSample(c));
    return `${update('document', `publisher_id = '${c.publisher}'`, `id = '${a.document}'`)};
      ${update('attribution_link', `source_id = '${c.publisher}'`, atLink(a, 1))}`;
  };

  it('lets the first of both pass: the change', async () => {
    const sql = await change();
    const result = await withTwo(async (first, second) => {
      await first(`BEGIN; ${sql}; SET CONSTRAINTS ALL IMMEDIATE`);
      await second(`BEGIN; ${store()}`);
      const { commit } = await commitUntilBlocked(second);
      return outcomes(first('COMMIT'), commit);
    });
    expect(result).toEqual(['23514', 'stored']);
  });

  it('lets the first of both pass: the chain', async () => {
    const sql = await change();
    const result = await withTwo(async (first, second) => {
      await second(`BEGIN; ${store()}; SET CONSTRAINTS ALL IMMEDIATE`);
      const changing = first(`BEGIN; ${sql}; COMMIT`);
      return outcomes(second('COMMIT'), changing);
    });
    expect(result).toEqual(['23514', 'stored']);
  });

  it('is refused under a kept snapshot, which would hide the chain', async () => {
    const sql = await change();
    const result = await withTwo((first) =>
      outcomes(first(`BEGIN ISOLATION LEVEL REPEATABLE READ; ${sql}; COMMIT`)),
    );
    expect(result).toEqual(['25000']);
  });
});
