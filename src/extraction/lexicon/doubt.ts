/** Adverbs that cast doubt on the following verb. */
export const DOUBT =
  /^(?:reportedly|allegedly|purportedly|supposedly|apparently|seemingly|ostensibly)$/;
