import { words } from '../word-classes.ts';

/** Written documents that speak for themselves: "the affidavit said". */
export const PAPERS =
  words(`letter report affidavit indictment lawsuit suit complaint filing filings memo
  memorandum note article bill plan study paper papers documents document ruling records warrant
  disclosures flyer website post summary contract agreement guidelines email emails column editorial
  book memoir survey assessment declaration warrants minutes`);

/** Evidence of a post in the sentences before "she wrote". */
export const POSTS =
  words(`tweet tweets tweeted tweeting instagram facebook twitter caption post posted hashtag
  tiktok snapchat`);

/** Occasions that also occur in names: "The Washington Post", "The Interview". */
export const OCCASIONS_IN_NAMES = words(
  'post posts interview call statement report letter address meeting',
);

/** "e-mailed that": verbs of writing, by their base form. */
export const MAILING_VERBS = words('email e-mail text');

/** "tweeted that" */
export const POSTING_VERBS = words('tweet retweet post');
