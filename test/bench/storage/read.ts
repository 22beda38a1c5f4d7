import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { encodeCursor } from '../../../src/graphql/paging/cursor.ts';
import { createLog } from '../../../src/log/create-log.ts';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { measure, printTable } from '../measure.ts';
import { type BenchDatabase, onEachSize, readSizes } from './bench-database.ts';
import { actorId, outletId } from './invent-reports.ts';

type Variables = Record<string, unknown>;

interface Read {
  made: string;
  query: string;
  variables: (statements: number) => Variables;
}

const PAGE = `query ($filter: StatementFilter, $orderBy: StatementOrder, $after: String) {
  statements(first: 20, filter: $filter, orderBy: $orderBy, after: $after) {
    edges { cursor node { text speaker { name } source { name } recordedAt } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const COUNTS = `query ($filter: StatementFilter, $by: CountBy!) {
  statementCounts(filter: $filter, by: $by) { key count }
}`;

const SPEAKER = encodeGlobalId('Actor', actorId(0));
const filtered = (made: string, filter: Variables, more: Variables = {}): Read => ({
  made,
  query: PAGE,
  variables: () => ({ filter, ...more }),
});
const counted = (by: string): Read => ({
  made: `counts of a speaker by ${by.toLowerCase()}`,
  query: COUNTS,
  variables: () => ({ filter: { speaker: [SPEAKER] }, by }),
});

const READS: readonly Read[] = [
  filtered('the newest', {}),
  filtered('of one speaker', { speaker: [SPEAKER] }),
  filtered('of one source', { source: [encodeGlobalId('Source', outletId(0))] }),
  filtered('of a lesser source', { source: [encodeGlobalId('Source', outletId(15))] }),
  filtered('with a rare word', { search: 'zhezhevori' }),
  filtered('with a middling word', { search: 'coach' }),
  filtered('with a frequent word', { search: 'government' }),
  filtered('with a common word', { search: 'the' }),
  filtered('with two words', { search: 'coach pension' }),
  filtered('with a phrase', { search: '"we have to"' }),
  filtered('with a first name', { search: 'anna' }),
  filtered('a frequent word, one speaker', { search: 'government', speaker: [SPEAKER] }),
  filtered('a middling word by relevance', { search: 'coach' }, { orderBy: 'RELEVANCE' }),
  filtered('a common word by relevance', { search: 'the' }, { orderBy: 'RELEVANCE' }),
  {
    made: 'people by how a name begins',
    query: '{ actors(search: "bor") { edges { node { name } } } }',
    variables: () => ({}),
  },
  {
    made: 'people with a typing mistake',
    query: '{ actors(search: "borsi kokotanlc") { edges { node { name } } } }',
    variables: () => ({}),
  },
  ...['MONTH', 'SOURCE', 'KIND', 'ADDRESSEE'].map(counted),
];

const RUNS = 30;

await onEachSize(readSizes(), async (database) => {
  const log = createLog({ level: 'error', pretty: true });
  const gateway = createGateway({ db: database.db, log });
  const ask = async (query: string, variables: Variables) => {
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { errors?: unknown };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  };
  const deep = await findDeepCursor(database);
  const reads = [...READS, filtered('deep in the list', {}, { after: deep })];
  const rows = [];
  for (const { made, query, variables } of reads) {
    const work = async () => {
      database.takeDatabaseMs();
      await ask(query, variables(database.statements));
      return database.takeDatabaseMs();
    };
    rows.push(
      await measure(
        made,
        Array.from({ length: RUNS }, () => work),
      ),
    );
  }
  printTable(
    `Database time of reads among ${database.statements.toLocaleString('en')} statements`,
    rows,
  );
});

/** The cursor of the statement in the middle of the list, as a page would give it. */
async function findDeepCursor({ db, statements }: BenchDatabase): Promise<string> {
  const [middle] = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT id, reported_at AS at FROM statement
    ORDER BY reported_at, id LIMIT 1 OFFSET ${Math.floor(statements / 2)}::int`;
  if (!middle) throw new Error('There are no statements.');
  const list = JSON.stringify(['Query.statements', undefined, 'REPORTED_DESC', []]);
  return encodeCursor(list, { segment: 0, key: [middle.at.toISOString(), middle.id] });
}
