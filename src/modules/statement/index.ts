import './query.ts';
import './lists.ts';
import './revision.ts';
import './counts.ts';

export { quotationJsonLd } from './json-ld.ts';
export { Statement, StatementConnection } from './type.ts';
