import type { Random } from '../random.ts';
import { quoteMail, wrapText } from './lay-out.ts';
import { pasteTags, writeMarkdown } from './markup.ts';
import { printPages } from './pdf.ts';

/** The forms in which the words of a clean text may come. */
export const FORMS: Record<string, (text: string, random: Random) => string> = {
  wrapped: (text, random) => wrapText(text, random),
  'quoted mail': quoteMail,
  'PDF pages': printPages,
  Markdown: writeMarkdown,
  'pasted tags': pasteTags,
  capitals: (text) => text.toUpperCase(),
  // A recogniser of speech that writes words only.
  'speech without marks': (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*|\n+/gu) ?? [];
    return words.join(' ');
  },
};
