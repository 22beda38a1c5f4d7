export { completeDocument, correctDocument } from './correct-document.ts';
