import { render } from 'preact';
import { App } from './app.tsx';
import { isOurs } from './routes.ts';
import { followLinks } from './state/location.ts';

const root = document.getElementById('reader');
if (root) {
  root.replaceChildren();
  followLinks(isOurs);
  render(<App />, root);
}
