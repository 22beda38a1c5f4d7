import { createHash } from 'node:crypto';
import { wordsKey } from '../../text/words-key.ts';

/** SHA-256 of the words as they are compared. */
export function hashWords(text: string): string {
  return createHash('sha256').update(wordsKey(text), 'utf8').digest('hex');
}
