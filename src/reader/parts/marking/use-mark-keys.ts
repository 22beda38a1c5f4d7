import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../shell.tsx';

/**
 * The keys of a marked text: j and k, or the arrows on a number, go to the next and the previous
 * statement, Escape lets go. Focus follows, so that a screen reader tells what was chosen.
 */
export function useMarkKeys(
  keys: readonly string[],
  chosen: string,
  choose: (key: string) => void,
): void {
  const now = useRef({ keys, chosen, choose });
  now.current = { keys, chosen, choose };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const { keys, chosen, choose } = now.current;
      if (event.key === 'Escape' && chosen) return letGo(chosen, choose);
      const step = stepOf(event);
      if (step === 0 || keys.length === 0) return;
      event.preventDefault();
      const next = keys[nextPlace(keys.indexOf(chosen), step, keys.length)] ?? '';
      choose(next);
      focusMark(next);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function letGo(chosen: string, choose: (key: string) => void): void {
  choose('');
  focusMark(chosen);
}

function stepOf(event: KeyboardEvent): number {
  if (event.key === 'j') return 1;
  if (event.key === 'k') return -1;
  const isOnMark = event.target instanceof HTMLElement && event.target.dataset.mark;
  if (!isOnMark) return 0;
  if (event.key === 'ArrowDown' || event.key === 'ArrowRight') return 1;
  return event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 0;
}

function nextPlace(at: number, step: number, count: number): number {
  if (at === -1) return step > 0 ? 0 : count - 1;
  return (at + step + count) % count;
}

/** Moves the focus to a statement's number and its words into sight. */
export function focusMark(key: string): void {
  const mark = document.getElementById(`mark-${key}`);
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: 'center', behavior: 'auto' });
}
