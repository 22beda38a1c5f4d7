/** A quotation is checked for whoever may read the statements that it is checked against. */
export const mayCheckQuotes = { read: true } as const;
