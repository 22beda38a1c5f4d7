import type { Database } from '../../database/client.ts';
import { timeSliced } from '../../threads/time-slice.ts';
import { type CheckedQuote, checkQuote } from '../check/service.ts';
import type { MendedText } from '../document/service.ts';
import {
  type FoundStatement,
  nameOfSpeaker,
  type ReadingDeps,
  readStatements,
  repairText,
  wordsOf,
} from '../extraction/service.ts';
import { InvalidInputError } from '../failures.ts';

/** A statement of a text, and what is on record of it. */
export interface CheckedStatement extends CheckedQuote {
  statement: FoundStatement;
}

/** A text with every statement that it reports held against the record. */
export interface CheckedText extends MendedText {
  statements: CheckedStatement[];
}

/** UTF-16 code units of a text: about 5,000 words, more than a long article has. */
const MAX_LENGTH = 40_000;
/** Statements of one text that are checked; a long article has a hundred. */
const MAX_CHECKED = 200;

/**
 * Compares every statement of a text with all that is on record: whether somebody said that, as far as
 * is known. Nothing is stored.
 *
 * @param deps.signal ends it with its reason, once no client waits for it any more
 * @throws InvalidInputError if the text is empty or too long, or holds too many statements
 */
export async function checkText(
  deps: ReadingDeps & { db: Database },
  text: string,
): Promise<CheckedText> {
  if (text.length > MAX_LENGTH) {
    const most = MAX_LENGTH.toLocaleString('en');
    throw new InvalidInputError(
      ['text'],
      `The text has more than ${most} characters. Split it up.`,
    );
  }
  const mended = await repairText(deps, text);
  const found = await readStatements(deps, { text: mended.text });
  if (found.length > MAX_CHECKED) {
    const message = `The text holds ${found.length} statements; at most ${MAX_CHECKED} are checked. Split it up.`;
    throw new InvalidInputError(['text'], message);
  }
  const statements: CheckedStatement[] = [];
  // One after the other: a text takes one connection, however many statements it holds.
  for await (const statement of timeSliced(found, deps.signal)) {
    const quote = { text: wordsOf(mended.text, statement), speaker: nameOfSpeaker(statement) };
    statements.push({ statement, ...(await checkQuote(deps, quote)) });
  }
  return { ...mended, statements };
}
