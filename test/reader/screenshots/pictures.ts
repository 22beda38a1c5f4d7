import type { Page } from 'playwright-core';
import type { Filled } from './fill.ts';

/** A view, or a state of one, to take a picture of. */
export interface Picture {
  name: string;
  path: string;
  /** What must be there before the picture is taken. */
  awaits: string;
  /** Before the page is opened. */
  before?(page: Page): Promise<unknown>;
  /** Once it is open. */
  act?(page: Page): Promise<unknown>;
  /** The window alone and not the whole length of the page. */
  windowOnly?: boolean;
}

/** While nothing is on record. */
export const emptyPictures: readonly Picture[] = [
  { name: 'empty-front', path: '/', awaits: '.empty' },
  { name: 'empty-search', path: '/search', awaits: '.empty' },
  { name: 'empty-people', path: '/people', awaits: '.empty' },
];

const neverAnswered = (page: Page) => page.route('**/graphql', () => undefined);
const notReached = (page: Page) => page.route('**/graphql', (route) => route.abort());
const withKey = (key: string) => (page: Page) =>
  page.addInitScript(`sessionStorage.setItem('onrecord.key', ${JSON.stringify(key)})`);

/** Every view, and what it shows while it waits, fails, or has nothing to show. */
export function picturesOf(filled: Filled, key: string): Picture[] {
  const article = `/articles/${filled.article}`;
  const hard = `/articles/${filled.hardArticle}`;
  return [
    { name: 'front', path: '/', awaits: '.card' },
    { name: 'search', path: '/search?q=pier&kind=DIRECT', awaits: '.card' },
    { name: 'search-nothing', path: '/search?q=zeppelin&kind=DIRECT', awaits: '.empty' },
    { name: 'search-first', path: '/search?firstSourceName=Axios', awaits: '.card' },
    { name: 'articles', path: '/articles', awaits: '.entry' },
    { name: 'article', path: article, awaits: '.reference' },
    {
      name: 'article-chosen',
      path: `${article}#${filled.statement}`,
      awaits: '.chain-drawing',
      windowOnly: true,
    },
    { name: 'article-silent', path: `/articles/${filled.silentArticle}`, awaits: '.notes' },
    { name: 'article-hard', path: hard, awaits: '.reference' },
    {
      name: 'article-hard-chosen',
      path: `${hard}#${filled.hardStatement}`,
      awaits: '.chain-drawing',
      windowOnly: true,
    },
    {
      name: 'article-rtl',
      path: `/articles/${filled.rtlArticle}#${filled.rtlStatement}`,
      awaits: '.chain-drawing',
    },
    {
      name: 'statement-rtl',
      path: `/statements/${filled.rtlStatement}`,
      awaits: '.chain-drawing',
    },
    { name: 'statement', path: `/statements/${filled.statement}`, awaits: '.chain-drawing' },
    { name: 'statement-hard', path: `/statements/${filled.hardStatement}`, awaits: '.chain-name' },
    {
      name: 'statement-review',
      path: `/statements/${filled.reviewed}`,
      awaits: '.chain-drawing',
      before: withKey(key),
      act: (page) => page.getByText('Correct speaker or words').click(),
    },
    { name: 'people', path: '/people', awaits: '.entry' },
    { name: 'person', path: `/people/${filled.person}`, awaits: '.timeline-drawing' },
    { name: 'sources', path: '/sources', awaits: '.entry' },
    { name: 'source', path: `/sources/${filled.source}`, awaits: '.timeline-drawing' },
    { name: 'events', path: '/events', awaits: '.entry' },
    { name: 'event', path: `/events/${filled.event}`, awaits: '.timeline-drawing' },
    { name: 'check', path: '/check', awaits: '.question' },
    {
      name: 'check-altered',
      path: '/check?text=You+got+a+big+win&speaker=Biden',
      awaits: '.matches',
    },
    { name: 'check-nothing', path: '/check?text=The+moon+is+a+lantern', awaits: '.verdict' },
    { name: 'try', path: '/try', awaits: '#try-text' },
    {
      name: 'try-example',
      path: '/try',
      awaits: '#try-text',
      before: withKey(key),
      act: async (page) => {
        await page.getByRole('button', { name: 'Take an example' }).click();
        await page.locator('.chain-drawing').first().waitFor();
        await page.getByText('Put it on record').click();
      },
    },
    { name: 'nowhere', path: '/nowhere', awaits: '.notice' },
    { name: 'loading-front', path: '/', awaits: '.skeleton', before: neverAnswered },
    { name: 'loading-article', path: article, awaits: '.skeleton', before: neverAnswered },
    {
      name: 'loading-person',
      path: `/people/${filled.person}`,
      awaits: '.skeleton',
      before: neverAnswered,
    },
    { name: 'loading-search', path: '/search', awaits: '.skeleton', before: neverAnswered },
    { name: 'failed-front', path: '/', awaits: '.failed', before: notReached },
    { name: 'failed-search', path: '/search', awaits: '.failed', before: notReached },
    { name: 'embed', path: `/embed/${filled.statement}`, awaits: 'blockquote' },
    ...Array.from({ length: 6 }, (_, tab) => playground(tab)),
  ];
}

/** A tab of the playground, with its answer. */
function playground(tab: number): Picture {
  return {
    name: `playground-${tab + 1}`,
    path: '/graphql',
    awaits: '.graphiql-query-editor .view-line',
    windowOnly: true,
    act: async (page) => {
      await page.locator('.graphiql-tab-button').nth(tab).click();
      await page.locator('.graphiql-execute-button').click();
      await page.locator('.result-window', { hasText: '"data"' }).waitFor();
    },
  };
}
