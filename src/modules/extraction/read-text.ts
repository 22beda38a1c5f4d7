import { TooManyStatements } from '../../extraction/index.ts';
import { toJsonChunks } from '../../threads/json-chunks.ts';
import { type MendedText, repairInput } from '../document/service.ts';
import { InvalidInputError } from '../failures.ts';
import type { Spelling } from '../source/service.ts';
import { isStorable } from '../statement/service.ts';
import { describeAlike, draftStatement } from './drafts.ts';
import { findStatements, type PublishedText } from './find-statements.ts';
import { MAX_STATEMENTS } from './max-statements.ts';

/** What a thread gets: a text, its publisher and its date. */
export interface ReadingTask extends PublishedText, Pick<Spelling, 'knownSources'> {}

/** A repaired text, or what is wrong with it: errors lose their class between threads. */
export type Repaired = { mended: MendedText } | { invalid: string };

/** Mends a text. */
export function repair({ text }: Pick<ReadingTask, 'text'>): Repaired {
  try {
    // Without its offset map, which cannot be passed between threads.
    const { text: mended, repairs } = repairInput(text);
    return { mended: { text: mended, repairs } };
  } catch (error) {
    if (error instanceof InvalidInputError) return { invalid: error.message };
    throw error;
  }
}

/** What was found, as JSON in pieces; nothing if that is more than a text may hold. */
export type Found = string[] | null;

/** Finds the statements in a text that is mended: ExtractedStatement. */
export function read({ knownSources, ...published }: ReadingTask): Found {
  return toFound(() => findStatements(published, { knownSources }));
}

/** The same as they are stored, without those that cannot be: StatementDraft. */
export function draft({ knownSources, ...published }: ReadingTask): Found {
  const { text } = published;
  return toFound(() =>
    describeAlike(findStatements(published, { knownSources }))
      .map((extracted) => draftStatement(text, extracted))
      .filter((one) => isStorable(text, one)),
  );
}

function toFound(find: () => readonly unknown[]): Found {
  try {
    const found = find();
    return found.length > MAX_STATEMENTS ? null : toJsonChunks(found);
  } catch (error) {
    if (error instanceof TooManyStatements) return null;
    throw error;
  }
}
