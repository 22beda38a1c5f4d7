/** Documents are read by whoever may read at all. */
export const mayReadDocuments = { read: true } as const;
