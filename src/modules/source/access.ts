/** Every client that may read may read sources. */
export const mayReadSources = { read: true } as const;
