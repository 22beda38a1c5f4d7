/** A span of words and its context, as a text span stores them. */
export interface LinkedSegment {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Browsers search for all of a shorter text; for a longer one, only for its two ends. */
const WHOLE_TEXT_LIMIT = 300;
const RANGE_END_WORDS = 5;
/** Longer runs of words hardly ever occur twice in a text. */
const UNIQUE_WORDS = 8;

/**
 * The address of a document with one text directive for each segment, at which a browser scrolls to
 * the words and highlights them: `https://news.example/a#:~:text=prefix-,words,-suffix`.
 * A fragment that the address already has is kept, as are text directives that it already carries.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 * @returns null without an address, or with one that no browser opens as a page
 */
export function deepLink(url: string | null, segments: readonly LinkedSegment[]): string | null {
  if (url === null || !/^https?:/iu.test(url)) return null;
  const directives = segments.map(textDirective).filter((directive) => directive !== null);
  if (directives.length === 0) return url;
  const joined = directives.map((directive) => `text=${directive}`).join('&');
  const fragment = url.includes('#') ? url.slice(url.indexOf('#')) : '';
  if (fragment.includes(':~:')) return `${url}${/(?::~:|&)$/u.test(url) ? '' : '&'}${joined}`;
  return `${url}${fragment === '' ? '#' : ''}:~:${joined}`;
}

/**
 * prefix-,start,end,-suffix: the end only if there are many words or they run over lines, the
 * context only if they are so few that they may occur elsewhere, and only from their own line,
 * since a page may have anything between two paragraphs.
 */
function textDirective({ exact, prefix, suffix }: LinkedSegment): string | null {
  const words = exact.trim();
  if (words === '') return null;
  const parts = wholeOrEnds(words).map(escapeTerm);
  if (words.split(/\s+/u).length > UNIQUE_WORDS) return parts.join(',');
  const before = contextWords(lineEnd(wholeWordsBefore(prefix, exact)));
  const after = contextWords(lineStart(wholeWordsAfter(suffix, exact)));
  if (before !== '') parts.unshift(`${escapeTerm(before)}-`);
  if (after !== '') parts.push(`-${escapeTerm(after)}`);
  return parts.join(',');
}

/** A term has to match within one block of the page, so a text of several lines is given as a range. */
function wholeOrEnds(words: string): string[] {
  const lines = words.split(/\s*[\r\n]+\s*/u);
  const first = lines[0] ?? words;
  const last = lines.at(-1) ?? words;
  if (lines.length === 1 && words.length <= WHOLE_TEXT_LIMIT) return [words];
  const start = first.split(/\s+/u).slice(0, RANGE_END_WORDS);
  const end = last.split(/\s+/u).slice(-RANGE_END_WORDS);
  return start.length + end.length > words.split(/\s+/u).length
    ? [words.replace(/\s+/gu, ' ')]
    : [start.join(' '), end.join(' ')];
}

/** Context is matched by whole words; a word that the span's context cuts in two is left out. */
function wholeWordsBefore(prefix: string, exact: string): string {
  const whole = prefix.replace(/^[\p{L}\p{N}\p{M}]+/u, '');
  return joins(prefix.at(-1), exact[0]) ? '' : whole;
}

function wholeWordsAfter(suffix: string, exact: string): string {
  const whole = suffix.replace(/[\p{L}\p{N}\p{M}]+$/u, '');
  return joins(exact.at(-1), suffix[0]) ? '' : whole;
}

function joins(left: string | undefined, right: string | undefined): boolean {
  const letter = /[\p{L}\p{N}\p{M}]/u;
  return letter.test(left ?? '') && letter.test(right ?? '');
}

function lineEnd(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function lineStart(text: string): string {
  return /^[^\r\n]*/u.exec(text)?.[0] ?? '';
}

/** A lone quotation mark is not a word, and would not be found as one. */
function contextWords(context: string): string {
  return /[\p{L}\p{N}]/u.test(context) ? context.trim() : '';
}

/**
 * Percent-escapes everything but letters and digits of ASCII and "_.~": dash, comma and ampersand
 * are the syntax of a directive, and brackets and apostrophes break links in Markdown and HTML.
 */
function escapeTerm(term: string): string {
  const wellFormed = term.replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(
    /[-!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
