import {
  BreakdownDocument,
  type BreakdownQuery,
  type CountFragment,
  type StatementFilter,
} from '../../generated/reader/documents.ts';
import { channelLabels, kindLabels } from '../format/labels.ts';
import { useQuery } from '../state/use-query.ts';
import { Bars } from './bars.tsx';
import { Failed, Skeleton } from './load-states.tsx';
import { Timeline } from './timeline/timeline.tsx';

const titles = {
  speakers: 'Who spoke',
  addressees: 'To whom',
  sources: 'Through whom the words came',
  kinds: 'In whose words',
  channels: 'How it was said',
} as const;

type BreakdownName = keyof typeof titles;

interface BreakdownProps {
  filter: StatementFilter;
  /** What is shown, in this order. */
  show: readonly BreakdownName[];
  /** The speaker if there is one alone. */
  speaker?: { id: string; name: string };
}

/** The statements of a person, a source or an event in figures: over time, and by what they share. */
export function Breakdown({ filter, show, speaker }: BreakdownProps) {
  const { data, failure, retry } = useQuery(BreakdownDocument, { filter });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!data) return <Skeleton lines={5} />;
  const speakers = speaker ? [speaker] : topSpeakers(data);
  return (
    <div class="breakdown">
      <section class="breakdown-time">
        <h2 class="small-title">Over time, by first report</h2>
        <Timeline filter={filter} speakers={speakers} />
      </section>
      {show.map(
        (name) =>
          data[name].length > 0 && (
            <section key={name}>
              <h2 class="small-title">{titles[name]}</h2>
              <Bars label={titles[name]} bars={data[name].map(toBar)} />
            </section>
          ),
      )}
    </div>
  );
}

function topSpeakers({ speakers }: BreakdownQuery): { id: string; name: string }[] {
  return speakers.slice(0, 4).map(({ key, label }) => ({ id: key, name: label }));
}

const folders: Record<string, string> = { Actor: 'people', Source: 'sources', Event: 'events' };

const labels: Record<string, string> = { ...kindLabels, ...channelLabels };

export function toBar({ key, label, count, node }: CountFragment) {
  const folder = node && folders[node.__typename];
  return {
    key,
    label: node ? label : (labels[key] ?? label),
    count,
    note: node && 'kind' in node && node.kind === 'ANONYMOUS' ? 'anonymous' : undefined,
    address: folder ? `/${folder}/${node.id}` : undefined,
  };
}
