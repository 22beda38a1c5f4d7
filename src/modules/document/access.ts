/** Every client that may read may read documents. */
export const mayReadDocuments = { read: true } as const;
