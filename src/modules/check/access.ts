/** Every client that may read the statements may check quotations against them. */
export const mayCheckQuotes = { read: true } as const;
