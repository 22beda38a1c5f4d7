import './lists.ts';
import './on-statement.ts';

export { attributionLine } from './attribution-line.ts';
export { deepLink } from './deep-link.ts';
export { Attribution } from './type.ts';
