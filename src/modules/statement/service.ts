export { type CorrectStatementInput, correctStatement } from './correct.ts';
export type { CarryingDocument, StatementDraft } from './draft.ts';
export { hashWords } from './hash-words.ts';
export { isStorable } from './place-drafts.ts';
export { placeWords } from './place-words.ts';
export { type RecordStatementInput, recordAttributedStatement } from './record.ts';
export { refreshStatements } from './refresh-statements.ts';
export { lockStatement, reviewStatement } from './review.ts';
export { storeStatements } from './store-statements.ts';
