// The package @onrecord/extract: the public API of the extraction.
export * from '../extraction/index.ts';
export type { Span } from '../text/span.ts';
