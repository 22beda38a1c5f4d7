/** Every client that may read may read statements, including retracted ones. */
export const mayReadStatements = { read: true } as const;

/** To review and to correct takes a key that may. */
export const mayChangeStatements = { review: true } as const;

/** To record takes a key that may submit, to correct one that may review. */
export const mayRecord = { submit: true } as const;
export const mayCorrectAttributions = { review: true } as const;
