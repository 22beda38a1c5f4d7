import type { StatementKind } from '../../../generated/reader/documents.ts';
import { inQuotationMarks } from '../../format/headline.ts';

interface StatementWordsProps {
  text: string;
  kind: StatementKind;
  language?: string;
}

/** Beyond so many characters words are to be read, not looked at: they are set smaller. */
const long = 240;

/** The words of a statement; in quotation marks only where all of them are the speaker's. */
export function StatementWords({ text, kind, language }: StatementWordsProps) {
  const classes = ['words', kind.toLowerCase(), ...(text.length > long ? ['is-long'] : [])];
  return (
    <q class={classes.join(' ')} dir="auto" {...(language && { lang: language })}>
      {kind === 'DIRECT' ? inQuotationMarks(text) : text}
    </q>
  );
}
