import { badUserInput } from '../../../graphql/bad-user-input.ts';
import { builder } from '../../../graphql/builder.ts';
import type { Context } from '../../../graphql/context.ts';
import { encodeGlobalId } from '../../../graphql/global-id.ts';
import { loadNodes } from '../../../graphql/node-loading.ts';
import { loadInBatch } from '../../../graphql/paging/batch.ts';
import { mayReadStatements } from '../access.ts';
import { filterConditions } from '../list/filter.ts';
import { StatementFilter } from '../list/filter-input.ts';
import { searchStatements } from '../list/search.ts';
import { keyInWords } from './count-label.ts';
import { type CountRow, type GroupingName, statementCountQuery } from './count-query.ts';

const DEFAULT_GROUPS = 100;
const MAX_GROUPS = 1_000;

const CountBy = builder.enumType('CountBy', {
  description: 'What statements are counted by.',
  values: {
    DAY: { description: 'By the day of the first report, in UTC: 2024-04-13.' },
    WEEK: { description: 'By the ISO week of the first report, in UTC: 2024-W15.' },
    MONTH: { description: 'By the month of the first report, in UTC: 2024-04.' },
    SPEAKER: { description: 'By speaker; statements without a known speaker are left out.' },
    ADDRESSEE: { description: 'By addressee; a statement counts once for each.' },
    SOURCE: { description: 'By source on any chain; a statement counts once for each.' },
    EVENT: { description: 'By event; statements without an event are left out.' },
    KIND: { description: "By how much of it is in the speaker's own words." },
    CHANNEL: { description: 'By how they were said.' },
  } as const,
});

/** The types of the nodes that some keys are the ids of. */
const NODE_TYPES: Partial<Record<GroupingName, 'Actor' | 'Source' | 'Event'>> = {
  SPEAKER: 'Actor',
  ADDRESSEE: 'Actor',
  SOURCE: 'Source',
  EVENT: 'Event',
};

interface StatementCountShape extends CountRow {
  typename: 'Actor' | 'Source' | 'Event' | undefined;
}

const StatementCount = builder.objectRef<StatementCountShape>('StatementCount').implement({
  description:
    'The number of statements in one group: a date, a value, an actor, a source, an event.',
  fields: (t) => ({
    key: t.string({
      description:
        'The group, for programs: 2024-04-13, 2024-W15, 2024-04, an enum value, or a global id.',
      resolve: ({ typename, key }) => (typename ? encodeGlobalId(typename, key) : key),
    }),
    label: t.string({
      description: 'The group, for people: "13 April 2024", "Press conference", "Joe Biden".',
      resolve: async ({ typename, key }, _args, context) =>
        typename ? await nameOf(context, typename, key) : keyInWords(key),
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The actor, source or event of the group; null for a date or an enum value.',
      resolve: async ({ typename, key }, _args, context, info) => {
        if (!typename) return null;
        const [node] = await loadNodes({ context, info }, typename, [key]);
        return node ?? null;
      },
    }),
    count: t.exposeInt('count', { description: 'Number of statements in the group.' }),
  }),
});

builder.queryField('statementCounts', (t) =>
  t.field({
    type: [StatementCount],
    authScopes: mayReadStatements,
    complexity: ({ first }) => ({
      field: 1,
      multiplier: Math.min(Math.max(first ?? DEFAULT_GROUPS, 0), MAX_GROUPS),
    }),
    description:
      'Number of statements by kind, speaker, month and so on; largest first, dates in chronological order.',
    args: {
      filter: t.arg({
        type: StatementFilter,
        description: 'Counts only statements that match this filter.',
      }),
      by: t.arg({ type: CountBy, required: true, description: 'What to group by.' }),
      first: t.arg.int({
        defaultValue: DEFAULT_GROUPS,
        description: `Maximum number of groups: the largest, or the latest dates; 1 to ${MAX_GROUPS.toLocaleString('en')}.`,
      }),
    },
    resolve: async (_, { filter, by, first }, context) => {
      const limit = first ?? DEFAULT_GROUPS;
      if (limit < 1 || limit > MAX_GROUPS) {
        throw badUserInput('first', `\`first\` must be from 1 to ${MAX_GROUPS}.`);
      }
      const search = filter?.search ? await searchStatements(context, filter.search) : undefined;
      const conditions = [...filterConditions(filter), ...(search ? [search.countWhere] : [])];
      const query = statementCountQuery(by, conditions, limit);
      const rows = await context.db.$queryRaw<CountRow[]>(query);
      return rows.map((row) => ({ ...row, typename: NODE_TYPES[by] }));
    },
  }),
);

/** The names of all keys of one answer are read together. */
async function nameOf(
  context: Context,
  typename: 'Actor' | 'Source' | 'Event',
  id: string,
): Promise<string> {
  const [name] = await loadInBatch(context, `names of ${typename}`, [id], (ids) =>
    readNames(context, typename, ids),
  );
  return name ?? '';
}

async function readNames(
  { db }: Context,
  typename: 'Actor' | 'Source' | 'Event',
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const where = { id: { in: [...ids] } };
  if (typename === 'Event') {
    const events = await db.event.findMany({ where, select: { id: true, title: true } });
    return new Map(events.map(({ id, title }) => [id, title]));
  }
  const select = { id: true, name: true };
  const rows =
    typename === 'Actor'
      ? await db.actor.findMany({ where, select })
      : await db.source.findMany({ where, select });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
