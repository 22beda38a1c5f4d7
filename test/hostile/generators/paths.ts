import type { Random } from '../../support/random.ts';

const places = [
  '',
  'graphql',
  'graphql/',
  'healthz',
  'readyz',
  'embed',
  'embed/',
  'oembed',
  'people',
  'statements',
];
const parts = [
  '..',
  '%',
  '%00',
  '%2e%2e',
  '%ff',
  'a',
  '?',
  '&',
  '=',
  '#',
  ';',
  '//',
  '\\',
  '~',
  'U3RhdGVtZW50OjE=',
];
const questions = ['query', 'variables', 'extensions', 'operationName', 'url', 'format', 'id'];

/** Makes paths of what is there and of what is not, with questions of any form. */
export function createPaths(random: Random) {
  const words = (most: number) =>
    Array.from({ length: random.below(most) }, () => random.pick(parts)).join(
      random.pick(['', '/']),
    );
  const question = () =>
    `${random.pick(questions)}=${random.pick([encodeURIComponent(words(9)), '{__typename}', '{"a":', '%7B'])}`;
  return () => {
    const path = `/${random.pick(places)}${random.pick(['', '/'])}${words(6).replace(/[?#]/g, '')}`;
    const asked = Array.from({ length: random.below(4) }, question).join('&');
    const padding = random.below(20) === 0 ? 'a'.repeat(random.below(9_000)) : '';
    return `${path}${padding}${asked && `?${asked}`}`;
  };
}
