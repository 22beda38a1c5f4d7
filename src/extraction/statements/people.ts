import type { PlacedOutlet } from '../circumstances/cited-outlets.ts';
import type { ExtractedLink, ExtractedMention } from '../types.ts';

/** Everybody involved in one statement. */
export interface People {
  speaker: ExtractedMention | null;
  addressees: ExtractedMention[];
  /** Starting nearest the speaker. */
  links: ExtractedLink[];
  /** The outlets as addressee or channel, not those that only pass the words on. */
  outlets: readonly PlacedOutlet[];
  /** Index of the statement that this one continues, so that they share an occasion. */
  continues: number | null;
  /** The names of the rules that found them. */
  rules: string[];
}
