import { Prisma } from '../../../generated/prisma/client.ts';
import { badUserInput } from '../../../graphql/bad-user-input.ts';
import type { Context } from '../../../graphql/context.ts';
import { loadInBatch } from '../../../graphql/paging/batch.ts';
import type { Sql } from '../../../graphql/paging/order.ts';
import { readSearch, type SearchTerm } from './search-terms.ts';
import { type Spellings, spellingsOf } from './spellings.ts';

/** A search, as conditions on `statement AS s`. */
export interface StatementSearch {
  /** Whether so many of the first are found by gathering all that match, not by walking the dates. */
  isGathered(rows: number): boolean;
  /** For so many of the first in the order of an index. */
  whereFirst(rows: number): Sql;
  /** For counting, and for a page in another order. */
  countWhere: Sql;
  /** The search as PostgreSQL's tsquery, to rank by. */
  query: Sql;
}

/** What one term of a search means. */
interface ResolvedTerm {
  /** The words side by side, as a tsquery. */
  words: string;
  /** Who has them in a name. */
  speakers: string[];
}

interface Resolved {
  query: string;
  /** In the order of the search: the terms of each alternative. */
  terms: ResolvedTerm[][];
  estimate: number;
  statements: number;
}

/** Words and phrases of a search, in all its alternatives. */
const MAX_TERMS = 32;
/** Speakers of one name that a search takes in; of a first name there may be thousands. */
const MAX_NAMED = 1000;
/** Speakers whose statements are estimated one by one. */
const MAX_WEIGHED = 50;
/** How much dearer it is to gather a row from anywhere than to walk past one; as measured. */
const GATHER_COST = 2.5;

/**
 * Determines what a search means and how to answer it best; the searches of one request together.
 *
 * The planner knows two ways to the newest statements with a word: gather all that hold it, or
 * walk the dates until a page is full. The first is ruinous for a common word, the second for a
 * rare one, and it misjudges both when other conditions join in. With m of n statements expected
 * to match, a list of r costs m rows one way and r × n / m the other; the cheaper one is made the
 * only one.
 * Rows that were gathered are found again by their place in the table, which holds within one
 * statement and spares a walk down an index for each.
 *
 * @returns undefined if the search is blank, and so asks for nothing
 * @throws BAD_USER_INPUT if it has more terms than a search may
 */
export async function searchStatements(
  context: Context,
  search: string | null | undefined,
): Promise<StatementSearch | undefined> {
  const alternatives = readSearch(search ?? '');
  if (!search || alternatives.length === 0) return undefined;
  refuseManyTerms(alternatives);
  const [resolved] = await loadInBatch(context, 'searches', [search], (searches) =>
    resolveSearches(context, searches),
  );
  if (!resolved) throw new Error('A search was not resolved.');
  const query = Prisma.sql`${resolved.query}::tsquery`;
  const { estimate, statements, terms } = resolved;
  const isGathered = (rows: number) => GATHER_COST * estimate ** 2 <= (rows + 1) * statements;
  const gathered = Prisma.sql`s.ctid = ANY(ARRAY(
    SELECT found.ctid FROM statement AS found WHERE found.search @@ ${query}))`;
  const walked = writeCondition(alternatives, terms, spokenByOneOf);
  return {
    isGathered,
    whereFirst: (rows) => (isGathered(rows) ? gathered : walked),
    countWhere: Prisma.sql`s.search @@ ${query}`,
    query,
  };
}

/** Each term is looked up among all names, and makes the condition longer. */
function refuseManyTerms(alternatives: readonly (readonly SearchTerm[])[]): void {
  const actual = alternatives.flat().length;
  if (actual <= MAX_TERMS) return;
  throw badUserInput('filter.search', `\`filter.search\` must have ${MAX_TERMS} terms at most.`, {
    ...{ limit: 'terms', maximum: MAX_TERMS, actual },
  });
}

/**
 * The search as a condition that no index answers, so that the dates are walked. Speakers are
 * compared as such: of a first name there are hundreds, and each would be a word of the query.
 */
