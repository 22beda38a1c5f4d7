import './query.ts';

export { SourceKind } from './kind.ts';
export { UNNAMED_SPEAKER_ID } from './name-source.ts';
export { Source, SourceConnection } from './type.ts';
