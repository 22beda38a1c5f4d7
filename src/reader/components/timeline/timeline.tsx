import { useState } from 'preact/hooks';
import { type StatementFilter, TimelineDocument } from '../../../generated/reader/documents.ts';
import { useQuery } from '../../state/use-query.ts';
import { Empty, Failed, Skeleton } from '../load-states.tsx';
import { useLazy } from '../use-lazy.ts';
import type { TimelineUnit } from './buckets.ts';
import { toSeries } from './series.ts';

const loadChart = async () => (await import('./chart.tsx')).TimelineChart;

const units = [
  ['DAY', 'Days'],
  ['WEEK', 'Weeks'],
  ['MONTH', 'Months'],
] as const;

interface TimelineProps {
  /** Whose statements: all of a person, of a source, of an event. */
  filter: StatementFilter;
  /** The speakers to tell apart, at most four; the others are one. */
  speakers: readonly { id: string; name: string }[];
}

/** Who said how much when, by the day of the first report. */
export function Timeline({ filter, speakers }: TimelineProps) {
  const Chart = useLazy(loadChart);
  const [unit, setUnit] = useState<TimelineUnit>('MONTH');
  const speakerFilter = (at: number) => ({
    ...filter,
    speaker: speakers[at] ? [speakers[at].id] : [],
  });
  const { data, failure, retry } = useQuery(TimelineDocument, {
    by: unit,
    filter,
    first: speakerFilter(0),
    second: speakerFilter(1),
    third: speakerFilter(2),
    fourth: speakerFilter(3),
  });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!data) return <Skeleton lines={3} />;
  if (data.all.length === 0) return <Empty title="No dates are known." />;
  const series = toSeries(data, speakers);
  return (
    <div class="timeline">
      <fieldset class="units">
        <legend class="for-ears">Count by</legend>
        {units.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name="timeline-unit"
              checked={unit === value}
              onChange={() => setUnit(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {Chart && <Chart series={series} />}
      <p class="quiet">An article without a date counts on the day it came on record.</p>
      {Chart === null && <p class="quiet">The picture did not load.</p>}
    </div>
  );
}
