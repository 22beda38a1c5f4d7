import { toJsonChunks } from '../../threads/json-chunks.ts';
import { type MendedText, repairInput } from '../document/service.ts';
import { InvalidInputError } from '../failures.ts';
import type { Spelling } from '../source/service.ts';
import { isStorable } from '../statement/service.ts';
import { describeAlike, draftStatement } from './drafts.ts';
import { findStatements, type PublishedText } from './find-statements.ts';
import { MAX_STATEMENTS, MOST_READ } from './max-statements.ts';

/** What a thread gets: a text, its publisher and its date. */
export interface ReadingTask extends PublishedText, Pick<Spelling, 'knownSources'> {}

/** A mended text, or what is wrong with it: errors lose their class on the way between threads. */
export type Repaired = { mended: MendedText } | { invalid: string };

/** Mends a text. */
export function repair({ text }: Pick<ReadingTask, 'text'>): Repaired {
  try {
    // Without its map of the offsets, which no thread can hand over.
    const { text: mended, repairs } = repairInput(text);
    return { mended: { text: mended, repairs } };
  } catch (error) {
    if (error instanceof InvalidInputError) return { invalid: error.message };
    throw error;
  }
}

/** What was found, as JSON in pieces; only its number where that is too much. */
export interface Found {
  count: number;
  chunks: string[];
}

/** Finds the statements in a text that is mended: ExtractedStatement. */
export function read({ knownSources, ...published }: ReadingTask): Found {
  return toFound(findStatements(published, { knownSources }));
}

/** The same as they are stored, without those that cannot be: StatementDraft. */
export function draft({ knownSources, ...published }: ReadingTask): Found {
  const { text } = published;
  const found = findStatements(published, { knownSources });
  if (found.length === MOST_READ) return toFound(found);
  const drafts = describeAlike(found)
    .map((extracted) => draftStatement(text, extracted))
    .filter((one) => isStorable(text, one));
  return toFound(drafts);
}

function toFound(found: readonly unknown[]): Found {
  const { length: count } = found;
  return { count, chunks: count > MAX_STATEMENTS ? [] : toJsonChunks(found) };
}
