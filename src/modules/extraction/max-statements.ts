/** Statements that one text may hold; a long newspaper article has a hundred. */
export const MAX_STATEMENTS = 2_000;
