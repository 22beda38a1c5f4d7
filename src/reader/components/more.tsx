import { useEffect, useRef } from 'preact/hooks';
import type { Pages } from '../state/use-pages.ts';
import { Failed } from './load-states.tsx';

/** Reads on as its reader comes near the end, and by a button for those who do not scroll. */
export function More({ pages, what }: { pages: Pages<unknown>; what: string }) {
  const { failure, hasMore, isLoadingMore } = pages;
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(pages.more);
  more.current = pages.more;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each page it looks again, for the end may still be in sight
  useEffect(() => {
    if (!hasMore || failure || !button.current) return;
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) more.current();
      },
      { rootMargin: '300px' },
    );
    seen.observe(button.current);
    return () => seen.disconnect();
  }, [hasMore, failure, isLoadingMore]);
  if (failure) return <Failed failure={failure} retry={pages.more} />;
  if (!hasMore) return null;
  return (
    <button
      type="button"
      class="button more"
      ref={button}
      onClick={() => more.current()}
      disabled={isLoadingMore}
    >
      {isLoadingMore ? 'Loading …' : `More ${what}`}
    </button>
  );
}
