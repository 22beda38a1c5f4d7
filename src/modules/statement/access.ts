/** Statements, retracted ones included, are read by whoever may read at all. */
export const mayReadStatements = { read: true } as const;
