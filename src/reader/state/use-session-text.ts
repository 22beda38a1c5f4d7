import { useState } from 'preact/hooks';

/** A text that survives a reload of this tab: nothing that was typed is lost. */
export function useSessionText(name: string, start = ''): [string, (text: string) => void] {
  const [text, setText] = useState(() => readText(name) ?? start);
  const keep = (next: string) => {
    setText(next);
    try {
      sessionStorage.setItem(`onrecord.${name}`, next);
    } catch {
      // Storage is full or closed: the text stays for as long as the page.
    }
  };
  return [text, keep];
}

function readText(name: string): string | null {
  try {
    return sessionStorage.getItem(`onrecord.${name}`);
  } catch {
    return null;
  }
}
