/** Statements that one text may hold; a long newspaper article has a hundred. */
export const MAX_STATEMENTS = 2_000;

/**
 * A text that holds more is refused as soon as so many are found, whatever would yet be left out of
 * them: a megabyte of nothing but statements would take ten seconds.
 */
export const MOST_READ = 2 * MAX_STATEMENTS;
