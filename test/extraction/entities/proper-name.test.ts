import { expect, test } from 'vitest';
import { isProperName } from '../../../src/extraction/entities/proper-name.ts';

test.each([
  ['Joe Biden', 'PERSON'],
  ['Stephen King', 'PERSON'],
  ['Zelensky', 'PERSON'],
  ['the Kremlin', 'GOVERNMENT'],
  ['Hamas', 'ORGANIZATION'],
  ['Democrats', 'GROUP'],
  ['the Ministry of Land', 'GOVERNMENT'],
  ['Ashton Police', 'GOVERNMENT'],
  ['Banks', 'PERSON'],
  ['Bank of Ashton', 'ORGANIZATION'],
  ['Council on Foreign Relations', 'ORGANIZATION'],
  ['Doctors Without Borders', 'ORGANIZATION'],
] as const)('%s is somebody', (name, kind) => {
  expect(isProperName(name, kind)).toBe(true);
});

test.each([
  ['he', 'PERSON'],
  ['They', 'GROUP'],
  ['the prime minister', 'PERSON'],
  ['the Prime Minister', 'PERSON'],
  ['President', 'PERSON'],
  ['Saudi King', 'PERSON'],
  ['his lawyer', 'PERSON'],
  ['a White House official', 'PERSON'],
  ['Israeli officials', 'GROUP'],
  ['the company', 'ORGANIZATION'],
  ['the Ministry', 'GOVERNMENT'],
  ['Police', 'GOVERNMENT'],
  ['Researchers', 'GROUP'],
  ['Researchers at Ashton University', 'GROUP'],
  ['officials at Homeland Security', 'GROUP'],
  ['President of France', 'PERSON'],
  ['', 'PERSON'],
] as const)('%s is nobody in particular', (name, kind) => {
  expect(isProperName(name, kind)).toBe(false);
});
