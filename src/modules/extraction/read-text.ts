import {
  type ExtractedLink,
  type ExtractedStatement,
  extractStatements,
} from '../../extraction/index.ts';
import { inSpan } from '../../telemetry/in-span.ts';
import { extractionSeconds } from '../../telemetry/metrics.ts';
import type { RepairedText } from '../../text/repair.ts';
import { repairInput } from '../document/service.ts';
import { findNamed, isSameSource, type Spelling } from '../source/service.ts';

/** What the extractor reads in a text; spans count UTF-16 code units of `text`. */
export interface ReadText extends Pick<RepairedText, 'text' | 'repairs'> {
  statements: ExtractedStatement[];
}

/**
 * Mends a text and finds the statements in it. Stores nothing.
 *
 * @param publisher whose own name in its own story is no link of a chain
 * @throws InvalidInputError where the text is empty or larger than 1 MiB
 */
export function readText(raw: string, publisher?: string | null, spelling?: Spelling): ReadText {
  const { text, repairs } = repairInput(raw);
  return { text, repairs, statements: findStatements(text, publisher, spelling) };
}

/** The same for a text that is mended already. */
export function findStatements(
  text: string,
  publisher?: string | null,
  spelling: Spelling = {},
): ExtractedStatement[] {
  const statements = extractTimed(text).map((statement) => ({
    ...statement,
    chain: statement.chain.map((link) => recognize(link, spelling)),
  }));
  if (!publisher) return statements;
  const evidence = { ...spelling, evidence: text };
  return statements.map((statement) => ({
    ...statement,
    chain: statement.chain.filter(
      ({ kind, name }) =>
        kind === 'ANONYMOUS' || kind === 'PERSON' || !isSameSource(name, publisher, evidence),
    ),
  }));
}

function extractTimed(text: string): ExtractedStatement[] {
  const took = extractionSeconds.startTimer();
  try {
    return inSpan('extract', { 'onrecord.text.length': text.length }, () =>
      extractStatements(text),
    );
  } finally {
    took();
  }
}

/** An outlet or an agency that the program took for something else; it reports, whatever the words. */
function recognize(link: ExtractedLink, spelling: Spelling): ExtractedLink {
  const known = link.kind === 'ANONYMOUS' ? undefined : findNamed(link.name, spelling);
  if (!known) return link;
  const reports = known.kind === 'NEWS_OUTLET' || known.kind === 'NEWS_AGENCY';
  return { ...link, kind: known.kind, role: reports ? 'REPORTER' : link.role };
}
