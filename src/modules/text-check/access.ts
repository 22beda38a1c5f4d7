/** Checking a text reads what checking one quotation reads. */
export const mayCheckTexts = { read: true } as const;
