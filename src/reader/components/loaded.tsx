import type { ComponentChildren } from 'preact';
import type { Answer } from '../state/use-query.ts';
import { Failed, Skeleton } from './load-states.tsx';
import { NotFound } from './not-found.tsx';

interface LoadedProps<Result, Thing> {
  /** What is looked for, to say that there is none. */
  what: string;
  answer: Answer<Result>;
  read(result: Result): Thing | null;
  children(thing: Thing): ComponentChildren;
}

/** Shows an object once it is loaded; until then, or without it, what is wrong. */
export function Loaded<Result, Thing>(props: LoadedProps<Result, Thing>) {
  const { what, answer, read, children } = props;
  const { data, failure, retry } = answer;
  const thing = data === undefined ? undefined : read(data);
  // An invalid id is an address that leads nowhere.
  if (thing === null || failure?.code === 'BAD_USER_INPUT') return <NotFound what={what} />;
  if (failure && thing === undefined) return <Failed failure={failure} retry={retry} />;
  return thing === undefined ? <Skeleton lines={8} /> : children(thing);
}
