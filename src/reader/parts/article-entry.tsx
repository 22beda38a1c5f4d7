import type { SourceKind } from '../../generated/reader/documents.ts';
import { counted } from '../words/counting.ts';
import { dayWords } from '../words/dates.ts';
import { cutWords } from '../words/headline.ts';

interface ArticleEntryProps {
  document: {
    id: string;
    title: string | null;
    publishedAt: string | null;
    submittedAt: string;
    publisher: { name: string; kind: SourceKind };
    attributions: { totalCount: number; edges: { node: { wording: string } }[] };
  };
}

/** An article in a list: its headline, or the first words that are quoted in it. */
export function ArticleEntry({ document }: ArticleEntryProps) {
  const { id, title, publishedAt, submittedAt, publisher, attributions } = document;
  const first = attributions.edges[0]?.node.wording;
  return (
    <>
      <a class="entry-name" href={`/articles/${id}`} dir="auto">
        {title ?? 'Article without a headline'}
      </a>
      <p class="entry-note">
        {publisher.kind === 'UNKNOWN' ? 'Publisher not known' : publisher.name},{' '}
        {publishedAt ? dayWords(publishedAt) : `on record since ${dayWords(submittedAt)}`}
      </p>
      <p class="entry-counts">
        <span>{counted(attributions.totalCount, 'statement')}</span>
      </p>
      {first && (
        <p class="entry-text" dir="auto">
          {cutWords(first, 140)}
        </p>
      )}
    </>
  );
}
