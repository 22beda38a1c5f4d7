/** Every client that may read may read actors. */
export const mayReadActors = { read: true } as const;
