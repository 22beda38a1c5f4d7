/** What the log says about an error. */
export interface DescribedError {
  type: string;
  /** Only if it cannot contain what a client sent or the database stores. */
  message?: string;
  code?: string;
  /** Where it was thrown: the stack frames, without the message above them. */
  stack?: string;
  cause?: DescribedError;
}

/** JavaScript errors, whose messages name variables and types; a SyntaxError's quotes its input. */
const harmless = new Set(['TypeError', 'RangeError', 'ReferenceError']);

/** How many nested causes are followed. */
const maxDepth = 3;

/**
 * Describes an error with what helps to find it, and nothing that was sent or stored: messages of
 * the database, of Prisma and of parsers quote values, which are articles and keys.
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
