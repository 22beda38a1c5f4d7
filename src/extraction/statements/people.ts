import type { PlacedOutlet } from '../circumstances/cited-outlets.ts';
import type { ExtractedLink, ExtractedMention } from '../types.ts';

/** Everybody whom one statement concerns. */
export interface People {
  speaker: ExtractedMention | null;
  addressees: ExtractedMention[];
  /** From the speaker's side outward. */
  links: ExtractedLink[];
  /** The outlets that the words were spoken to or on, not those that only pass them on. */
  outlets: readonly PlacedOutlet[];
  /** Index of the statement that this one continues, so that they share an occasion. */
  continues: number | null;
  /** The names of the rules that told them. */
  rules: string[];
}
