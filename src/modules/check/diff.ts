import type { Step } from './align.ts';
import type { Word } from './words/word.ts';

/** A run of words that both texts hold, or only the asked one (INSERT), or only the record (DELETE). */
export interface DiffSegment {
  op: 'EQUAL' | 'INSERT' | 'DELETE';
  /** As printed in the asked text for INSERT, in the record for the others. */
  text: string;
}

/**
 * The way from the recorded words to the asked ones, in runs of whole words; in each place what
 * goes is before what comes. EQUAL and DELETE make up the record's words, EQUAL and INSERT
 * the asked ones.
 */
export function writeDiff(
  steps: readonly Step[],
  recorded: { text: string; words: readonly Word[] },
  asked: { text: string; words: readonly Word[] },
): DiffSegment[] {
  const segments: (DiffSegment & { start: number; end: number })[] = [];
  for (const { op, ...at } of deletionsFirst(steps)) {
    const { text, words } = op === 'INSERT' ? asked : recorded;
    const word = words['recorded' in at ? at.recorded : at.asked];
    if (!word) continue;
    const last = segments.at(-1);
    const start = last?.op === op ? last.start : word.start;
    if (last?.op === op) segments.pop();
    segments.push({ op, text: text.slice(start, word.end), start, end: word.end });
  }
  return segments.map(({ op, text }) => ({ op, text }));
}

function deletionsFirst(steps: readonly Step[]): Step[] {
  const ordered: Step[] = [];
  const inserts: Step[] = [];
  for (const step of steps) {
    if (step.op === 'INSERT') inserts.push(step);
    else {
      if (step.op === 'EQUAL') ordered.push(...inserts.splice(0));
      ordered.push(step);
    }
  }
  return ordered.concat(inserts);
}
