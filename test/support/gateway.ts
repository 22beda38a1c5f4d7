import type { GraphQLError } from 'graphql';
import type { TypedDocumentString } from '../../src/generated/gql/graphql.ts';
import type { Scope } from '../../src/generated/prisma/enums.ts';
import { createLog, type Log } from '../../src/log/create-log.ts';
import { createKey } from '../../src/modules/access/service.ts';
// The first text that a test has read would otherwise wait until the reader is loaded.
import '../../src/modules/extraction/read-text.ts';
import {
  createGateway,
  type Gateway,
  type GatewayOptions,
} from '../../src/server/create-gateway.ts';
import { createErrorMask, type ErrorMask } from '../../src/server/mask-error.ts';
import { readLimits } from '../../src/settings/limits.ts';
import { type TestDatabase, useDatabase } from './database.ts';

/** What the gateway answers, as JSON has it. */
export interface Answer<Data> {
  data?: Data | null;
  errors?: Pick<GraphQLError, 'message' | 'path' | 'extensions'>[];
}

/** A document's variables, which may be left out where all of them may. */
type Given<Variables> = [Record<string, never>] extends [Variables]
  ? [variables?: NoInfer<Variables>]
  : [variables: NoInfer<Variables>];

/** Somebody who asks: without a key, or with one. */
export interface TestClient {
  /** Sends a document through `gateway.fetch` and reads the answer. */
  execute<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...variables: Given<Variables>
  ): Promise<Answer<Data>>;
  /** Like `execute`, for a document that must succeed. */
  read<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...variables: Given<Variables>
  ): Promise<Data>;
}

export interface TestGateway extends TestDatabase, TestClient {
  readonly gateway: Gateway;
  /** Makes of any error what a client may see, and logs it. */
  readonly maskError: ErrorMask;
  readonly log: Log;
  /** The lines that the gateway has logged so far. */
  readonly logged: readonly Record<string, unknown>[];
  /** Makes a key with these scopes and answers with its holder; the name stands in revisions. */
  withKey(...scopes: Scope[]): Promise<TestClient & { key: string; name: string }>;
  /** Somebody who sends this Authorization header. */
  withHeader(authorization: string): TestClient;
}

/**
 * For all tests that are not about time: on a machine that is busy with others, nothing is ended, and
 * none of fifty clients that come at once is refused, for how long the first of them takes.
 */
export const patient = { ...readLimits(), deadlineMs: 600_000 };

/** Gives the tests of a file a gateway on a migrated database of their own. */
export function useGateway(options: Partial<GatewayOptions> = {}): TestGateway {
  const database = useDatabase();
  const logged: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void logged.push(JSON.parse(line)) };
  const log = createLog({ level: 'info', pretty: false, destination });
  let made: Gateway | undefined;
  const gateway = () => {
    made ??= createGateway({ db: database.db, log, limits: patient, ...options });
    return made;
  };
  const clientOf = (headers: Record<string, string>): TestClient => {
    const execute: TestClient['execute'] = async (document, ...[variables]) => {
      const response = await gateway().fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify({ query: String(document), variables }),
      });
      return response.json();
    };
    return {
      execute,
      async read(document, ...variables) {
        const { data, errors } = await execute(document, ...variables);
        if (!data || errors) throw new Error(`The gateway refused: ${JSON.stringify(errors)}`);
        return data;
      },
    };
  };
  const withHeader = (authorization: string) => clientOf({ authorization });
  let keyCount = 0;
  return {
    ...clientOf({}),
    withHeader,
    async withKey(...scopes) {
      keyCount += 1;
      const name = `Desk ${keyCount}`;
      const clock = options.clock ?? (() => new Date());
      const key = await createKey({ db: database.db, clock }, { name, scopes });
      if (!key) throw new Error(`A key named "${name}" already exists.`);
      return { ...withHeader(`Bearer ${key}`), key, name };
    },
    get db() {
      return database.db;
    },
    get connection() {
      return database.connection;
    },
    get gateway() {
      return gateway();
    },
    maskError: createErrorMask(log),
    recordSql: (work) => database.recordSql(work),
    empty: () => database.empty(),
    log,
    logged,
  };
}
