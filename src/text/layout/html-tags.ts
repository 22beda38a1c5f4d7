import type { Span } from '../span.ts';

/** A tag, a comment, or a script with its content. */
export interface Tag extends Span {
  name: string;
  /** It begins or ends a paragraph: `<p>`, `</li>`. */
  isBlock: boolean;
  isBreak: boolean;
  /** It is the second of a pair: `</p>`. */
  closes: boolean;
}

const BLOCKS = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd br hr blockquote table thead tbody tfoot tr section article aside header ' +
    'footer main nav figure figcaption pre address form fieldset center html body head title option'
  ).split(' '),
);
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label link mark meta ' +
    'picture q s samp small source span strike strong sub sup td th time tt u var wbr svg path video audio iframe'
  ).split(' '),
);
/** Tags that are never closed. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'source', 'p', 'li']);
/** Elements whose content is not a text. */
const HIDDEN = new Set(['script', 'style', 'noscript', 'template']);

const OPENING = /<(?:!--|!doctype\b|(\/?)([a-z][a-z0-9]*)(?=[\s/>]))/gi;
const REST = /(?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?)*\s*\/?>/y;

/**
 * The tags of a text that was pasted with them. Only HTML names, and without attributes only those
 * that are both opened and closed or occur twice: "a < b", "<ann@example.org>" and a lone "<b>"
 * that is talked about stay.
 */
export function findTags(text: string): Tag[] {
  if (!/<[a-z!/]/i.test(text)) return [];
  const found = scan(text);
  const names = new Map<string, { opened: number; closed: number }>();
  for (const { name, closes } of found) {
    const seen = names.get(name) ?? { opened: 0, closed: 0 };
    seen[closes ? 'closed' : 'opened'] += 1;
    names.set(name, seen);
  }
  return found.filter(({ name, isSure }) => {
    const { opened = 0, closed = 0 } = names.get(name) ?? {};
    return isSure || (opened > 0 && closed > 0) || (VOID.has(name) && opened + closed > 1);
  });
}

/**
 * The search state: the text in lower case, and the marks that do not occur again, so that none is
 * searched for twice.
 */
interface Source {
  lower: string;
  missing: Set<string>;
}

function scan(text: string): (Tag & { isSure: boolean })[] {
  const found: (Tag & { isSure: boolean })[] = [];
  const source: Source = {
    lower: text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
    missing: new Set(),
  };
  let done = 0;
  for (const { 0: opening, 1: slash, 2: word, index } of text.matchAll(OPENING)) {
    if (index < done) continue;
    const name = (word ?? opening.slice(1)).toLowerCase();
    const end = endOf(source, { start: index, length: opening.length, name });
    if (end < 0) continue;
    done = end;
    // "<a href=…>", a comment: nobody talks about these.
    const isSure = end - index > opening.length + 2 || name.startsWith('!') || HIDDEN.has(name);
    const kind = { isBlock: BLOCKS.has(name), isBreak: name === 'br', closes: slash === '/' };
    found.push({ start: index, end, name, ...kind, isSure });
  }
  return found;
}

/** Where the tag that begins at `start` ends; -1 if it is none. */
function endOf(
  source: Source,
  { start, length, name }: { start: number; length: number; name: string },
): number {
  const content = start + length;
  if (name === '!--') return after(source, '-->', content);
  if (name === '!doctype') return after(source, '>', content);
  if (HIDDEN.has(name) && source.lower.charAt(start + 1) !== '/') {
    const close = after(source, `</${name}`, content);
    return close < 0 ? -1 : after(source, '>', close);
  }
  if (!BLOCKS.has(name) && !INLINE.has(name) && !HIDDEN.has(name)) return -1;
  REST.lastIndex = content;
  return REST.test(source.lower) ? REST.lastIndex : -1;
}

function after({ lower, missing }: Source, mark: string, from: number): number {
  if (missing.has(mark)) return -1;
  const index = lower.indexOf(mark, from);
  if (index < 0) missing.add(mark);
  return index < 0 ? -1 : index + mark.length;
}
