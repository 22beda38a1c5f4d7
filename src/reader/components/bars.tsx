import { numberWords } from '../format/counting.ts';

interface Bar {
  key: string;
  label: string;
  /** What the label alone does not say. */
  note?: string | undefined;
  count: number;
  /** Where the label leads. */
  address?: string | undefined;
}

/** Figures side by side: a name, a number and a line as long as the number is large. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <ul class="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span class="bar-label">
            <bdi>{bar.address ? <a href={bar.address}>{bar.label}</a> : bar.label}</bdi>
            {bar.note && <span class="quiet"> {bar.note}</span>}
          </span>
          <span class="bar-count">{numberWords(bar.count)}</span>
          <svg class="bar-line" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * bar.count) / most} height="1" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
