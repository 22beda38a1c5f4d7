import { scaleLinear, scaleUtc } from 'd3-scale';
import { stack } from 'd3-shape';
import { useMemo } from 'preact/hooks';
import { counted } from '../../format/counting.ts';
import { useContainerWidth } from '../use-container-width.ts';
import type { Series } from './series.ts';

/** In pixels; before the place is measured, that of a column next to the statements. */
const usualWidth = 416;
const height = 170;
const widestBar = 34;
const margin = { top: 10, right: 6, bottom: 24, left: 30 };

type Row = Series['rows'][number];

/** Stacked bars over time; the table beneath has the same figures. */
export function TimelineChart({ series }: { series: Series }) {
  const { names, rows } = series;
  const { canvas, width = usualWidth } = useContainerWidth();
  const { x, y, layers } = useMemo(() => layOut(series, width), [series, width]);
  return (
    <figure class="timeline-figure">
      <svg
        ref={canvas}
        viewBox={`0 0 ${width} ${height}`}
        class="timeline-drawing"
        aria-hidden="true"
      >
        {y
          .ticks(Math.min(4, y.domain()[1] ?? 1))
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick} class="tick">
              <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
              <text x={margin.left - 6} y={y(tick) + 4} text-anchor="end">
                {tick}
              </text>
            </g>
          ))}
        {layers.map((layer) => (
          <g key={layer.key} class={`layer layer-${layer.index + 1}`}>
            {layer.map(([low, high], at) => {
              const row = rows[at];
              if (!row || low === high) return null;
              const room = x(row.end) - x(row.start) - 1;
              const wide = Math.min(widestBar, Math.max(3, room));
              const left = x(row.start) + (room - wide) / 2;
              return (
                <rect key={row.key} x={left} width={wide} y={y(high)} height={y(low) - y(high)} />
              );
            })}
          </g>
        ))}
        <TimeAxis rows={rows} x={x} width={width} />
      </svg>
      <TimelineKey names={names} />
      <FigureTable series={series} />
    </figure>
  );
}

function layOut({ names, rows }: Series, width: number) {
  const start = rows[0]?.start ?? new Date(0);
  const end = rows.at(-1)?.end ?? new Date(0);
  // A lone month is not drawn as wide as a year.
  const room = Math.max(0, 86_400_000 * 180 - (end.getTime() - start.getTime())) / 2;
  const total = (row: Row) => row.counts.reduce((sum, one) => sum + one, 0);
  return {
    x: scaleUtc(
      [start.getTime() - room, end.getTime() + room],
      [margin.left, width - margin.right],
    ),
    y: scaleLinear([0, Math.max(...rows.map(total))], [height - margin.bottom, margin.top]).nice(4),
    layers: stack<Row, number>()
      .keys(names.keys())
      .value((row, key) => row.counts[key] ?? 0)(rows),
  };
}

interface TimeAxisProps {
  rows: readonly Row[];
  x(date: Date): number;
  width: number;
}

function TimeAxis({ rows, x, width }: TimeAxisProps) {
  const shown = [rows[0], rows.length > 2 ? rows[rows.length >> 1] : undefined, rows.at(-1)];
  const distinct = [...new Set(shown)].filter((row) => row !== undefined);
  const line = height - margin.bottom;
  return (
    <g class="time-axis">
      <line x1={margin.left} x2={width - margin.right} y1={line} y2={line} />
      {distinct.map((row, at) => (
        <text
          key={row.key}
          x={(x(row.start) + x(row.end)) / 2}
          y={height - 6}
          text-anchor={
            distinct.length === 1
              ? 'middle'
              : at === 0
                ? 'start'
                : at === distinct.length - 1
                  ? 'end'
                  : 'middle'
          }
        >
          {row.label}
        </text>
      ))}
    </g>
  );
}

function TimelineKey({ names }: { names: readonly string[] }) {
  if (names.length < 2) return null;
  return (
    <ul class="timeline-key">
      {names.map((name, at) => (
        <li key={name}>
          <svg viewBox="0 0 10 10" aria-hidden="true" class={`layer layer-${at + 1}`}>
            <rect width="10" height="10" />
          </svg>
          <span dir="auto">{name}</span>
        </li>
      ))}
    </ul>
  );
}

function FigureTable({ series: { names, rows } }: { series: Series }) {
  return (
    <details class="figures">
      <summary>The figures as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">First reported</th>
            {names.map((name) => (
              <th key={name} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.counts.map((count, at) => (
                <td key={names[at]}>{counted(count, 'statement')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
