/** Registers something to close when the work is over. */
type Closing = (close: () => unknown) => void;

/**
 * Does some work and closes what it opened in reverse order, even after a failure. If closing one
 * thing fails, the others are still closed.
 *
 * @throws what the work throws, or else the first failure to close
 *
 * @example
 * await withClosing(async (closing) => {
 *   const server = await listen();
 *   closing(() => server.stop());
 *   await stopped;
 * });
 */
export async function withClosing<T>(work: (closing: Closing) => Promise<T>): Promise<T> {
  const opened: (() => unknown)[] = [];
  const closeAll = async () => {
    const failures: unknown[] = [];
    for (const close of opened.reverse()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    return failures;
  };
  let result: T;
  try {
    result = await work((close) => opened.push(close));
  } catch (error) {
    await closeAll();
    throw error;
  }
  const [failure] = await closeAll();
  if (failure) throw failure;
  return result;
}
