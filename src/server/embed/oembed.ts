import { escapeHtml } from './escape-html.ts';
import type { Quote } from './quote.ts';

/** The oEmbed response for a quote. @see https://oembed.com */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  provider_name: 'OnRecord';
  provider_url: string;
  title: string;
  author_name?: string;
  /** In seconds. */
  cache_age: number;
  html: string;
  /** In CSS pixels, as is the height. */
  width: number;
  height: number;
}

/** The id of the statement that a URL of this gateway shows; null for any other URL. */
export function statementIdOf(url: string, origin: string): string | null {
  if (!URL.canParse(url, origin)) return null;
  const { pathname, host, protocol } = new URL(url, origin);
  if (host !== new URL(origin).host || !/^https?:$/.test(protocol)) return null;
  return /^\/(?:embed|statements)\/([\w-]+=*)$/.exec(pathname)?.[1] ?? null;
}

const WIDEST = 640;
const NARROWEST = 200;

export interface Room {
  origin: string;
  maxWidth: number;
  maxHeight: number;
}

/** The quote in a frame, which can run no script and leads only to a new tab. */
export function describeEmbed(quote: Quote, { origin, maxWidth, maxHeight }: Room): OEmbed {
  const width = Math.max(NARROWEST, Math.min(WIDEST, maxWidth));
  const height = Math.min(estimateHeight(quote, width), maxHeight);
  const src = escapeHtml(`${origin}/embed/${quote.id}`);
  const title = escapeHtml(quote.attribution);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'OnRecord',
    provider_url: origin,
    title: quote.attribution,
    ...(quote.speaker !== null && { author_name: quote.speaker }),
    cache_age: 60,
    html: `<iframe src="${src}" title="${title}" width="${width}" height="${height}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    width,
    height,
  };
}

/** Lines of the text in the page's type, estimated generously: a frame cannot grow. */
function estimateHeight(
  { words, attribution, warnings, notes, link }: Quote,
  width: number,
): number {
  const lines = (text: string, pixels: number) => Math.ceil((text.length * pixels) / (width - 44));
  const small = [`— ${attribution}`, ...warnings, ...notes, link.label];
  const smallLines = small.reduce((sum, text) => sum + lines(text, 8.5), 0);
  return 32 + lines(words, 10.5) * 29 + smallLines * 24 + small.length * 8 + 20;
}
