/** To correct what is known of a document takes a key that may review. */
export const mayCorrectDocuments = { review: true } as const;
