import { expect, test } from 'vitest';
import { acceptedTypes } from '../../src/server/request/accepted-types.ts';

const graphql = 'application/graphql-response+json';
const json = 'application/json';

test.each([
  ['what anybody takes', '*/*', [json, graphql, 'text/event-stream', 'multipart/mixed']],
  ['what is named first', `${graphql}, ${json}`, [graphql, json]],
  ['what weighs most', `${json};q=0.5, ${graphql};q=0.9`, [graphql, json]],
  ['a type before its range', `application/*;q=0.2, ${graphql}`, [graphql, json]],
  ['nothing of weight 0', `${json};q=0, application/*`, [graphql]],
  ['nothing of weight 0.000', `${json};q=0.000, ${graphql};Q=1.0`, [graphql]],
  [
    'all but what is refused',
    `${json};q=0, ${graphql};q=0, */*;q=0.1`,
    ['text/event-stream', 'multipart/mixed'],
  ],
  ['no other charset', `${json};charset=latin1, ${graphql};charset=UTF-8`, [graphql]],
  ['nothing where nothing fits', 'text/html, image/*;q=0.8, ,;', []],
  ['nothing where all is refused', '*/*;q=0', []],
])('tells %s', (_, header, types) => {
  expect(acceptedTypes(header)).toEqual(types);
});
