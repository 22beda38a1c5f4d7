import { useEffect, useRef } from 'preact/hooks';
import { NotFound } from './components/not-found.tsx';
import { Shell } from './components/shell.tsx';
import { windowTitle } from './components/use-title.ts';
import { routes } from './routes.ts';
import { usePlace } from './state/location.ts';

/** The whole reader: the frame, and within it the view that the address names. */
export function App() {
  const { path } = usePlace();
  const route = routes.find((one) => one.pattern.test(path));
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what moves the focus
  useEffect(() => {
    document.title = windowTitle(route ? route.title : 'Nothing here');
    // Screen readers announce the new view; the first view needs no announcement.
    if (isFirst.current) isFirst.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [path]);
  const id = route?.pattern.exec(path)?.[1] ?? '';
  return (
    <Shell path={path}>
      <main class="page" id="main" ref={main} tabIndex={-1}>
        {route ? <route.View key={path} id={id} /> : <NotFound what="page" />}
      </main>
    </Shell>
  );
}
