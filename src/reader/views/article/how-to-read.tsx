import { Legend } from '../../components/marking/legend.tsx';

/** How the marks are to be read, and how one of them is chosen. */
export function HowToRead() {
  return (
    <aside class="panel how-to-read" aria-label="How to read the marks">
      <p class="overline">How to read the marks</p>
      <p class="panel-hint">
        Choose a marked passage, or its number, to see who said it, to whom, and through whom the
        words came.
      </p>
      <Legend />
      <ul class="keys">
        <li>
          <kbd>j</kbd> next
        </li>
        <li>
          <kbd>k</kbd> previous
        </li>
        <li>
          <kbd>Enter</kbd> its record
        </li>
        <li>
          <kbd>Esc</kbd> let go
        </li>
      </ul>
    </aside>
  );
}
