import type { CheckQuoteViewQuery, DiffOp } from '../../../generated/reader/documents.ts';
import { AttributionLine } from '../../components/attribution-line.tsx';
import { KindTag, StateTags } from '../../components/tags.tsx';
import { verdictLabels } from '../../format/labels.ts';

type QuoteMatch = CheckQuoteViewQuery['checkQuote']['matches'][number];

/** A statement on record, and how the quotation differs from it. */
export function Match({ match }: { match: QuoteMatch }) {
  const { statement, verdict, similarity, speakerMatches, diff } = match;
  const isTakenBack = statement.reviewState === 'RETRACTED' || statement.reviewState === 'DISPUTED';
  const place = statement.attributions.edges[0]?.node.document;
  return (
    <li class="match">
      <p class="card-tags">
        {!isTakenBack && (
          <strong class={`verdict-word ${verdict.toLowerCase()}`}>
            {verdictLabels[verdict].title}
          </strong>
        )}
        <KindTag kind={statement.kind} />
        <StateTags {...statement} />
        <span class="quiet">{Math.round(similarity * 100)} % of the words shared</span>
        {speakerMatches === false && <span class="tag state-disputed">Another speaker</span>}
      </p>
      <p class="diff" dir="auto">
        {diff.map((segment, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a diff have no other name than their place
          <Run key={at} {...segment} />
        ))}
      </p>
      <AttributionLine line={statement.attributionText} />
      <p class="card-facts">
        {place && <a href={`/articles/${place.id}#${statement.id}`}>Read it in its article</a>}
        <a href={`/statements/${statement.id}`}>Whole record</a>
      </p>
    </li>
  );
}

/** A run of words, with a sign and a word for those who hear it where it was taken or added. */
function Run({ op, text }: { op: DiffOp; text: string }) {
  if (op === 'EQUAL') return <span>{text} </span>;
  const Tag = op === 'DELETE' ? 'del' : 'ins';
  return (
    <>
      <Tag>
        <span class="for-ears">{op === 'DELETE' ? 'only in the record: ' : 'added: '}</span>
        {text}
      </Tag>{' '}
    </>
  );
}
