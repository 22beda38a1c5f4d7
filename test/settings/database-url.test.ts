import { expect, test } from 'vitest';
import { nameDatabase } from '../../src/settings/database-url.ts';

test.each([
  ['postgresql://ann:secret@db.example:6432/quotes?sslmode=require', 'ann@db.example:6432/quotes'],
  ['postgres://localhost/quotes?password=secret', 'localhost/quotes'],
  ['postgresql://ann:secret@/quotes?host=/run/postgresql', 'ann@/run/postgresql/quotes'],
  ['postgresql://a%40b:p%40ss@host/quotes', 'a@b@host/quotes'],
])('names %s without its password', (url, name) => {
  expect(nameDatabase(url)).toBe(name);
});
