import { printTable } from '../text/print-table.ts';
import { metrics } from './metrics.ts';

/** The metrics of the gateway's own, not Node's, as a Markdown table for docs/operations.md. */
export function printMetricsTable(): string {
  const rows = metrics
    .getMetricsAsArray()
    .filter(({ name }) => name.startsWith('onrecord_'))
    .map(({ name, type, help }) => [`\`${name}\``, String(type), help]);
  return printTable([['metric', 'type', 'what it measures'], ...rows]);
}