function writeCondition(
  alternatives: readonly (readonly SearchTerm[])[],
  resolved: readonly (readonly ResolvedTerm[])[],
  spokenBy: (ids: string[]) => Sql,
): Sql {
  const oneOf = alternatives.map((terms, alternative) => {
    const all = terms.map(({ negated }, place) => {
      const { words = '', speakers = [] } = resolved[alternative]?.[place] ?? {};
      const said = Prisma.sql`(s.search @@ ${words}::tsquery) IS TRUE`;
      const holds =
        speakers.length > 0
          ? Prisma.sql`(${said} OR (${spokenBy(speakers)}) IS TRUE)`
          : Prisma.sql`(${said})`;
      return negated ? Prisma.sql`NOT ${holds}` : holds;
    });
    return Prisma.sql`(${Prisma.join(all, ' AND ')})`;
  });
  return Prisma.sql`(${Prisma.join(oneOf, ' OR ')})`;
}

/** Looked up in a table that is made once; the planner weighs none of the ids. */
const spokenByOneOf = (ids: string[]) =>
  Prisma.sql`s.speaker_id IN (SELECT unnest(${ids}::uuid[]))`;

/** The planner weighs each id, so some of them stand for all. */
const spokenBySome = (ids: string[]) =>
  Prisma.sql`s.speaker_id = ANY(${ids.slice(0, MAX_WEIGHED)}::uuid[])`;

async function resolveSearches(
  { db }: Context,
  searches: readonly string[],
): Promise<ReadonlyMap<string, Resolved>> {
  const read = searches.map((search) => ({ search, alternatives: readSearch(search) }));
  const asked = read.flatMap(({ alternatives }) => alternatives.flat().map(({ words }) => words));
  const [words, keys] = [spellingsOfAll(asked, 'words'), spellingsOfAll(asked, 'keys')];
  const terms = await db.$queryRaw<(ResolvedTerm & { statements: number })[]>`
    SELECT coalesce((
        SELECT string_agg(DISTINCT '(' || printed.query || ')', ' | ') FROM (
          SELECT phraseto_tsquery('simple', fold_words(words))::text AS query
          FROM unnest(${words.spelt}::text[], ${words.places}::int[]) AS one(words, place)
          WHERE one.place = term.place) AS printed
        WHERE printed.query <> ''), '') AS words,
      ARRAY(
        SELECT DISTINCT id FROM unnest(${keys.spelt}::text[], ${keys.places}::int[]) AS one(key, place)
          CROSS JOIN LATERAL find_named(one.key) AS id
        WHERE one.place = term.place LIMIT ${MAX_NAMED}::int) AS speakers,
      greatest(reltuples, 0)::float8 AS statements
    FROM generate_series(1, ${asked.length}::int) AS term(place), pg_class
    WHERE pg_class.oid = 'statement'::regclass ORDER BY place`;
  const inOrder = terms.values();
  const resolved: [string, Resolved][] = [];
  for (const { search, alternatives } of read) {
    const own = alternatives.map((one) => one.map(() => inOrder.next().value as ResolvedTerm));
    const estimate = await estimateMatches(db, writeCondition(alternatives, own, spokenBySome));
    const named = Math.max(...own.flat().map(({ speakers }) => speakers.length));
    const query = writeQuery(alternatives, own);
    resolved.push([
      search,
      {
        query,
        terms: own,
        estimate: estimate * Math.max(1, named / MAX_WEIGHED),
        statements: terms[0]?.statements ?? 0,
      },
    ]);
  }
  return new Map(resolved);
}

/** The spellings of all terms in one list, and the place of the term of each, from 1. */
function spellingsOfAll(asked: readonly string[], kind: keyof Spellings) {
  const all = asked.flatMap((term, at) =>
    spellingsOf(term)[kind].map((spelt) => ({ spelt, place: at + 1 })),
  );
  return { spelt: all.map(({ spelt }) => spelt), places: all.map(({ place }) => place) };
}

/** How many statements the planner expects, from its statistics. */
async function estimateMatches(db: Context['db'], condition: Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]>`
    EXPLAIN (FORMAT JSON) SELECT FROM statement AS s WHERE ${condition}`;
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/** The search as PostgreSQL writes it; a speaker is a word of every statement of theirs. */
function writeQuery(
  alternatives: readonly (readonly SearchTerm[])[],
  resolved: readonly (readonly ResolvedTerm[])[],
): string {
  const oneOf = alternatives.map((terms, alternative) => {
    const all = terms.flatMap(({ negated }, place) => {
      const { words = '', speakers = [] } = resolved[alternative]?.[place] ?? {};
      const either = [words, ...speakers.map((id) => `'@${id}'`)].filter((part) => part !== '');
      return either.length > 0 ? `${negated ? '!' : ''}(${either.join(' | ')})` : [];
    });
    return all.join(' & ');
  });
  return oneOf.filter((part) => part !== '').join(' | ');
}
