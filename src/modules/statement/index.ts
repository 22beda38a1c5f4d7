import './list/query.ts';
import './list/lists.ts';
import './attributions/lists.ts';
import './attributions/mutation.ts';
import './attributions/printed-line.ts';
import './mutation.ts';
import './revision.ts';
import './said-by.ts';
import './count/counts.ts';

export { Channel, StatementKind } from './kinds.ts';
export { Statement, StatementConnection } from './type.ts';
