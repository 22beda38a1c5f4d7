/** Actors are read by whoever may read at all. */
export const mayReadActors = { read: true } as const;

/** To merge takes a key that may do everything: it is not undone by another call. */
export const mayMergeActors = { admin: true } as const;
