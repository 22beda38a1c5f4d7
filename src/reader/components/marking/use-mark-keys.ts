import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../shell.tsx';

/** The element with the details of the chosen statement. */
export const panelId = 'chosen';

/**
 * The keys of a marked text: j and k, or the arrows on a number, go to the next and the previous
 * statement, Enter on the chosen one goes to its details, Escape deselects. Focus follows, so that
 * a screen reader announces the selection.
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
      const { chosen, choose } = now.current;
      if (event.key === 'Escape' && chosen) return letGo(chosen, choose);
      if (event.key === 'Enter' && markOf(event) === chosen && chosen) return enterPanel(event);
      goOn(event, now.current);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

interface Marking {
  keys: readonly string[];
  chosen: string;
  choose(key: string): void;
}

/** To the next or the previous statement, where the key asks for one. */
function goOn(event: KeyboardEvent, { keys, chosen, choose }: Marking): void {
  const step = stepOf(event);
  if (step === 0 || keys.length === 0) return;
  event.preventDefault();
  const next = keys[nextPlace(keys.indexOf(chosen), step, keys.length)] ?? '';
  choose(next);
  focusMark(next);
}

function letGo(chosen: string, choose: (key: string) => void): void {
  choose('');
  focusMark(chosen);
}

function enterPanel(event: KeyboardEvent): void {
  const panel = document.getElementById(panelId);
  if (!panel) return;
  event.preventDefault();
  panel.focus();
}

/** The statement whose number has the focus. */
function markOf({ target }: KeyboardEvent): string | undefined {
  return target instanceof HTMLElement ? target.dataset.mark : undefined;
}

function stepOf(event: KeyboardEvent): number {
  if (event.key === 'j') return 1;
  if (event.key === 'k') return -1;
  if (!markOf(event)) return 0;
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
