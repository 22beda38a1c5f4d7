/** Actors are read by whoever may read at all. */
export const mayReadActors = { read: true } as const;
