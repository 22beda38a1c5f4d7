import { createServer, type RequestListener, request } from 'node:http';
import { type Duplex, duplexPair } from 'node:stream';
import { json } from 'node:stream/consumers';

/** The smallest read of a table that every query needs. */
const query = '{ statements(first: 1) { edges { node { id } } } }';

/**
 * Checks whether a gateway answers a query: the whole way, from HTTP to the database and back, over
 * a connection within this process. A part alone may answer when the whole does not, such as a
 * database under a GraphQL server that fails every request. Probes that arrive while one is running
 * share its result, so that probing uses at most one connection.
 *
 * @param graphql answers `query` to anyone, from the database
 * @param timeoutMs how long the answer may take before it counts as a failure
 */
export function createReadinessProbe(
  graphql: RequestListener,
  timeoutMs: number,
): () => Promise<boolean> {
  // Never listens: connections are handed to it.
  const server = createServer(graphql);
  const connect = (): Duplex => {
    const [near, far] = duplexPair();
    far.once('close', () => near.destroy());
    server.emit('connection', far);
    return near;
  };
  let underWay: Promise<boolean> | undefined;
  return () => {
    underWay ??= isAnswered(connect, timeoutMs).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

async function isAnswered(connect: () => Duplex, timeoutMs: number): Promise<boolean> {
  const connection = connect();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, false);
  });
  const answered = ask(connection).then(
    ({ data, errors }) => data != null && errors === undefined,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => {
    clearTimeout(timer);
    connection.destroy();
  });
}

function ask(connection: Duplex): Promise<{ data?: unknown; errors?: unknown }> {
  return new Promise((resolve, reject) => {
    const asking = request({
      createConnection: () => connection,
      method: 'POST',
      path: '/graphql',
      headers: { host: 'localhost', 'content-type': 'application/json' },
    });
    asking.once('error', reject);
    asking.once('response', (response) => json(response).then(resolve as never, reject));
    asking.end(JSON.stringify({ query }));
  });
}
