import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { navigate } from '../state/location.ts';
import { useTheme } from '../state/theme.ts';

const places = [
  ['/search', 'Search'],
  ['/articles', 'Articles'],
  ['/people', 'People'],
  ['/sources', 'Sources'],
  ['/events', 'Events'],
  ['/check', 'Check a quote'],
  ['/try', 'Try it'],
] as const;

/** The frame of every view: masthead, places to go, and what this is. */
export function Shell({ path, children }: { path: string; children: ComponentChildren }) {
  useSearchKey();
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="masthead">
        <div class="masthead-inner">
          <a class="wordmark" href="/" aria-label="OnRecord, front page">
            <QuoteMark />
            OnRecord
          </a>
          <nav aria-label="Main">
            <ul class="places">
              {places.map(([address, name]) => (
                <li key={address}>
                  <a href={address} {...(isWithin(path, address) && { 'aria-current': 'page' })}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <ThemeButton />
        </div>
      </header>
      {children}
      <footer class="colophon">
        <div class="colophon-inner">
          <p>
            <strong>No quote without its source.</strong> Every statement here names who said it and
            everyone through whom the words came.
          </p>
          <p>
            <a href="/graphql">GraphQL API</a>
          </p>
        </div>
      </footer>
    </>
  );
}

function isWithin(path: string, address: string): boolean {
  return path === address || path.startsWith(`${address}/`);
}

function QuoteMark() {
  return (
    <svg class="quote-mark" viewBox="0 0 20 16" aria-hidden="true">
      <path d="M0 16V9.200C0 4.200 2.700 1.200 7.800 0l.9 2.400C6.200 3.300 5 4.800 4.900 7h3.800v9zm11 0V9.200C11 4.200 13.700 1.200 18.800 0l.9 2.400C17.200 3.300 16 4.800 15.900 7h3.800v9z" />
    </svg>
  );
}

function ThemeButton() {
  const [theme, toggle] = useTheme();
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      class="theme-button"
      onClick={toggle}
      aria-label={`Use the ${next} theme`}
      title={`Use the ${next} theme`}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.250" fill="none" stroke="currentColor" stroke-width="1.500" />
        <path d="M10 2.750a7.250 7.250 0 0 1 0 14.500z" fill="currentColor" />
      </svg>
    </button>
  );
}

/** A slash goes to the search, as it does in most places, unless somebody is typing. */
function useSearchKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || isTyping(event.target)) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (field) field.focus();
      else navigate('/search');
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
