import type { ReaderSite } from '../support/browser/reader-site.ts';
import { findStatement } from './views.ts';

/** What addresses of the demo's views hold. */
export interface ViewIds {
  document: string;
  statement: string;
  speaker: string;
  event: string;
  source: string;
}

/** Of “Take the win”, who said it, when, and who told of it. */
export async function findViewIds(site: ReaderSite): Promise<ViewIds> {
  const { id, document, speaker, event, source } = await findStatement(site, 'Take the win');
  if (!speaker || !event) throw new Error('The demo tells who said it, and at what event.');
  return { document, statement: id, speaker: speaker.id, event: event.id, source: source.id };
}

interface View {
  name: string;
  address(ids: ViewIds): string;
  /** What is there once the view is. */
  awaits: string;
}

/** Each view of the reader, filled. */
export const everyView: readonly View[] = [
  { name: 'the front page', address: () => '/', awaits: '.card' },
  { name: 'the search', address: () => '/search?q=win', awaits: '.card' },
  { name: 'the articles', address: () => '/articles', awaits: '.entry' },
  {
    name: 'an article',
    address: ({ document }) => `/articles/${document}`,
    awaits: '.reference',
  },
  {
    name: 'a statement',
    address: ({ statement }) => `/statements/${statement}`,
    awaits: '.chain-drawing',
  },
  { name: 'the people', address: () => '/people', awaits: '.entry' },
  {
    name: 'a person',
    address: ({ speaker }) => `/people/${speaker}`,
    awaits: '.timeline-drawing',
  },
  { name: 'the sources', address: () => '/sources', awaits: '.entry' },
  {
    name: 'a source',
    address: ({ source }) => `/sources/${source}`,
    awaits: '.timeline-drawing',
  },
  { name: 'the events', address: () => '/events', awaits: '.entry' },
  { name: 'an event', address: ({ event }) => `/events/${event}`, awaits: '.timeline-drawing' },
  {
    name: 'a checked quotation',
    address: () => '/check?text=You+got+a+big+win',
    awaits: '.matches',
  },
  { name: 'a quotation to check', address: () => '/check', awaits: '.verdict-key' },
  { name: 'a text to try', address: () => '/try', awaits: '#try-text' },
  { name: 'an address that leads nowhere', address: () => '/nowhere', awaits: '.notice' },
];
