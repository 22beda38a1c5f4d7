import type { ArticleViewQuery } from '../../../generated/reader/documents.ts';
import { RepairNote } from '../../components/repair-note.tsx';
import { counted } from '../../format/counting.ts';
import { dayWords } from '../../format/dates.ts';
import { searchAddress } from '../search/search-state.ts';

export type ArticleViewDocument = NonNullable<ArticleViewQuery['document']>;

interface ArticleHeadProps {
  document: ArticleViewDocument;
  statementCount: number;
}

/** What is known of an article before one reads it. */
export function ArticleHead({ document, statementCount }: ArticleHeadProps) {
  const { publisher, publishedAt, submittedAt, byline, url } = document;
  return (
    <header class="article-head">
      <p class="overline">
        {publisher.kind === 'UNKNOWN' ? (
          <span>Publisher not known</span>
        ) : (
          <a href={`/sources/${publisher.id}`}>{publisher.name}</a>
        )}
        {publishedAt && <time dateTime={publishedAt}>{dayWords(publishedAt)}</time>}
      </p>
      <h1 dir="auto" class={document.title ? undefined : 'no-headline'}>
        {document.title ?? 'Article without a headline'}
      </h1>
      <p class="facts">
        {byline && <span dir="auto">{byline}</span>}
        {!publishedAt && <span>Date of publication not known</span>}
        {statementCount > 0 && (
          <a href={searchAddress({ document: [document.id] })}>
            {counted(statementCount, 'statement')}
          </a>
        )}
        <span>On record since {dayWords(submittedAt)}</span>
        {url && (
          <a href={url} rel="noreferrer">
            The article where it was published
          </a>
        )}
      </p>
      <RepairNote repairs={document.repairs} />
    </header>
  );
}
