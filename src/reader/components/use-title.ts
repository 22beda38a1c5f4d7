import { useEffect } from 'preact/hooks';

/** Names the window after what it shows, once that is known. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = windowTitle(title);
  }, [title]);
}

export function windowTitle(title: string): string {
  return title ? `${title} – OnRecord` : 'OnRecord';
}
