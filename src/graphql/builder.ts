import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import ValidationPlugin from '@pothos/plugin-validation';
import WithInputPlugin from '@pothos/plugin-with-input';
import type PrismaTypes from '../generated/pothos.ts';
import { getDatamodel } from '../generated/pothos.ts';
import type { Scope } from '../generated/prisma/enums.ts';
import { holdsScope, mayRead } from '../modules/access/access.ts';
import { accessDenied } from './access-denied.ts';
import AnswerBudgetPlugin from './bounds/answer-plugin.ts';
import BoundsPlugin from './bounds/plugin.ts';
import type { Context } from './context.ts';
import { costOfField } from './field-cost.ts';
import { encodeGlobalId } from './global-id.ts';
import { relayDescriptions } from './relay-descriptions.ts';

interface GatewayTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Connection: { readonly totalCount: Promise<number> };
  AuthScopes: Record<Lowercase<Scope>, boolean>;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: string; Output: string };
    URL: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}

/**
 * The one schema builder. Every module registers its types with it; src/schema.ts builds the
 * schema.
 *
 * Fields are non-null unless they say otherwise. Every root field names the scope that it requires.
 * A key of scope ADMIN may do everything, any other key what its scopes allow; reading needs no key
 * as long as the gateway is public.
 */
export const builder = new SchemaBuilder<GatewayTypes>({
  // The first is the outermost: a refusal by a scope or by validation reaches the typed failures.
  plugins: [
    ErrorsPlugin,
    ScopeAuthPlugin,
    // A client that may not use a field does not learn its arguments.
    BoundsPlugin,
    ComplexityPlugin,
    ValidationPlugin,
    WithInputPlugin,
    RelayPlugin,
    PrismaPlugin,
    // Innermost, where values come from.
    AnswerBudgetPlugin,
  ],
  defaultFieldNullability: false,
  complexity: { fieldComplexity: costOfField },
  errors: { defaultTypes: [] },
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: null,
  },
  relay: {
    ...relayDescriptions,
    encodeGlobalID: (typename, id) => encodeGlobalId(typename, String(id)),
    edgesFieldOptions: {
      ...relayDescriptions.edgesFieldOptions,
      nullable: { list: false, items: false },
    },
    nodeFieldOptions: { ...relayDescriptions.nodeFieldOptions, nullable: false },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
  scopeAuth: {
    authScopes: (context) => ({
      read: mayRead(context),
      submit: holdsScope(context.viewer, 'SUBMIT'),
      review: holdsScope(context.viewer, 'REVIEW'),
      admin: holdsScope(context.viewer, 'ADMIN'),
    }),
    unauthorizedError: (_parent, { viewer }, info) => accessDenied(viewer, info),
  },
  withInput: { argOptions: { required: true } },
});

builder.queryType({
  description: 'Every read. Each quote comes with its source.',
});

builder.mutationType({
  description:
    'Every write. Each needs an API key with the right scope: `Authorization: Bearer <key>`. Expected failures are members of the result; in that case nothing is written.',
});
