import type { TextRepairKind } from '../../generated/reader/documents.ts';
import { listed } from '../format/counting.ts';
import { repairLabels } from '../format/labels.ts';

/** Says what was repaired in an incoming text. */
export function RepairNote({ repairs }: { repairs: { kind: TextRepairKind; count: number }[] }) {
  if (repairs.length === 0) return null;
  const parts = repairs.map(({ kind, count }) => {
    const [one, many] = repairLabels[kind];
    return `${count} ${count === 1 ? one : many}`;
  });
  return (
    <p class="repairs">
      Mended in the text on its way in: {listed(parts)}. Its own words were not touched.
    </p>
  );
}
