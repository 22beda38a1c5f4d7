import type { StatementKind } from '../../generated/reader/documents.ts';
import { inQuotationMarks } from '../words/headline.ts';

interface StatementWordsProps {
  text: string;
  kind: StatementKind;
  language?: string;
}

/** The words of a statement; in quotation marks only where all of them are the speaker's. */
export function StatementWords({ text, kind, language }: StatementWordsProps) {
  return (
    <q class={`words ${kind.toLowerCase()}`} dir="auto" {...(language && { lang: language })}>
      {kind === 'DIRECT' ? inQuotationMarks(text) : text}
    </q>
  );
}
