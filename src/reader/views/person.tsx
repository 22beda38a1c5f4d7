import { useState } from 'preact/hooks';
import { PersonDocument, type PersonQuery } from '../../generated/reader/documents.ts';
import { Breakdown } from '../components/breakdown.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Profile, ProfileBody, StatementsOf } from '../components/profile.tsx';
import { counted, listed } from '../format/counting.ts';
import { actorKindLabels } from '../format/labels.ts';
import { useQuery } from '../state/use-query.ts';
import type { ViewProps } from '../view-props.ts';
import { searchAddress } from './search/search-state.ts';

type Actor = NonNullable<PersonQuery['actor']>;

/** What somebody said, and what was said to them. */
export function Person({ id }: ViewProps) {
  const answer = useQuery(PersonDocument, { id });
  return (
    <Loaded what="person" answer={answer} read={({ actor }) => actor}>
      {(actor) => <PersonPage actor={actor} />}
    </Loaded>
  );
}

function PersonPage({ actor }: { actor: Actor }) {
  const { id, name, kind, description, statements, addressed } = actor;
  const speaks = statements.totalCount > 0;
  const [isListening, setListening] = useState(!speaks);
  const filter = isListening ? { addressee: [id] } : { speaker: [id] };
  const said = counted(statements.totalCount, 'statement');
  return (
    <Profile
      overline={description ?? actorKindLabels[kind]}
      name={name}
      facts={<Facts actor={actor} />}
    >
      {speaks && addressed.totalCount > 0 && (
        <fieldset class="tabs">
          <legend class="for-ears">Which statements</legend>
          <label>
            <input
              type="radio"
              name="side"
              checked={!isListening}
              onChange={() => setListening(false)}
            />
            <span>Said {said}</span>
          </label>
          <label>
            <input
              type="radio"
              name="side"
              checked={isListening}
              onChange={() => setListening(true)}
            />
            <span>Was told {addressed.totalCount}</span>
          </label>
        </fieldset>
      )}
      <ProfileBody
        statements={
          <StatementsOf
            title={isListening ? `Said to ${name}` : `Said by ${name}`}
            filter={filter}
            address={searchAddress(filter)}
            empty={
              isListening
                ? 'Nothing on record was said to them.'
                : 'Nothing they said is on record.'
            }
          />
        }
        figures={
          <Breakdown
            filter={filter}
            {...(!isListening && { speaker: { id, name } })}
            show={
              isListening ? ['speakers', 'sources', 'channels'] : ['sources', 'addressees', 'kinds']
            }
          />
        }
      />
    </Profile>
  );
}

function Facts({ actor }: { actor: Actor }) {
  const { aliases, wikidataId } = actor;
  return (
    <p class="facts">
      {aliases.length > 0 && <span dir="auto">Also in print as {listed(aliases)}</span>}
      {wikidataId && (
        <a
          href={`https://www.wikidata.org/wiki/${encodeURIComponent(wikidataId)}`}
          rel="noreferrer"
        >
          Wikidata {wikidataId}
        </a>
      )}
    </p>
  );
}
