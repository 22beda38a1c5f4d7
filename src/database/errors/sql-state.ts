/** What the server said, wherever the layers above have put it. */
export interface ServerError {
  /** SQLSTATE, five characters, or the system's word for a failed connection (ECONNREFUSED). */
  sqlState: string;
  message: string;
}

/** The adapter's words for a connection that failed before the server could answer. */
const lostConnections = new Set<unknown>([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
]);

type Layer = Record<string, unknown>;

/**
 * Finds the server's own error in what Prisma or the driver threw: in `meta.driverAdapterError`
 * of a Prisma error, in `cause` of the adapter's (a failed COMMIT is one), or the driver's itself.
 */
export function readServerError(error: unknown): ServerError | null {
  if (typeof error !== 'object' || error === null) return null;
  const layer = error as Layer;
  if (typeof layer.originalCode === 'string') {
    return { sqlState: layer.originalCode, message: String(layer.originalMessage ?? '') };
  }
  if (lostConnections.has(layer.kind)) return { sqlState: '08006', message: String(layer.kind) };
  const below = readServerError((layer.meta as Layer | undefined)?.driverAdapterError);
  const found = below ?? readServerError(layer.cause);
  if (found) return found;
  return readDriverError(layer);
}

function readDriverError({ code, message }: Layer): ServerError | null {
  if (typeof code !== 'string') return null;
  const words = String(message ?? '');
  const isSystems = /^E[A-Z]+$/.test(code) && /\b(connect|read|write) E[A-Z]+/.test(words);
  const isServers = /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code) && !/^E[A-Z]+$/.test(code);
  return isSystems || isServers ? { sqlState: code, message: words } : null;
}

/** The name of the constraint or rule that a server message mentions. */
export function readConstraint(message: string): string | null {
  return message.match(/constraint "([^"]+)"/)?.[1] ?? null;
}
