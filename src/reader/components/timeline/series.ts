import type { TimelineQuery } from '../../../generated/reader/documents.ts';
import { type Bucket, readBucket } from './buckets.ts';

/** A timeline's figures: for each bucket one number of each name. */
export interface Series {
  names: string[];
  rows: (Bucket & { counts: number[] })[];
}

const others = 'All others';

/** Puts the counts of the speakers side by side, and what is left of all as that of the others. */
export function toSeries(
  counts: Pick<TimelineQuery, 'all' | 'first' | 'second' | 'third' | 'fourth'>,
  speakers: readonly { name: string }[],
): Series {
  const lists = [counts.first, counts.second, counts.third, counts.fourth].slice(
    0,
    speakers.length,
  );
  const byKey = lists.map((list) => new Map(list.map(({ key, count }) => [key, count])));
  const rows = counts.all.map(({ key, label, count }) => {
    const named = byKey.map((list) => list.get(key) ?? 0);
    const rest = count - named.reduce((sum, one) => sum + one, 0);
    return { ...readBucket(key, label), counts: [...named, Math.max(0, rest)] };
  });
  const names = [...speakers.map(({ name }) => name), others];
  const hasOthers = rows.some((row) => row.counts.at(-1) !== 0);
  if (hasOthers) return { names, rows };
  return {
    names: names.slice(0, -1),
    rows: rows.map((row) => ({ ...row, counts: row.counts.slice(0, -1) })),
  };
}
