import { useEffect, useMemo } from 'preact/hooks';
import {
  ArticleMarksDocument,
  type ArticleMarksQuery,
  ArticleViewDocument,
} from '../../../generated/reader/documents.ts';
import type { MarkedStatement } from '../../components/marking/marked-statement.ts';
import { usePages } from '../../state/use-pages.ts';
import { useQuery } from '../../state/use-query.ts';

export type Attribution = NonNullable<
  ArticleMarksQuery['document']
>['attributions']['edges'][number]['node'];

/** An article and everything that is said in it, read to the end. */
export function useArticle(id: string) {
  const article = useQuery(ArticleViewDocument, { id });
  const pages = usePages(ArticleMarksDocument, { id }, (result) => result.document?.attributions);
  const { hasMore, isLoadingMore, more, failure } = pages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page asks for the next
  useEffect(() => {
    if (hasMore && !isLoadingMore && !failure) more();
  }, [hasMore, isLoadingMore, failure]);

  const attributions = pages.nodes;
  const statements = useMemo(() => attributions.map(toMarked), [attributions]);
  return { article, attributions, statements, failure: article.failure ?? failure, retry };

  function retry(): void {
    article.retry();
    pages.retry();
  }
}

function toMarked({ statement, segments }: Attribution, at: number): MarkedStatement {
  return {
    key: statement.id,
    number: at + 1,
    kind: statement.kind,
    hedged: statement.hedged,
    reviewState: statement.reviewState,
    speaker: statement.saidBy.name,
    segments,
  };
}
