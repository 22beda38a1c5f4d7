/** Entries in a page if neither `first` nor `last` says how many. */
export const DEFAULT_PAGE_SIZE = 20;
/** The most entries that one page holds. */
export const MAX_PAGE_SIZE = 100;
