import { words } from '../word-classes.ts';

/** "a conversation with Tom Reed": two people speak, and the other may work for an outlet. */
export const EXCHANGES = words('interview conversation call exchange');

/** "told Bibi on a call": no outlet takes part. */
export const PRIVATE_OCCASIONS = words('call meeting dinner lunch conversation talks letter visit');

/** Verbs and nouns of an occasion: a sentence without one is not a frame. */
export const FRAME_OCCASIONS =
  words(`appeared appears appear appearing spoke speaks speaking talked interview
  interviewed interviews sat joined visited guest was went gave wrote conversation called
  discussed defended addressed`);

/** "at Monday's debate": after a time, the occasion of the words. */
export const DATED_OCCASIONS =
  words(`debate hearing rally speech meeting news press briefing conference statement
  interview address session show programme program broadcast edition`);

/** Before a time, what the speaker did: "Speaking on Monday, …". */
export const SPEAKING_BEFORE_TIME = words(
  'speaking asked pressed writing testifying appearing addressing',
);

/** "in a statement released on Monday": the words are as old as that. */
export const RELEASED_ON = words('released issued posted sent dated');
