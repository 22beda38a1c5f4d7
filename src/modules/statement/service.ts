export type { StatementDraft } from './draft.ts';
export { hashWords } from './hash-words.ts';
export { isStorable } from './place-drafts.ts';
export { type RecordStatementInput, recordAttributedStatement } from './record.ts';
export { refreshStatements } from './refresh-statements.ts';
export { lockStatement } from './review.ts';
export { storeStatements } from './store-statements.ts';
