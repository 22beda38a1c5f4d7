/** Merging requires an admin key: no other call can undo it. */
export const mayMerge = { admin: true } as const;
