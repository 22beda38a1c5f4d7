/** Adverbs that doubt the verb they stand before. */
export const DOUBT =
  /^(?:reportedly|allegedly|purportedly|supposedly|apparently|seemingly|ostensibly)$/;
