import {
  type CountFragment,
  FacetsDocument,
  FindActorsDocument,
  FindEventsDocument,
  FindSourcesDocument,
} from '../../../generated/reader/documents.ts';
import { Picker } from '../../components/picker.tsx';
import { partialDateWords } from '../../format/dates.ts';
import { channelLabels, kindLabels, reviewLabels, sourceKindLabels } from '../../format/labels.ts';
import { useDebounced } from '../../state/use-debounced.ts';
import { useQuery } from '../../state/use-query.ts';
import { Choices, OneOf } from './choices.tsx';
import { DateRange } from './date-range.tsx';
import { type ListName, type SearchState, toFilter, type WordName } from './search-state.ts';

export interface FiltersProps {
  search: SearchState;
  change(part: Partial<SearchState>): void;
}

/** Everything that a search can be narrowed by, with how much of it there is. */
export function Filters({ search, change }: FiltersProps) {
  const settled: SearchState = JSON.parse(useDebounced(JSON.stringify(search), 200));
  const { data } = useQuery(FacetsDocument, {
    kind: toFilter(settled, 'kind'),
    channel: toFilter(settled, 'channel'),
    speaker: toFilter(settled, 'speaker'),
    addressee: toFilter(settled, 'addressee'),
    source: toFilter(settled, 'source'),
    event: toFilter(settled, 'event'),
  });
  const list = (name: ListName) => ({
    chosen: search[name],
    change: (values: string[]) => change({ [name]: values }),
  });
  const byName = (name: WordName) => (value: string) => change({ [name]: value });
  return (
    <div class="filters">
      <Choices title="Kind" options={labelled(kindLabels, data?.kinds)} {...list('kind')} />
      <Choices title="Speaker" options={named(data?.speakers)} {...list('speaker')}>
        <Picker
          label="Another speaker"
          {...list('speaker')}
          find={findActors}
          byName={byName('speakerName')}
        />
      </Choices>
      <Choices title="Said to" options={named(data?.addressees)} {...list('addressee')}>
        <Picker
          label="Somebody else"
          {...list('addressee')}
          find={findActors}
          byName={byName('addresseeName')}
        />
      </Choices>
      <Choices title="Came through" options={named(data?.sources)} {...list('source')}>
        <Picker
          label="Another source"
          {...list('source')}
          find={findSources}
          byName={byName('sourceName')}
        />
      </Choices>
      <Choices title="Carried first by" options={[]} {...list('firstSource')}>
        <Picker
          label="The source that had it first"
          {...list('firstSource')}
          find={findSources}
          byName={byName('firstSourceName')}
        />
      </Choices>
      <Choices title="Published by" options={[]} {...list('publisher')}>
        <Picker label="A publisher" {...list('publisher')} find={findSources} />
      </Choices>
      <Choices title="Event" options={named(data?.events)} {...list('event')}>
        <Picker label="Another event" {...list('event')} find={findEvents} />
      </Choices>
      <Choices
        title="How it was said"
        options={labelled(channelLabels, data?.channels).filter(
          ({ key, count }) => count !== 0 || search.channel.includes(key),
        )}
        {...list('channel')}
      />
      <Choices title="Review" options={labelled(reviewLabels)} {...list('state')} />
      <OneOf
        title="Anonymous sources"
        options={anonymity}
        value={search.anonymous}
        change={(anonymous) => change({ anonymous })}
      />
      <OneOf
        title="Hedged (“reportedly”)"
        options={yesNo}
        value={search.hedged}
        change={(hedged) => change({ hedged })}
      />
      <DateRange
        title="Said"
        from={search.saidFrom}
        to={search.saidTo}
        change={(saidFrom, saidTo) => change({ saidFrom, saidTo })}
      />
      <DateRange
        title="First reported"
        from={search.reportedFrom}
        to={search.reportedTo}
        change={(reportedFrom, reportedTo) => change({ reportedFrom, reportedTo })}
      />
      <label class="least">
        <span>Independent sources, at least</span>
        <input
          type="number"
          min="1"
          max="99"
          value={search.sources || '1'}
          onInput={(event) => {
            const { value } = event.currentTarget;
            change({ sources: value === '1' ? '' : value });
          }}
        />
      </label>
    </div>
  );
}

const findActors = {
  document: FindActorsDocument,
  read: ({ actors }: { actors: { edges: { node: FoundActor }[] } }) =>
    actors.edges.map(({ node }) => ({ key: node.id, label: node.name, note: node.description })),
};

const findSources = {
  document: FindSourcesDocument,
  read: ({ sources }: { sources: { edges: { node: FoundSource }[] } }) =>
    sources.edges.map(({ node }) => ({
      key: node.id,
      label: node.name,
      note: sourceKindLabels[node.kind],
    })),
};

const findEvents = {
  document: FindEventsDocument,
  read: ({ events }: { events: { edges: { node: FoundEvent }[] } }) =>
    events.edges.map(({ node }) => ({
      key: node.id,
      label: node.title,
      note: node.occurredOn && partialDateWords(node.occurredOn.value),
    })),
};

const anonymity = [
  ['', 'Any'],
  ['yes', 'Rests on one'],
  ['only', 'On them alone'],
  ['no', 'On none'],
] as const;

const yesNo = [
  ['', 'Any'],
  ['yes', 'Yes'],
  ['no', 'No'],
] as const;

type FoundEvent = { id: string; title: string; occurredOn: { value: string } | null };
type FoundActor = { id: string; name: string; description: string | null };
type FoundSource = { id: string; name: string; kind: keyof typeof sourceKindLabels };

function labelled(labels: Record<string, string>, counts?: readonly CountFragment[]) {
  return Object.entries(labels).map(([key, label]) => ({
    key,
    label,
    count: counts && (counts.find((one) => one.key === key)?.count ?? 0),
  }));
}

function named(counts: readonly CountFragment[] = []) {
  return counts.map(({ key, label, count }) => ({ key, label, count }));
}
