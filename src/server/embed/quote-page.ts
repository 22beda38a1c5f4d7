import { createHash } from 'node:crypto';
import { scriptJson } from '../../text/script-json.ts';
import { discoveryLink } from './discovery.ts';
import { escapeHtml } from './escape-html.ts';
import type { Quote } from './quote.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #55555f; --page: #fff; --rule: #c3c3cd; --warn: #8a1c1c; --link: #1a4fa0 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececf0; --soft: #b4b4c0; --page: #18181b; --rule: #55555f; --warn: #ff9d94; --link: #9cc2ff }
}
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
figure { margin: 0; padding: 1rem 1.25rem; border-inline-start: 4px solid var(--rule) }
blockquote { margin: 0; font: 1.25rem/1.45 Georgia, "Times New Roman", serif; overflow-wrap: anywhere }
p { margin: 0 0 .5rem }
.warning { color: var(--warn); font-weight: 600 }
.retracted blockquote { text-decoration: line-through; text-decoration-thickness: 1px }
figcaption { margin-top: .75rem; color: var(--soft) }
figcaption p { margin: .25rem 0 0 }
a { color: var(--link) }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

/** No script and no controls except links, which open elsewhere: so anybody may frame it. */
export const EMBED_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** The quote as a separate page that needs no script; `origin` is the gateway's. */
export function quotePage(quote: Quote, origin: string): string {
  const { words, language, attribution, warnings, notes, link, reviewState, jsonLd } = quote;
  const head = [
    discoveryLink(origin, `/embed/${quote.id}`, attribution),
    `<script type="application/ld+json">${scriptJson(jsonLd)}</script>`,
  ];
  const body = [
    `<figure${reviewState === 'RETRACTED' ? ' class="retracted"' : ''}>`,
    ...warnings.map((warning) => `<p class="warning">${escapeHtml(warning)}</p>`),
    `<blockquote lang="${escapeHtml(language)}" dir="auto" cite="${escapeHtml(link.href)}"><p>${escapeHtml(words)}</p></blockquote>`,
    `<figcaption><p dir="ltr">— ${escapeHtml(attribution)}</p>`,
    ...notes.map((note) => `<p>${escapeHtml(note)}</p>`),
    `<p><a href="${escapeHtml(link.href)}" target="_blank" rel="noopener noreferrer">${escapeHtml(link.label)}</a></p>`,
    '</figcaption></figure>',
  ];
  return page(attribution, head, body);
}

/** A page that explains why there is no quote. */
export function absencePage(words: string): string {
  return page(words, [], [`<figure><p>${escapeHtml(words)}</p></figure>`]);
}

function page(title: string, head: readonly string[], body: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
${head.join('\n')}
</head>
<body><main>
${body.join('\n')}
</main></body>
</html>
`;
}
