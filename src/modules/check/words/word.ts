/** One word of a quotation, and its surroundings. */
export interface Word {
  /** How it is compared: "Don’t" is `dont`, "U.S." `us`, "1,200" and "twelve hundred" `1200`. */
  key: string;
  /** Where it is in its text, in UTF-16 code units. */
  start: number;
  end: number;
  /** Whether an editor put it, or a part of it, between square brackets. */
  bracketed: boolean;
  /** Whether an ellipsis stands right before it. */
  gapBefore: boolean;
  /** Whether a comma stands right before it. */
  commaBefore: boolean;
  /** Whether a mark right before it ends a clause: a full stop, a semicolon, a colon, a dash. */
  clauseBefore: boolean;
  /** Whether a hyphen ties it to the word before. */
  hyphenBefore: boolean;
  /** Whether it is written as a name is: with a capital, and not for opening a sentence. */
  name: boolean;
}
