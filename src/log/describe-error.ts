/** What the log tells of an error. */
export interface DescribedError {
  type: string;
  /** Only where it cannot hold what a client sent or the database stores. */
  message?: string;
  code?: string;
  /** Where it was thrown: the frames, without the message that stands above them. */
  stack?: string;
  cause?: DescribedError;
}

/** Errors of the language, whose messages name variables and types; a SyntaxError's quotes its input. */
const harmless = new Set(['TypeError', 'RangeError', 'ReferenceError']);

/** Causes of causes that are followed. */
const maxDepth = 3;

/**
 * Says of an error what helps to find it, and nothing of what was sent or stored: messages of the
 * database, of Prisma and of parsers quote values, and those are articles and keys.
 */
export function describeError(error: unknown, depth = maxDepth): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const below =
    error.cause ?? (error as { meta?: { driverAdapterError?: unknown } }).meta?.driverAdapterError;
  return {
    type: error.name,
    ...(harmless.has(error.name) && { message: error.message }),
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) && { code }),
    ...(frames?.length && { stack: frames.join('\n') }),
    ...(below !== undefined && depth > 0 && { cause: describeCause(below, depth - 1) }),
  };
}

/** The driver's own errors are plain objects: of these, kind and server code are logged. */
function describeCause(cause: unknown, depth: number): DescribedError {
  if (cause instanceof Error) return describeError(cause, depth);
  const { kind, originalCode } = (cause ?? {}) as { kind?: unknown; originalCode?: unknown };
  return {
    type: typeof kind === 'string' ? kind : typeof cause,
    ...(typeof originalCode === 'string' && { code: originalCode }),
  };
}
