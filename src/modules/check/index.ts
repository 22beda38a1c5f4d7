import './query.ts';

export { QuoteMatch, QuoteStanding, QuoteVerdict } from './type.ts';
