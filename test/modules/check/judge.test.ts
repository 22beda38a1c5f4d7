import { expect, test } from 'vitest';
import type { ReviewState } from '../../../src/generated/prisma/enums.ts';
import { judgeMatch, rankMatches } from '../../../src/modules/check/judge.ts';
import { matchesSpeaker, speakerKeys } from '../../../src/modules/check/speaker-match.ts';
import type { Comparison } from '../../../src/modules/check/verdict.ts';

function candidate(verdict: Comparison['verdict'], speakerMatches: boolean | null, similarity = 1) {
  return {
    comparison: { verdict, similarity, diff: () => [] },
    speakerMatches,
    reviewState: 'EXTRACTED' as ReviewState,
  };
}

test('words that stand under another speaker are misattributed, altered ones are altered', () => {
  expect(judgeMatch(candidate('VERBATIM', false))).toBe('MISATTRIBUTED');
  expect(judgeMatch(candidate('PARTIAL', false))).toBe('MISATTRIBUTED');
  expect(judgeMatch(candidate('ALTERED', false))).toBe('ALTERED');
  expect(judgeMatch(candidate('VERBATIM', null))).toBe('VERBATIM');
});

test('the speaker’s own words come first, a run of another’s after the speaker’s own nearly so', () => {
  const other = candidate('VERBATIM', false);
  const own = candidate('PARTIAL', true, 0.91);
  const near = candidate('ALTERED', true, 0.9);
  const run = candidate('PARTIAL', false, 0.99);
  const far = candidate('ALTERED', true, 0.6);
  const none = candidate('NOT_FOUND', true, 0.5);
  expect(rankMatches([far, run, none, near, other, own])).toEqual([own, other, near, run, far]);
});

test('of the same words twice, those that stand come first', () => {
  const retracted = { ...candidate('VERBATIM', true), reviewState: 'RETRACTED' as const };
  const disputed = { ...candidate('VERBATIM', true), reviewState: 'DISPUTED' as const };
  const stands = candidate('VERBATIM', true);
  expect(rankMatches([retracted, disputed, stands])).toEqual([stands, disputed, retracted]);
});

test('a surname stands for its bearer, another first name does not', () => {
  expect(matchesSpeaker(['joe biden'], speakerKeys('President Biden'))).toBe(true);
  expect(matchesSpeaker(['joe biden'], speakerKeys('Hunter Biden'))).toBe(false);
  expect(matchesSpeaker(['joe biden', 'potus'], speakerKeys('POTUS'))).toBe(true);
  expect(matchesSpeaker(['joe biden'], speakerKeys('President'))).toBe(false);
  expect(matchesSpeaker(['joe biden'], speakerKeys('den'))).toBe(false);
});

test.each([
  ['Klein, Rosa', 'rosa klein', true],
  ['Klein, Peter', 'rosa klein', false],
  ['van den Berg, Anna Maria', 'anna maria van den berg', true],
  ['Rosa Klein, mayor of Ulm', 'rosa klein', true],
  ['Rosa Klein, Mayor', 'rosa klein', true],
  ['Klein, mayor of Ulm', 'rosa klein', true],
  ['Klein, MP', 'rosa klein', true],
  ['Dr Rosa Klein (SPD)', 'rosa klein', true],
  ['Dr. Klein', 'rosa klein', true],
  ['R. Klein', 'rosa klein', true],
  ['R Klein', 'rosa klein', true],
  ['P. Klein', 'rosa klein', false],
  ['J. R. Biden', 'joseph robinette biden', true],
  ['J. Robinette Biden', 'joseph robinette biden', true],
  ['Rosa K.', 'rosa klein', false],
  ['Klein, R.', 'rosa klein', true],
  ['Klein, P.', 'rosa klein', false],
])('%s means %s: %s', (asked, name, means) => {
  expect(matchesSpeaker([name], speakerKeys(asked))).toBe(means);
});
