import { useEffect, useState } from 'preact/hooks';
import type { OperationText } from '../../generated/reader/documents.ts';
import { ask, type Failure, toFailure } from './api.ts';
import { type Cached, cacheKey, readCache, writeCache } from './cache.ts';

export interface Answer<Result> {
  /** The latest response; the previous query's while this one is running. */
  data: Result | undefined;
  failure: Failure | undefined;
  /** Whether a request is running. */
  isLoading: boolean;
  /** Asks again. */
  retry(): void;
}

/**
 * Runs a query, and runs it again when its variables change; an outdated request is cancelled. What
 * this tab has loaded before is shown at once and refreshed in the background.
 *
 * @param variables null asks nothing
 */
export function useQuery<Result, Variables>(
  document: OperationText<Result, Variables>,
  variables: Variables | null,
): Answer<Result> {
  const key = variables === null ? null : cacheKey(document, variables);
  const [state, setState] = useState<Cached<Result> & { attempt: number }>({ attempt: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for document and variables
  useEffect(() => {
    if (key === null || variables === null) return;
    const cancel = new AbortController();
    const known = readCache<Result>(key);
    if (known) setState((before) => ({ ...before, key, data: known, failure: undefined }));
    ask(document, variables, cancel.signal).then(
      (data) => {
        writeCache(key, data);
        if (!cancel.signal.aborted) {
          setState((before) => ({ ...before, key, data, failure: undefined }));
        }
      },
      (error) => {
        if (cancel.signal.aborted) return;
        setState((before) => ({ ...before, key, failure: toFailure(error) }));
      },
    );
    return () => cancel.abort();
  }, [key, state.attempt]);
  return {
    data: state.data ?? (key === null ? undefined : readCache<Result>(key)),
    failure: state.key === key ? state.failure : undefined,
    isLoading: key !== null && state.key !== key,
    // What is shown stays until there is something newer.
    retry: () => setState(({ attempt, data }) => ({ attempt: attempt + 1, data })),
  };
}
