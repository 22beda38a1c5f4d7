import { EventDocument, type EventQuery } from '../../generated/reader/documents.ts';
import { Breakdown } from '../components/breakdown.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Profile, ProfileBody, StatementsOf } from '../components/profile.tsx';
import { partialDateWords } from '../format/dates.ts';
import { useQuery } from '../state/use-query.ts';
import type { ViewProps } from '../view-props.ts';
import { searchAddress } from './search/search-state.ts';

type Event = NonNullable<EventQuery['event']>;

/** Everything that was said at an event, or about it. */
export function EventView({ id }: ViewProps) {
  const answer = useQuery(EventDocument, { id });
  return (
    <Loaded what="event" answer={answer} read={({ event }) => event}>
      {(event) => (
        <Profile overline={whenAndWhere(event)} name={event.title} facts={<Facts event={event} />}>
          <ProfileBody
            statements={
              <StatementsOf
                title="Everything said"
                filter={{ event: [id] }}
                address={searchAddress({ event: [id] })}
                empty="Nothing said at it is on record."
              />
            }
            figures={<Breakdown filter={{ event: [id] }} show={['speakers', 'sources', 'kinds']} />}
          />
        </Profile>
      )}
    </Loaded>
  );
}

function whenAndWhere({ occurredOn, place }: Event): string {
  const when = occurredOn ? partialDateWords(occurredOn.value) : 'Date not known';
  return [when, place].filter(Boolean).join(', ');
}

function Facts({ event: { description, participants } }: { event: Event }) {
  return (
    <>
      {description && (
        <p class="standfirst" dir="auto">
          {description}
        </p>
      )}
      {participants.length > 0 && (
        <p class="facts">
          <span>Took part:</span>
          {participants.map(({ id, name }) => (
            <a key={id} href={`/people/${id}`} dir="auto">
              {name}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
