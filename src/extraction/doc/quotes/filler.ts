/** Replaces the second half of a two-character mark, so that no offset moves. */
export const FILLER = '\u2060';
