import { scriptJson } from '../text/script-json.ts';

/** A quote as in `/embed/<id>.json`. */
interface Quote {
  words: string;
  language: string;
  attribution: string;
  reviewState: string;
  warnings: string[];
  notes: string[];
  link: { href: string; label: string };
  jsonLd: object;
}

const STYLE = `
:host {
  display: block;
  color-scheme: light dark;
  --_ink: var(--attributed-quote-ink, light-dark(#1b1b1f, #ececf0));
  --_soft: var(--attributed-quote-soft, light-dark(#55555f, #b4b4c0));
  --_surface: var(--attributed-quote-surface, light-dark(#fff, #18181b));
  --_rule: var(--attributed-quote-rule, light-dark(#c3c3cd, #55555f));
  --_warning: var(--attributed-quote-warning, light-dark(#8a1c1c, #ff9d94));
  --_link: var(--attributed-quote-link, light-dark(#1a4fa0, #9cc2ff));
}
:host([hidden]) { display: none }
figure {
  margin: 0;
  padding: 1rem 1.25rem;
  border-inline-start: 4px solid var(--_rule);
  background: var(--_surface);
  color: var(--_ink);
  font: var(--attributed-quote-font, 1rem/1.5 system-ui, sans-serif);
}
blockquote {
  margin: 0;
  font: var(--attributed-quote-words-font, 1.25rem/1.45 Georgia, "Times New Roman", serif);
  overflow-wrap: anywhere;
}
p { margin: 0 0 .5rem }
[part~="retracted"] blockquote { text-decoration: line-through; text-decoration-thickness: 1px }
[part~="warning"] { color: var(--_warning); font-weight: 600 }
figcaption { margin-top: .75rem; color: var(--_soft) }
figcaption p { margin: .25rem 0 0 }
figure > p:last-child { margin: 0 }
a { color: var(--_link) }
a:focus-visible { outline: 3px solid var(--_link); outline-offset: 2px }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

/** Our own words are English, in a page of any language and direction. */
const english = { lang: 'en', dir: 'ltr' };

/**
 * A quote with its source, for any page:
 *
 *     <script type="module" src="https://quotes.example/client/attributed-quote.js"></script>
 *     <attributed-quote statement="…"></attributed-quote>
 *
 * `statement` is the id; `gateway` the gateway's origin, by default the one that served the script.
 * Its parts are `quote`, `words`, `attribution`, `note`, `link`, `warning`, `loading` and `error`,
 * and `quote` may also be `retracted` or `disputed`; its colours and fonts are
 * `--attributed-quote-ink`, `-soft`, `-surface`, `-rule`, `-warning`, `-link`, `-font` and
 * `-words-font`. The element's own content is shown if the quote cannot be loaded. Needs neither
 * inline styles nor HTML built from strings, which a page's policy may forbid.
 * text, which a page's policy may forbid.
 */
export class AttributedQuote extends HTMLElement {
  static readonly observedAttributes = ['statement', 'gateway'];

  readonly #root = this.attachShadow({ mode: 'open' });
  #loading: AbortController | undefined;
  #quote: Quote | undefined;
  #jsonLd: HTMLScriptElement | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.addEventListener('copy', (event) => this.#keepAttribution(event));
  }

  connectedCallback(): void {
    this.#load();
  }

  disconnectedCallback(): void {
    this.#loading?.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#load();
  }

  get #address(): string {
    const gateway = this.getAttribute('gateway') ?? new URL(import.meta.url).origin;
    const id = encodeURIComponent(this.getAttribute('statement') ?? '');
    return `${gateway.replace(/\/$/, '')}/embed/${id}`;
  }

  /** A URL of the gateway itself is shown without its origin. */
  #resolve(address: string): string {
    return new URL(address, new URL(this.#address, document.baseURI)).href;
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#show(make('p', { ...english, part: 'loading', role: 'status' }, 'Loading the quote …'));
    try {
      const answer = await fetch(`${this.#address}.json`, { signal, credentials: 'omit' });
      if (!answer.ok) throw new Error(answer.status === 404 ? 'no such statement' : 'refused');
      this.#quote = (await answer.json()) as Quote;
      if (!signal.aborted) this.#showQuote(this.#quote);
    } catch (error) {
      if (!signal.aborted) this.#showError(error instanceof Error ? error.message : '');
    }
  }

  #showQuote(quote: Quote): void {
    const { words, language, attribution, warnings, notes, link, reviewState, jsonLd } = quote;
    const line = make('p', { ...english, part: 'attribution', id: 'line' }, `— ${attribution}`);
    const caption = make('figcaption', {}, line);
    caption.append(...notes.map((note) => make('p', { ...english, part: 'note' }, note)));
    const href = this.#resolve(link.href);
    if (/^https?:/i.test(href)) {
      const attributes = { part: 'link', href, rel: 'noopener noreferrer' };
      caption.append(make('p', {}, make('a', attributes, link.label)));
    }
    const quoted = make('p', { part: 'words' }, words);
    const state = reviewState.toLowerCase();
    this.#show(
      ...warnings.map((warning) => make('p', { ...english, part: 'warning' }, warning)),
      make('blockquote', { lang: language, dir: 'auto', 'aria-describedby': 'line' }, quoted),
      caption,
    );
    this.#root.firstElementChild?.setAttribute('part', `quote ${state}`);
    this.#describe(jsonLd);
    this.dispatchEvent(new Event('load'));
  }

  #showError(why: string): void {
    this.#quote = undefined;
    this.#jsonLd?.remove();
    const words =
      why === 'no such statement'
        ? 'There is no such statement on record.'
        : 'The quote cannot be shown: its source was not reached.';
    this.#show(make('p', { ...english, part: 'error', role: 'alert' }, words), make('slot', {}));
    this.dispatchEvent(new Event('error'));
  }

  #show(...content: Node[]): void {
    this.#root.replaceChildren(make('figure', { part: 'quote' }, ...content));
  }

  /** In the page itself, where programs that read pages look for it. */
  #describe(jsonLd: object): void {
    this.#jsonLd?.remove();
    this.#jsonLd = document.createElement('script');
    this.#jsonLd.type = 'application/ld+json';
    this.#jsonLd.append(scriptJson(jsonLd));
    this.append(this.#jsonLd);
  }

  /** Copied words include the attribution line. */
  #keepAttribution(event: ClipboardEvent): void {
    const { attribution, link } = this.#quote ?? {};
    const selected = selectionIn(this.#root);
    if (!attribution || !selected || selected.includes(attribution)) return;
    const lines = [selected.trim(), `— ${attribution}`, link && this.#resolve(link.href)];
    event.clipboardData?.setData('text/plain', lines.filter(Boolean).join('\n'));
    event.preventDefault();
  }
}

/** The selection; within a shadow tree only some browsers report it. */
function selectionIn(root: ShadowRoot): string {
  const own = root as ShadowRoot & { getSelection?(): Selection | null };
  return String(own.getSelection?.() ?? document.getSelection() ?? '');
}

function make(name: string, attributes: Record<string, string>, ...content: (Node | string)[]) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

if (!customElements.get('attributed-quote')) {
  customElements.define('attributed-quote', AttributedQuote);
}
