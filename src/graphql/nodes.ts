import type { GraphQLResolveInfo } from 'graphql';
import { badUserInput } from './bad-user-input.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { decodeGlobalId, type GlobalId } from './global-id.ts';
import { isNodeType, loadNodes, type NodeRow } from './node-loading.ts';
import { MAX_PAGE_SIZE } from './paging/page-size.ts';

const Node = builder.nodeInterfaceRef();

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    authScopes: { read: true },
    description: 'The object with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'A global id, as returned by `id`.' }) },
    resolve: async (_, { id }, context, info) => {
      const [node] = await findNodes([readNodeId(id, 'id')], context, info);
      return node ?? null;
    },
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    authScopes: { read: true },
    description: 'The objects with these ids, in the order given; null for each unknown id.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Global ids, as \`id\` answers them; at most ${MAX_PAGE_SIZE}.`,
        extensions: { maxItems: MAX_PAGE_SIZE },
      }),
    },
    resolve: (_, { ids }, context, info) =>
      findNodes(
        ids.map((id) => readNodeId(id, 'ids')),
        context,
        info,
      ),
  }),
}));

function readNodeId(globalId: string, argument: string): GlobalId {
  const decoded = decodeGlobalId(globalId);
  if (!decoded || !isNodeType(decoded.typename)) {
    throw badUserInput(argument, `\`${argument}\` holds a malformed id.`);
  }
  return decoded;
}

/** One statement for each type among the ids. */
async function findNodes(
  globalIds: readonly GlobalId[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<(NodeRow | null)[]> {
  const idsByType = new Map<string, string[]>();
  for (const { typename, id } of globalIds) {
    idsByType.set(typename, [...(idsByType.get(typename) ?? []), id]);
  }
  const rows = new Map<string, NodeRow>();
  const readType = async (typename: string, ids: string[]) => {
    for (const row of await loadNodes({ context, info }, typename, ids)) {
      if (row) rows.set(`${typename} ${row.id}`, row);
    }
  };
  await Promise.all([...idsByType].map(([typename, ids]) => readType(typename, ids)));
  return globalIds.map(({ typename, id }) => rows.get(`${typename} ${id}`) ?? null);
}
