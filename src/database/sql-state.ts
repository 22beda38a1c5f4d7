/** What the server said, wherever the layers above have put it. */
export interface ServerError {
  /** SQLSTATE, five characters, or the system's word for a failed connection (ECONNREFUSED). */
  sqlState: string;
  message: string;
}

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
  const below = readServerError((layer.meta as Layer | undefined)?.driverAdapterError);
  const found = below ?? readServerError(layer.cause);
  if (found) return found;
  const isDrivers = typeof layer.code === 'string' && /^([0-9A-Z]{5}|E[A-Z]+)$/.test(layer.code);
  if (!isDrivers || /^P\d{4}$/.test(layer.code as string)) return null;
  return { sqlState: layer.code as string, message: String(layer.message ?? '') };
}

/** The name of the constraint or rule that a message of the server speaks of. */
export function readConstraint(message: string): string | null {
  return message.match(/constraint "([^"]+)"/)?.[1] ?? null;
}
