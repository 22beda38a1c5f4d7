import type { ComponentType } from 'preact';
import type { ViewProps } from './view-props.ts';
import { Article } from './views/article/article.tsx';
import { Articles } from './views/articles.tsx';
import { Check } from './views/check/check.tsx';
import { EventView } from './views/event.tsx';
import { Events } from './views/events.tsx';
import { Front } from './views/front.tsx';
import { People } from './views/people.tsx';
import { Person } from './views/person.tsx';
import { Search } from './views/search/search.tsx';
import { SourceView } from './views/source.tsx';
import { Sources } from './views/sources.tsx';
import { StatementView } from './views/statement/statement.tsx';
import { Try } from './views/try/try.tsx';

interface Route {
  pattern: RegExp;
  /** For the window, until the view has a title of its own. */
  title: string;
  View: ComponentType<ViewProps>;
}

/**
 * The reader's addresses. All views come in one file, so that going from one to another waits for
 * nothing but the answer; what draws pictures comes when there is one to draw.
 */
export const routes: readonly Route[] = [
  { pattern: /^\/$/, title: '', View: Front },
  { pattern: /^\/search$/, title: 'Search', View: Search },
  { pattern: /^\/articles$/, title: 'Articles', View: Articles },
  { pattern: /^\/articles\/([\w-]+)$/, title: 'Article', View: Article },
  { pattern: /^\/statements\/([\w-]+)$/, title: 'Statement', View: StatementView },
  { pattern: /^\/people$/, title: 'People', View: People },
  { pattern: /^\/people\/([\w-]+)$/, title: 'Person', View: Person },
  { pattern: /^\/sources$/, title: 'Sources', View: Sources },
  { pattern: /^\/sources\/([\w-]+)$/, title: 'Source', View: SourceView },
  { pattern: /^\/events$/, title: 'Events', View: Events },
  { pattern: /^\/events\/([\w-]+)$/, title: 'Event', View: EventView },
  { pattern: /^\/check$/, title: 'Check a quote', View: Check },
  { pattern: /^\/try$/, title: 'Try it', View: Try },
];

export function isOurs(path: string): boolean {
  return routes.some((route) => route.pattern.test(path));
}
