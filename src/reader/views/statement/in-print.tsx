import type { StatementViewQuery } from '../../../generated/reader/documents.ts';
import { dayWords } from '../../format/dates.ts';
import { anchorLabels, methodLabels } from '../../format/labels.ts';

export type Printed = NonNullable<
  StatementViewQuery['statement']
>['printed']['edges'][number]['node'];

interface InPrintProps {
  attributions: readonly Printed[];
  total: number;
  statementId: string;
}

/** Where the statement is in print, in its surroundings, the earliest report first. */
export function InPrint({ attributions, total, statementId }: InPrintProps) {
  return (
    <section class="in-print" aria-labelledby="in-print-title">
      <h2 class="small-title" id="in-print-title">
        Where it stands in print
      </h2>
      <ol>
        {attributions.map((attribution) => (
          <li key={attribution.id}>
            <Place attribution={attribution} statementId={statementId} />
          </li>
        ))}
      </ol>
      {total > attributions.length && (
        <p class="quiet">
          The {attributions.length} earliest of {total}.
        </p>
      )}
    </section>
  );
}

function Place({ attribution, statementId }: { attribution: Printed; statementId: string }) {
  const { document, segments, anchor, method, deepLink } = attribution;
  return (
    <>
      <p class="in-place" dir="auto">
        {segments.map((segment, at) => (
          <span key={segment.prefix + segment.exact}>
            {at > 0 && ' … '}
            {at === 0 && <span class="quiet">… {fromWord(segment.prefix)}</span>}
            <mark>{segment.exact}</mark>
            {at === segments.length - 1 && <span class="quiet">{toWord(segment.suffix)} …</span>}
          </span>
        ))}
      </p>
      <p class="card-facts">
        <a href={`/articles/${document.id}#${statementId}`}>
          {document.title ?? 'Article without a headline'}
        </a>
        <span>
          {document.publisher.kind === 'UNKNOWN' ? 'publisher not known' : document.publisher.name}
        </span>
        {document.publishedAt && <span>{dayWords(document.publishedAt)}</span>}
        {deepLink && (
          <a href={deepLink} rel="noreferrer">
            At the publisher’s
          </a>
        )}
        <span>{anchorLabels[anchor]}</span>
        <span>{methodLabels[method]}</span>
      </p>
    </>
  );
}

/** What is before, without the half of a word that it may begin with. */
function fromWord(prefix: string): string {
  return prefix.replace(/^\S*\s/, '');
}

/** What is after, without the half of a word that it may end with. */
function toWord(suffix: string): string {
  return suffix.replace(/\s\S*$/, '');
}
