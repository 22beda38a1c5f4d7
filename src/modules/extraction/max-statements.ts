/** Statements that one text may hold; a long newspaper article has a hundred. */
export const MAX_STATEMENTS = 2_000;

/**
 * How many are read of a text that holds more, which is refused whatever may yet be left out of them;
 * a megabyte of nothing but statements would take ten seconds.
 */
export const MOST_READ = 2 * MAX_STATEMENTS;
