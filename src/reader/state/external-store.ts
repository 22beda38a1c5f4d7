import { useEffect, useState } from 'preact/hooks';

/** A value outside of the components: read now, and again whenever it reports a change. */
export function useSyncExternalStore<Value>(
  read: () => Value,
  subscribe: (tell: () => void) => () => void,
): Value {
  const [value, setValue] = useState(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is the same for all time
  useEffect(() => {
    setValue(read());
    return subscribe(() => setValue(read()));
  }, []);
  return value;
}
