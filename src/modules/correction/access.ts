/** Correcting a document's metadata requires a key that may review. */
export const mayCorrectDocuments = { review: true } as const;
