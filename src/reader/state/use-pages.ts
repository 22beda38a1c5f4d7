import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OperationText, PageEndFragment } from '../../generated/reader/documents.ts';
import { ask, type Failure, toFailure } from './api.ts';
import { cacheKey } from './cache.ts';
import { useQuery } from './use-query.ts';

export interface Page<Node> {
  totalCount: number;
  pageInfo: PageEndFragment;
  edges: { node: Node }[];
}

export interface Pages<Node> {
  nodes: Node[];
  totalCount: number | undefined;
  failure: Failure | undefined;
  isLoading: boolean;
  isLoadingMore: boolean;
  hasMore: boolean;
  more(): void;
  retry(): void;
}

const noPages: never[] = [];

interface Later<Node> {
  key: string;
  pages: Page<Node>[];
  isLoading: boolean;
  failure?: Failure;
}

/** Reads a list page by page: the first at once, each other when it is asked for. */
export function usePages<Result, Variables extends { after?: unknown }, Node>(
  document: OperationText<Result, Variables>,
  variables: Variables | null,
  pageOf: (result: Result) => Page<Node> | null | undefined,
): Pages<Node> {
  const first = useQuery(document, variables);
  const key = cacheKey(document, variables);
  const [later, setLater] = useState<Later<Node>>({ key, pages: [], isLoading: false });
  useEffect(() => setLater({ key, pages: [], isLoading: false }), [key]);

  const start = first.data && pageOf(first.data);
  const rest = later.key === key ? later.pages : noPages;
  const nodes = useMemo(
    () =>
      [...(start ? [start] : []), ...rest].flatMap(({ edges }) => edges.map(({ node }) => node)),
    [start, rest],
  );
  const pageInfo = (rest.at(-1) ?? start)?.pageInfo;
  const more = async () => {
    if (!pageInfo?.hasNextPage || later.isLoading || variables === null) return;
    setLater({ ...later, key, isLoading: true });
    try {
      const page = pageOf(await ask(document, { ...variables, after: pageInfo.endCursor }));
      setLater((now) =>
        now.key === key && page ? { key, pages: [...now.pages, page], isLoading: false } : now,
      );
    } catch (error) {
      setLater((now) => ({ ...now, isLoading: false, failure: toFailure(error) }));
    }
  };
  return {
    nodes,
    totalCount: start?.totalCount,
    failure: first.failure ?? later.failure,
    isLoading: first.isLoading,
    isLoadingMore: later.isLoading,
    hasMore: pageInfo?.hasNextPage ?? false,
    more,
    retry: first.retry,
  };
}
