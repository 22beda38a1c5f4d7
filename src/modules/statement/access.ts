/** Every client that may read may read statements, including retracted ones. */
export const mayReadStatements = { read: true } as const;

/** Reviewing and correcting require a key that may review. */
export const mayChangeStatements = { review: true } as const;

/** Recording requires a key that may submit, correcting one that may review. */
export const mayRecord = { submit: true } as const;
export const mayCorrectAttributions = { review: true } as const;
