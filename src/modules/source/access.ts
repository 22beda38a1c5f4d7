/** Sources are read by whoever may read at all. */
export const mayReadSources = { read: true } as const;
