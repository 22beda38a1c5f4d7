export { completeDocument, correctDocument, missingFacts } from './correct-document.ts';
