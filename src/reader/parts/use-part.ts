import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What came already, for all who show it. */
const parts = new Map<object, unknown>();

/**
 * A component whose code comes only when it is first shown.
 *
 * @param load the same function each time: it names the part
 * @returns undefined until it has come, null where it does not come
 */
export function usePart<Props>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | undefined | null {
  const [failed, setFailed] = useState(false);
  const [, setCount] = useState(0);
  useEffect(() => {
    if (parts.has(load)) return;
    load().then(
      (part) => {
        parts.set(load, part);
        setCount((count) => count + 1);
      },
      () => setFailed(true),
    );
  }, [load]);
  return failed ? null : (parts.get(load) as ComponentType<Props> | undefined);
}
