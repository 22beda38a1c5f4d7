import { useState } from 'preact/hooks';
import type { StatementKind } from '../../generated/reader/documents.ts';
import { inQuotationMarks } from '../format/headline.ts';

interface CopyQuoteProps {
  words: string;
  kind: StatementKind;
  line: string;
}

/** Copies the words, and never without the attribution line. */
export function CopyQuote({ words, kind, line }: CopyQuoteProps) {
  const [told, setTold] = useState('Copy with its source');
  const copy = async () => {
    const quote = kind === 'DIRECT' ? inQuotationMarks(words) : words;
    try {
      await navigator.clipboard.writeText(`${quote}\n— ${line}`);
      setTold('Copied');
    } catch {
      setTold('The browser does not allow copying');
    }
  };
  return (
    <button type="button" class="link-button" onClick={copy} aria-live="polite">
      {told}
    </button>
  );
}
