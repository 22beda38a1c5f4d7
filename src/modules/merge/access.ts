/** To merge takes a key that may do everything: it is not undone by another call. */
export const mayMerge = { admin: true } as const;
