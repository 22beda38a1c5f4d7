import type { Channel, ReviewState } from '../../generated/reader/documents.ts';
import { partialDateWords } from '../words/dates.ts';
import { channelLabels, reviewLabels } from '../words/labels.ts';

export interface FactsOfStatement {
  channel: Channel;
  hedged: boolean;
  reviewState: ReviewState;
  saidOn: { value: string } | null;
  speaker: { id: string; name: string; description?: string | null } | null;
  addressees: { id: string; name: string }[];
  event: { id: string; title: string } | null;
}

interface StatementFactsProps {
  statement: FactsOfStatement;
  cue?: string | undefined;
  confidence?: number;
}

/** Who, to whom, when and how: one line for each thing that is known. */
export function StatementFacts({ statement, cue, confidence }: StatementFactsProps) {
  const { speaker, addressees, saidOn, channel, event, hedged, reviewState } = statement;
  return (
    <dl class="statement-facts">
      <dt>Who</dt>
      <dd dir="auto">
        {speaker ? <a href={`/people/${speaker.id}`}>{speaker.name}</a> : 'Not named'}
        {speaker?.description && <span class="quiet"> {speaker.description}</span>}
      </dd>
      {addressees.length > 0 && (
        <>
          <dt>To whom</dt>
          <dd dir="auto">
            {addressees.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <a href={`/people/${id}`}>{name}</a>
              </span>
            ))}
          </dd>
        </>
      )}
      <dt>When</dt>
      <dd>{saidOn ? partialDateWords(saidOn.value) : 'Not told'}</dd>
      <dt>How</dt>
      <dd>{channelLabels[channel]}</dd>
      {event && (
        <>
          <dt>Event</dt>
          <dd dir="auto">
            <a href={`/events/${event.id}`}>{event.title}</a>
          </dd>
        </>
      )}
      {cue && (
        <>
          <dt>Cue</dt>
          <dd dir="auto">“{cue}”</dd>
        </>
      )}
      <dt>Hedge</dt>
      <dd>{hedged ? 'The report keeps its distance' : 'None'}</dd>
      <dt>Review</dt>
      <dd>
        {reviewLabels[reviewState]}
        {reviewState === 'EXTRACTED' && confidence !== undefined && confidence < 1 && (
          <span class="quiet"> {Math.round(confidence * 100)} % sure of it</span>
        )}
      </dd>
    </dl>
  );
}
