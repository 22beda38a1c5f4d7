import { Prisma } from '../../../generated/prisma/client.ts';
import { readGlobalId } from '../../../graphql/global-id.ts';
import type { Sql } from '../../../graphql/paging/order.ts';
import { nameKey } from '../../../text/name-key.ts';
import type { StatementFilterInput } from './filter-input.ts';

type Conditions = {
  [Field in Exclude<keyof StatementFilterInput, 'search'>]-?: (
    value: NonNullable<StatementFilterInput[Field]>,
  ) => Sql;
};

/** Some attribution has no known ORIGIN, or one with a name. */
const isToldByName = Prisma.sql`EXISTS (
  SELECT FROM attribution AS at
  WHERE at.statement_id = s.id AND (
    SELECT bool_and(origin.kind = 'ANONYMOUS')
    FROM attribution_link AS link JOIN source AS origin ON origin.id = link.source_id
    WHERE link.attribution_id = at.id AND link.role = 'ORIGIN') IS NOT TRUE)`;

/** The condition of each filter field on a row of `statement AS s`. */
const CONDITIONS: Conditions = {
  kind: (kinds) => Prisma.sql`s.kind = ANY(${kinds}::statement_kind[])`,
  speaker: (ids) => isOneOf(Prisma.sql`s.speaker_id`, readIds('Actor', ids, 'speaker')),
  speakerName: (name) => Prisma.sql`s.speaker_id IN (${actorsNamed(name)})`,
  addressee: (ids) => saidTo(Prisma.sql`= ANY(${uuids('Actor', ids, 'addressee')})`),
  addresseeName: (name) => saidTo(Prisma.sql`IN (${actorsNamed(name)})`),
  event: (ids) => isOneOf(Prisma.sql`s.event_id`, readIds('Event', ids, 'event')),
  source: (ids) => carriedBy(Prisma.sql`ss.source_id = ANY(${uuids('Source', ids, 'source')})`),
  sourceName: (name) => carriedBy(Prisma.sql`ss.source_id IN (${sourcesNamed(name)})`),
  firstSource: (ids) => Prisma.sql`s.first_source_id = ANY(${uuids('Source', ids, 'firstSource')})`,
  firstSourceName: (name) => Prisma.sql`s.first_source_id IN (${sourcesNamed(name)})`,
  publisher: (ids) =>
    carriedBy(
      Prisma.sql`ss.publisher AND ss.source_id = ANY(${uuids('Source', ids, 'publisher')})`,
    ),
  document: (ids) => Prisma.sql`EXISTS (
    SELECT FROM attribution AS at
    WHERE at.statement_id = s.id AND at.document_id = ANY(${uuids('Document', ids, 'document')}))`,
  channel: (channels) => Prisma.sql`s.channel = ANY(${channels}::channel[])`,
  reviewState: (states) => Prisma.sql`s.review_state = ANY(${states}::review_state[])`,
  anonymous: (value) => Prisma.sql`s.anonymous = ${value}`,
  // The derived column first: it spares all but a few statements the look at their chains.
  onlyAnonymous: (value) =>
    value
      ? Prisma.sql`s.anonymous AND NOT ${isToldByName}`
      : Prisma.sql`(NOT s.anonymous OR ${isToldByName})`,
  hedged: (value) => Prisma.sql`s.hedged = ${value}`,
  saidFrom: (day) => Prisma.sql`s.said_to >= ${day}::date`,
  saidTo: (day) => Prisma.sql`s.said_from <= ${day}::date`,
  reportedFrom: (instant) => Prisma.sql`s.reported_at >= ${instant.toISOString()}::timestamptz`,
  reportedTo: (instant) => Prisma.sql`s.reported_at <= ${instant.toISOString()}::timestamptz`,
  minIndependentSources: (count) => Prisma.sql`s.independent_source_count >= ${count}::int`,
};

/**
 * The conditions of a filter on the rows of `statement AS s`.
 *
 * @throws BAD_USER_INPUT naming the field of the filter that holds a malformed id
 */
export function filterConditions(filter: StatementFilterInput | null | undefined): Sql[] {
  return Object.entries(filter ?? {}).flatMap(([field, value]) => {
    // A search needs its own query: see searchStatements.
    if (value == null || field === 'search') return [];
    const condition = CONDITIONS[field as keyof Conditions] as (given: typeof value) => Sql;
    return [condition(value)];
  });
}

function readIds(typename: string, globalIds: readonly string[], field: string): string[] {
  return globalIds.map((id) => readGlobalId(typename, id, `filter.${field}`));
}

function uuids(typename: string, globalIds: readonly string[], field: string): Sql {
  return Prisma.sql`${readIds(typename, globalIds, field)}::uuid[]`;
}

/** With a single id, an index on the column and a date holds the rows in date order. */
function isOneOf(column: Sql, ids: readonly string[]): Sql {
  const [only, ...others] = ids;
  return only && others.length === 0
    ? Prisma.sql`${column} = ${only}::uuid`
    : Prisma.sql`${column} = ANY(${[...ids]}::uuid[])`;
}

function saidTo(actor: Sql): Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM statement_addressee AS sa WHERE sa.statement_id = s.id AND sa.actor_id ${actor})`;
}

function carriedBy(condition: Sql): Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM statement_source AS ss WHERE ss.statement_id = s.id AND ${condition})`;
}

/** The ids of actors by name or alias. */
export function actorsNamed(name: string): Sql {
  const key = nameKey(name);
  return Prisma.sql`SELECT id FROM actor WHERE name_key = ${key}
    UNION SELECT actor_id FROM actor_alias WHERE alias_key = ${key}`;
}

function sourcesNamed(name: string): Sql {
  const key = nameKey(name);
  return Prisma.sql`SELECT id FROM source WHERE name_key = ${key}
    UNION SELECT source_id FROM source_alias WHERE alias_key = ${key}`;
}
