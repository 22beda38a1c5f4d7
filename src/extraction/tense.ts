import type { Token } from './reading.ts';
import { words } from './word-classes.ts';

/** The tense that a verb form shows. */
export type Tense = 'PAST' | 'PRESENT' | 'MODAL' | 'PAST_MODAL' | 'BASE';

const PAST_AUXILIARY = /^(?:was|were|had|did|'d|’d)$/;
const PRESENT_AUXILIARY = /^(?:is|are|am|has|have|do|does|'s|’s|'re|’re|'ve|’ve)$/;
const MODAL = /^(?:will|can|may|shall|must|'ll|’ll|wo|ca)$/;
const PAST_MODAL = /^(?:would|could|might|should)$/;
const IRREGULAR_PAST =
  words(`said told took made went got came gave left found began saw knew thought brought kept held wrote
  stood heard let meant met ran paid sat spoke led grew lost fell sent built understood drew broke
  spent rose drove bought wore chose became won felt showed threw caught fought sought taught stuck
  struck sold swore hung hit cut put set shot fled lay lied quit drank ate flew forgot hid rode sang
  shook slept stole swept woke withdrew overturned`);

/** The tense of one verb or auxiliary. */
export function tenseOf(token: Token): Tense {
  const word = token.lower;
  if (PAST_MODAL.test(word)) return 'PAST_MODAL';
  if (MODAL.test(word)) return 'MODAL';
  if (PAST_AUXILIARY.test(word)) return 'PAST';
  if (PRESENT_AUXILIARY.test(word)) return 'PRESENT';
  if (/ed$/.test(word) || IRREGULAR_PAST.has(word)) return 'PAST';
  return /s$/.test(word) ? 'PRESENT' : 'BASE';
}
