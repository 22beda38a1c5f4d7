import type { EntryFragment } from '../../generated/reader/documents.ts';
import { counted } from '../format/counting.ts';
import { dayWords } from '../format/dates.ts';
import { cutWords } from '../format/headline.ts';
import { AttributionLine } from './attribution-line.tsx';
import { StatementWords } from './statement/words.tsx';

/** An article in a list, with the first words quoted in it and their sources. */
export function ArticleEntry({ document }: { document: EntryFragment }) {
  const { id, title, publishedAt, submittedAt, publisher, attributions } = document;
  const first = attributions.edges[0]?.node.statement;
  const { totalCount } = attributions;
  return (
    <>
      <a class="entry-name" href={`/articles/${id}`} dir="auto">
        {title ?? 'Article without a headline'}
      </a>
      <p class="entry-note">
        {publisher.kind === 'UNKNOWN' ? 'Publisher not known' : <bdi>{publisher.name}</bdi>},{' '}
        {publishedAt ? dayWords(publishedAt) : `on record since ${dayWords(submittedAt)}`}
      </p>
      <p class="entry-counts">
        <span>{totalCount === 0 ? 'No one quoted' : counted(totalCount, 'statement')}</span>
      </p>
      {first && (
        <div class="entry-text">
          <StatementWords kind={first.kind} text={cutWords(first.text, 140)} />
          <AttributionLine line={first.attributionText} />
        </div>
      )}
    </>
  );
}
