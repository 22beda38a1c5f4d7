import { scriptJson } from '../../text/script-json.ts';
import { discoveryLink } from '../embed/discovery.ts';
import { escapeHtml } from '../embed/escape-html.ts';

/** What a page shows, for those who do not run its scripts: link previews, search engines, readers. */
export interface PageSummary {
  /** A type of the Open Graph protocol. */
  kind: 'website' | 'article' | 'profile';
  title: string;
  description: string;
  /** The words of a statement, with all that must go with them. */
  quote?: { words: string; language: string; attribution: string; warnings: readonly string[] };
  /** Of schema.org. */
  jsonLd?: object;
}

/** The reader as a whole. */
export const ABOUT: PageSummary = {
  kind: 'website',
  title: 'OnRecord',
  description: 'Who said what, to whom, when – and through which sources it reached us.',
};

/** Where a page is. */
export interface PageAddress {
  /** The gateway's origin, as the client sees it. */
  origin: string;
  path: string;
}

/**
 * Writes a summary into the reader's page: title, description, canonical address, Open Graph, JSON-LD,
 * where its embedded form is, and the words themselves for browsers without JavaScript.
 *
 * @see https://ogp.me
 */
export function writeHead(shell: string, summary: PageSummary, address: PageAddress): string {
  const { title, description, quote } = summary;
  const page = shell
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, (_, tag) => tag + escapeHtml(description))
    .replace('</head>', () => `${headOf(summary, address).join('\n')}\n  </head>`);
  return quote ? page.replace('<noscript>', () => `<noscript>${quoteOf(quote)}`) : page;
}

function headOf({ kind, title, description, quote, jsonLd }: PageSummary, address: PageAddress) {
  const { origin, path } = address;
  const properties = {
    'og:type': kind,
    'og:site_name': 'OnRecord',
    'og:title': title,
    'og:description': description,
    'og:url': origin + path,
  };
  return [
    `<link rel="canonical" href="${escapeHtml(origin + path)}">`,
    ...Object.entries(properties).map(
      ([property, content]) => `<meta property="${property}" content="${escapeHtml(content)}">`,
    ),
    '<meta name="twitter:card" content="summary">',
    ...(quote ? [discoveryLink(origin, path)] : []),
    ...(jsonLd ? [`<script type="application/ld+json">${scriptJson(jsonLd)}</script>`] : []),
  ];
}

function quoteOf({ words, language, attribution, warnings }: NonNullable<PageSummary['quote']>) {
  return [
    ...warnings.map((warning) => `<p>${escapeHtml(warning)}</p>`),
    `<blockquote lang="${escapeHtml(language)}" dir="auto"><p>${escapeHtml(words)}</p></blockquote>`,
    `<p>— ${escapeHtml(attribution)}</p>`,
  ].join('');
}
