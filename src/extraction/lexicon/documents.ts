import { words } from './word-classes.ts';

/** Written or recorded sources that pass words on: "according to a transcript". */
export const DOCUMENTS =
  words(`report reports book memoir autobiography transcript document documents
  study filing filings complaint lawsuit letter memo release statement affidavit records poll survey
  data website plan account recording video review findings papers warrant warrants disclosure
  disclosures assessment flyer newsletter tweet post indictment ruling minutes notes emails messages
  audio footage transcripts tape diary summary summaries deposition cable cables motion petition
  dossier brief briefs log logs file files`);

/** "she recounts in her memoir" */
export const BOOKS = words('book memoir autobiography memoirs');

/** Documents that speak for their issuer: "the letter said". */
export const ISSUED =
  words(`statement report release letter email e-mail memo tweet tweets post paper
  study document filing notice message note review assessment findings survey lawsuit complaint
  website newsletter bulletin analysis`);

/** Of these, short replies: "a statement" belongs to the one named before. */
export const SENT = words('statement release email e-mail tweet post notice message');

/** Before "by" and those who had a document before their eyes: "a letter seen by the Gazette". */
export const READ = words(`seen obtained reviewed viewed read heard examined inspected verified
  uncovered acquired received accessed consulted unearthed intercepted`);
