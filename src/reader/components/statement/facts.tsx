import type { ComponentChildren } from 'preact';
import type { Channel, ReviewState } from '../../../generated/reader/documents.ts';
import { partialDateWords } from '../../format/dates.ts';
import { channelLabels, reviewLabels } from '../../format/labels.ts';

export interface FactsOfStatement {
  channel: Channel;
  hedged: boolean;
  reviewState: ReviewState;
  saidOn: { value: string } | null;
  /** Who said it, by name or as the report describes them. */
  saidBy: { name: string };
  speaker: { id: string; name: string; description?: string | null } | null;
  addressees: { id: string; name: string }[];
  unnamedAddressees: string[];
  event: { id: string; title: string } | null;
}

interface StatementFactsProps {
  statement: FactsOfStatement;
  cue?: string | undefined;
  confidence?: number;
}

/** Who, to whom, when and how: one line for each thing that is known. What the tags tell is left to them. */
export function StatementFacts({ statement, cue, confidence }: StatementFactsProps) {
  const { saidBy, speaker, addressees, unnamedAddressees } = statement;
  const { saidOn, channel, event, hedged, reviewState } = statement;
  return (
    <dl class="statement-facts">
      <Fact name="Who">
        {speaker ? (
          <Name address={`/people/${speaker.id}`} name={speaker.name} />
        ) : (
          <bdi>{saidBy.name}</bdi>
        )}
        {speaker?.description && <span class="quiet"> {speaker.description}</span>}
      </Fact>
      {addressees.length + unnamedAddressees.length > 0 && (
        <Fact name="To whom">
          {addressees.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Name address={`/people/${id}`} name={name} />
            </span>
          ))}
          {unnamedAddressees.map((words, at) => (
            <span key={words}>
              {at + addressees.length > 0 && ', '}
              <bdi>{words}</bdi>
            </span>
          ))}
        </Fact>
      )}
      <Fact name="When">{saidOn ? partialDateWords(saidOn.value) : 'Not told'}</Fact>
      <Fact name="How">{channelLabels[channel]}</Fact>
      {event && (
        <Fact name="Event">
          <Name address={`/events/${event.id}`} name={event.title} />
        </Fact>
      )}
      {cue && (
        <Fact name="Cue">
          <bdi>“{cue}”</bdi>
        </Fact>
      )}
      {hedged && <Fact name="Hedge">The report keeps its distance</Fact>}
      {reviewState === 'EXTRACTED' && (
        <Fact name="Review">
          {reviewLabels[reviewState]}
          {confidence !== undefined && confidence < 1 && (
            <span class="quiet"> {Math.round(confidence * 100)} % sure of it</span>
          )}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A name runs in the direction of its script; the line that it is in does not. */
function Name({ address, name }: { address: string; name: string }) {
  return (
    <a href={address} dir="auto">
      {name}
    </a>
  );
}
