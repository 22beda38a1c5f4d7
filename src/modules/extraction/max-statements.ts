/** Statements that one text may hold; a long newspaper article has a hundred. */
export const MAX_STATEMENTS = 2_000;

/**
 * A text with more is refused as soon as that many are found, even if some would be dropped later:
 * a megabyte of nothing but statements would take ten seconds.
 */
export const MOST_READ = 2 * MAX_STATEMENTS;
