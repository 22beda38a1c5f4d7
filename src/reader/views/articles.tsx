import { ArticlesDocument } from '../../generated/reader/documents.ts';
import { ArticleEntry } from '../components/article-entry.tsx';
import { Empty, Failed, Skeleton } from '../components/load-states.tsx';
import { More } from '../components/more.tsx';
import { usePages } from '../state/use-pages.ts';

/** The texts that were read, the last first. */
export function Articles() {
  const pages = usePages(
    ArticlesDocument,
    { first: 20, after: null },
    (result) => result.documents,
  );
  const { nodes, failure, isLoading, retry } = pages;
  return (
    <div class="directory">
      <header class="view-head">
        <h1>Articles</h1>
        <p class="standfirst">The texts that were read, with every statement marked in them.</p>
      </header>
      {failure && nodes.length === 0 && <Failed failure={failure} retry={retry} />}
      {nodes.length === 0 && isLoading && !failure && <Skeleton lines={8} />}
      {nodes.length === 0 && !isLoading && !failure && (
        <Empty title="No article is on record yet.">
          <p>
            <a href="/try">Put one on record</a>
          </p>
        </Empty>
      )}
      <ul class="entries articles">
        {nodes.map((document) => (
          <li key={document.id} class="entry">
            <ArticleEntry document={document} />
          </li>
        ))}
      </ul>
      <More pages={pages} what="articles" />
    </div>
  );
}
