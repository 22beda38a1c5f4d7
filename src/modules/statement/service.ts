export { MAX_STATEMENT_LENGTH } from './bounds.ts';
export { refreshStatements } from './derived/refresh-statements.ts';
export type { StatementDraft } from './draft.ts';
export { hashWords } from './hash-words.ts';
export { type RecordStatementInput, recordAttributedStatement } from './store/record.ts';
export { isStorable } from './store/resolve-drafts.ts';
export { storeStatements } from './store/store-statements.ts';
