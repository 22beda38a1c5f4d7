import './query.ts';
import './lists.ts';
import './mutation.ts';
import './revision.ts';
import './counts.ts';

export { quotationJsonLd } from './json-ld.ts';
export { Channel, StatementKind } from './kinds.ts';
export { Statement, StatementConnection } from './type.ts';
