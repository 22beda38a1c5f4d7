import { SourceDocument, type SourceQuery } from '../../generated/reader/documents.ts';
import { Breakdown } from '../components/breakdown.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Profile, ProfileBody, StatementsOf } from '../components/profile.tsx';
import { sourceKindLabels } from '../format/labels.ts';
import { useQuery } from '../state/use-query.ts';
import type { ViewProps } from '../view-props.ts';
import { searchAddress } from './search/search-state.ts';

type Source = NonNullable<SourceQuery['source']>;

/** What came through one source. */
export function SourceView({ id }: ViewProps) {
  const answer = useQuery(SourceDocument, { id });
  return (
    <Loaded what="source" answer={answer} read={({ source }) => source}>
      {(source) => (
        <Profile
          overline={sourceKindLabels[source.kind]}
          name={source.name}
          facts={<Facts source={source} />}
        >
          <ProfileBody
            statements={
              <StatementsOf
                title="What came through it"
                filter={{ source: [id] }}
                address={searchAddress({ source: [id] })}
                empty="Nothing on record came through it."
              />
            }
            figures={
              <Breakdown filter={{ source: [id] }} show={['speakers', 'addressees', 'channels']} />
            }
          />
        </Profile>
      )}
    </Loaded>
  );
}

function Facts({ source: { anonymity, url } }: { source: Source }) {
  return (
    <p class="facts">
      {anonymity && <span>Not named in print</span>}
      {anonymity?.affiliation && <span>speaks from {anonymity.affiliation}</span>}
      {anonymity?.reason && <span dir="auto">“{anonymity.reason}”</span>}
      {anonymity && anonymity.count !== null && anonymity.count > 1 && (
        <span>stands for {anonymity.count} people</span>
      )}
      {url && (
        <a href={url} rel="noreferrer">
          {new URL(url).host}
        </a>
      )}
    </p>
  );
}
