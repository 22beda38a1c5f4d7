export { kindOfName } from './entities/kind-of-name.ts';
export { bareName, isPronoun, isProperName } from './entities/proper-name.ts';
export type { KnownName } from './entities/source-registry.ts';
export { extractStatements, type TextCircumstances } from './extract.ts';
export { TooManyStatements } from './too-many-statements.ts';
export type {
  ActorKind,
  Anonymity,
  AttributionLevel,
  Channel,
  ExtractedLink,
  ExtractedMention,
  ExtractedStatement,
  SourceKind,
  StatementKind,
} from './types.ts';
