/** Events are read by whoever may read at all. */
export const mayReadEvents = { read: true } as const;
