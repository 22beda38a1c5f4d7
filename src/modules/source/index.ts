import './query.ts';

export { SourceKind } from './kind.ts';
export { Source, SourceConnection } from './type.ts';
