import { Prisma } from '../../generated/prisma/client.ts';
import { badUserInput } from '../../graphql/bad-user-input.ts';
import type { Context } from '../../graphql/context.ts';
import { loadInBatch } from '../../graphql/paging/batch.ts';
import type { Sql } from '../../graphql/paging/order.ts';
import { nameKey } from '../../text/name-key.ts';
import { readSearch, type SearchTerm } from './search-terms.ts';

/** A search, as conditions on `statement AS s`. */
export interface StatementSearch {
  /** For so many of the first in the order of an index. */
  whereFirst(rows: number): Sql;
  /** For counting, and for a page in another order. */
  countWhere: Sql;
  /** The search as PostgreSQL's tsquery, to rank by. */
  query: Sql;
}

interface Resolved {
  query: string;
  estimate: number;
  statements: number;
}

/** Speakers of one name that a search takes in; of a first name there may be thousands. */
const MAX_NAMED = 1000;
/** How much dearer it is to gather a row from anywhere than to walk past one; as measured. */
const GATHER_COST = 2.5;

/**
 * Finds out what a search means and how it is best answered; searches of one request together.
 *
 * The planner knows two ways to the newest statements with a word: gather all that hold it, or
 * walk the dates until a page is full. The first is ruinous for a common word, the second for a
 * rare one, and it misjudges both when other conditions join in. With m of n statements expected
 * to match, a list of r costs m rows one way and r × n / m the other; the cheaper one is made the
 * only one.
 * Rows that were gathered are found again by their place in the table, which holds within one
 * statement and spares a walk down an index for each.
 *
 * @returns undefined where the search is blank, and so asks for nothing
 */
export async function searchStatements(
  context: Context,
  search: string | null | undefined,
): Promise<StatementSearch | undefined> {
  if (search?.includes('\0')) {
    throw badUserInput('filter.search', '`filter.search` holds a NUL character.');
  }
  const alternatives = readSearch(search ?? '');
  if (!search || alternatives.length === 0) return undefined;
  const [resolved] = await loadInBatch(context, 'searches', [search], (searches) =>
    resolveSearches(context, searches),
  );
  if (!resolved) throw new Error('A search was not resolved.');
  const query = Prisma.sql`${resolved.query}::tsquery`;
  const { estimate, statements } = resolved;
  const gathered = Prisma.sql`s.ctid = ANY(ARRAY(
    SELECT found.ctid FROM statement AS found WHERE found.search @@ ${query}))`;
  // A condition that no index answers, so that the dates are walked.
  const walked = Prisma.sql`(s.search @@ ${query}) IS TRUE`;
  return {
    whereFirst: (rows) =>
      GATHER_COST * estimate ** 2 <= (rows + 1) * statements ? gathered : walked,
    countWhere: Prisma.sql`s.search @@ ${query}`,
    query,
  };
}

async function resolveSearches(
  { db }: Context,
  searches: readonly string[],
): Promise<ReadonlyMap<string, Resolved>> {
  const rows = searches.map(
    (search) => Prisma.sql`SELECT ${search} AS search, ${alternativesQuery(search)} AS query`,
  );
  const resolved = await db.$queryRaw<(Resolved & { search: string })[]>`
    SELECT search, query::text AS query, estimate_matches(query) AS estimate,
      greatest(reltuples, 0)::float8 AS statements
    FROM (${Prisma.join(rows, ' UNION ALL ')}) AS asked, pg_class
    WHERE pg_class.oid = 'statement'::regclass`;
  return new Map(resolved.map((row) => [row.search, row]));
}

function alternativesQuery(search: string): Sql {
  const alternatives = readSearch(search).map(
    (terms) => Prisma.sql`(${Prisma.join(terms.map(termQuery), ' && ')})`,
  );
  return Prisma.sql`(${Prisma.join(alternatives, ' || ')})`;
}

/** The words side by side, or one of the speakers who have them in a name. */
function termQuery({ words, negated }: SearchTerm): Sql {
  const term = Prisma.sql`(phraseto_tsquery('simple', fold_words(${words})) || coalesce((
    SELECT string_agg(quote_literal('@' || id), '|')::tsquery
    FROM (SELECT find_named(${nameKey(words)}) AS id LIMIT ${MAX_NAMED}::int) AS named), ''::tsquery))`;
  return negated ? Prisma.sql`!! ${term}` : term;
}
