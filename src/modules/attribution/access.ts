/** To record takes a key that may submit, to correct one that may review. */
export const mayRecord = { submit: true } as const;
export const mayCorrectAttributions = { review: true } as const;
