import type { ReviewState } from '../../../generated/reader/documents.ts';
import { StatementWords } from '../../components/statement/words.tsx';
import { StateTags } from '../../components/tags.tsx';
import { cutWords } from '../../format/headline.ts';
import type { ArticleViewDocument } from './article-head.tsx';
import type { Attribution } from './use-article.ts';

interface NotesProps {
  attributions: readonly Attribution[];
  document: ArticleViewDocument;
}

/** A dispute or a retraction is in the line itself. */
function toldByTag({ reviewState }: Attribution['statement']): ReviewState {
  return reviewState === 'CONFIRMED' ? 'CONFIRMED' : 'EXTRACTED';
}

/** Every statement of the article with its source, numbered as in the text: on paper, its footnotes. */
export function Notes({ attributions, document }: NotesProps) {
  if (attributions.length === 0) {
    return <p class="quiet notes">No one is quoted in this article, as far as it was read.</p>;
  }
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">Who said it, and through whom it came</h2>
      <ol>
        {attributions.map(({ id, statement, wording }) => (
          <li key={id}>
            <a class="note-words" href={`#${statement.id}`} data-select="">
              <StatementWords kind={statement.kind} text={cutWords(wording, 240)} />
            </a>
            <p class="note-line" dir="ltr">
              {statement.attributionText}.{' '}
              <StateTags hedged={statement.hedged} reviewState={toldByTag(statement)} />
            </p>
          </li>
        ))}
      </ol>
      <p class="print-only">
        From OnRecord: {window.location.origin}/articles/{document.id}
      </p>
    </section>
  );
}
