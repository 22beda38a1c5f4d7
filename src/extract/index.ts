// The package @onrecord/extract: what the extraction gives to others.
export * from '../extraction/index.ts';
export type { Span } from '../text/span.ts';
