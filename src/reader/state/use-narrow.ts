import { useSyncExternalStore } from './external-store.ts';

/** The width from which the style sheets put things side by side. */
const narrow = '(max-width: 62rem)';

/**
 * Whether the window has room for one column only. Views that put their parts in another order then
 * do so in the document, so that keys and voices go through them in the order in which they are seen.
 */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    () => matchMedia(narrow).matches,
    (tell) => {
      const list = matchMedia(narrow);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
  );
}
