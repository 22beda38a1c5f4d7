import './lists.ts';
import './mutation.ts';
import './on-statement.ts';

export { attributionLine } from './attribution-line.ts';
export { deepLink } from './deep-link.ts';
export { AttributionLevel, LinkRole } from './kinds.ts';
export { TextQuote } from './text-quote.ts';
export { Attribution } from './type.ts';
