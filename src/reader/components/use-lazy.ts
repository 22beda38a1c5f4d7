import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The components that were loaded already, shared by all that show them. */
const loaded = new Map<object, unknown>();

/**
 * A component whose code is loaded only when it is first shown.
 *
 * @param load the same function each time: it is the component's key
 * @returns undefined while it loads, null if loading failed
 */
export function useLazy<Props>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | undefined | null {
  const [failed, setFailed] = useState(false);
  const [, setCount] = useState(0);
  useEffect(() => {
    if (loaded.has(load)) return;
    load().then(
      (component) => {
        loaded.set(load, component);
        setCount((count) => count + 1);
      },
      () => setFailed(true),
    );
  }, [load]);
  return failed ? null : (loaded.get(load) as ComponentType<Props> | undefined);
}
