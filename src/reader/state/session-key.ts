import { useSyncExternalStore } from './external-store.ts';

const name = 'onrecord.key';
const listeners = new Set<() => void>();

/** The API key of this tab: kept for its session, never in a URL, only ever sent as a header. */
export function readKey(): string {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a key for this tab; an empty one forgets it. */
export function keepKey(key: string): void {
  try {
    if (key === '') sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, key);
  } catch {
    // Storage is closed to this page, so the key is lost.
  }
  for (const tell of listeners) tell();
}

export function useKey(): string {
  return useSyncExternalStore(readKey, (tell) => {
    listeners.add(tell);
    return () => void listeners.delete(tell);
  });
}
