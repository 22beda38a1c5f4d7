export { attributionLine } from './attribution-line.ts';
export { deepLink } from './deep-link.ts';
export { AttributionLevel, LinkRole } from './kinds.ts';
export { LinkInput, readChain } from './link-input.ts';
export { TextQuote } from './text-quote.ts';
export { Attribution, AttributionConnection } from './type.ts';
