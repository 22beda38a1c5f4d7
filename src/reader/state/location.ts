import { useSyncExternalStore } from './external-store.ts';

/** Where the reader is: what the address says, and nothing else. */
export interface Place {
  path: string;
  search: string;
  /** Decoded, without its mark. */
  hash: string;
}

const listeners = new Set<() => void>();
let place = readPlace();

function readPlace(): Place {
  const { pathname, search, hash } = window.location;
  return { path: pathname, search, hash: decode(hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function changed(): void {
  place = readPlace();
  for (const tell of listeners) tell();
}

/** Goes to another address of the reader; `replace` leaves no step to go back to. */
export function navigate(address: string, { replace = false } = {}): void {
  const before = place.path;
  if (replace) history.replaceState(history.state, '', address);
  else history.pushState(null, '', address);
  changed();
  if (!replace && place.path !== before) window.scrollTo(0, 0);
}

export function usePlace(): Place {
  return useSyncExternalStore(
    () => place,
    (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  );
}

/** Makes links within the reader change the view instead of the page. */
export function followLinks(isOurs: (path: string) => boolean): void {
  window.addEventListener('popstate', changed);
  document.addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    const link = (event.target as Element | null)?.closest('a');
    if (!link?.href || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (url.origin !== window.location.origin || !isOurs(url.pathname)) return;
    if (isOnPage(url) && !link.dataset.select) return;
    event.preventDefault();
    navigate(url.pathname + url.search + url.hash, { replace: link.dataset.select !== undefined });
  });
}

/** Of the first button, without a key that opens a tab or a window, and meant for nothing else. */
function isPlainClick(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  return !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** "#chosen": a place within the view that is there, for the browser to go to. */
function isOnPage(url: URL): boolean {
  return url.pathname === place.path && url.search === place.search && url.hash !== '';
}
