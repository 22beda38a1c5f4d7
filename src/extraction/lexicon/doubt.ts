/** Adverbs that doubt the verb they are before. */
export const DOUBT =
  /^(?:reportedly|allegedly|purportedly|supposedly|apparently|seemingly|ostensibly)$/;
