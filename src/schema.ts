import './graphql/scalars/date.ts';
import './graphql/scalars/date-time.ts';
import './graphql/scalars/json.ts';
import './graphql/scalars/url.ts';
import './graphql/failure-types.ts';
import './graphql/nodes.ts';
import './modules/actor/index.ts';
import './modules/attribution/index.ts';
import './modules/check/index.ts';
import './modules/correction/index.ts';
import './modules/document/index.ts';
import './modules/event/index.ts';
import './modules/extraction/index.ts';
import './modules/merge/index.ts';
import './modules/source/index.ts';
import './modules/statement/index.ts';
import './modules/text-check/index.ts';
import { builder } from './graphql/builder.ts';

/** Everything that the gateway serves. */
export const schema = builder.toSchema();
