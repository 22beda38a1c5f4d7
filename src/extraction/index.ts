export { extractStatements, type TextCircumstances } from './extract.ts';
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
} from './model.ts';
