import { useState } from 'preact/hooks';

export type Theme = 'light' | 'dark';

const name = 'onrecord.theme';

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The theme: the system's until another is chosen, which this browser then keeps. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState(currentTheme);
  const toggle = () => {
    const next = currentTheme() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem(name, next);
    } catch {
      // It lasts for this page, then.
    }
    setTheme(next);
  };
  return [theme, toggle];
}
