import type { CardFragment } from '../../../generated/reader/documents.ts';
import { counted } from '../../format/counting.ts';
import { dayWords, partialDateWords } from '../../format/dates.ts';
import { channelLabels } from '../../format/labels.ts';
import { AttributionLine } from '../attribution-line.tsx';
import { KindTag, StateTags } from '../tags.tsx';
import { StatementWords } from './words.tsx';

/** A statement in a list: the words, and below them, always, the sources. */
export function StatementCard({ statement }: { statement: CardFragment }) {
  const { attributions, corroboration, saidBy, speaker } = statement;
  const place = attributions.edges[0]?.node.document;
  return (
    <article class={`card ${statement.reviewState.toLowerCase()}`}>
      <p class="card-tags">
        <KindTag kind={statement.kind} />
        <StateTags {...statement} />
      </p>
      <a class="card-words" href={`/statements/${statement.id}`}>
        <StatementWords {...statement} />
      </a>
      <AttributionLine line={statement.attributionText} />
      <p class="card-facts">
        {speaker ? (
          <a href={`/people/${speaker.id}`}>{speaker.name}</a>
        ) : (
          <span dir="auto">{saidBy.name}</span>
        )}
        {statement.saidOn && <span>said on {partialDateWords(statement.saidOn.value)}</span>}
        {statement.channel !== 'UNKNOWN' && <span>{channelLabels[statement.channel]}</span>}
        {statement.event && <a href={`/events/${statement.event.id}`}>{statement.event.title}</a>}
        {place && (
          <a href={`/articles/${place.id}#${statement.id}`}>
            Read in place
            {place.publishedAt && `, ${dayWords(place.publishedAt)}`}
          </a>
        )}
        <Standing {...corroboration} />
      </p>
    </article>
  );
}

/** How well a statement is corroborated. */
export function Standing(props: { documentCount: number; independentSourceCount: number }) {
  const sources = counted(props.independentSourceCount, 'independent source');
  if (props.documentCount === 1) return <span>{sources}</span>;
  return (
    <span>
      {sources}, {counted(props.documentCount, 'article')}
    </span>
  );
}
