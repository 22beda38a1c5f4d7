import { describe, expect, test } from 'vitest';
import { type Layers, stages } from '../../src/extraction/extract.ts';
import type { Stage } from '../../src/extraction/stage.ts';

const GIVEN: readonly (keyof Layers)[] = [
  'text',
  'publishedAt',
  'publisher',
  'sources',
  'most',
  'makeClassifiers',
];

/** What a stage needs and none before it gives: "cues needs doc". */
function missingIn(order: readonly Stage<Layers>[]): string[] {
  const known = new Set(GIVEN);
  return order.flatMap(({ gives, needs }) => {
    const missing = needs.filter((layer) => !known.has(layer));
    known.add(gives);
    return missing.map((layer) => `${gives} needs ${layer}`);
  });
}

describe('the stages of the extraction', () => {
  test('each finds what it needs', () => {
    expect(missingIn(stages)).toEqual([]);
  });

  test.each(stages.map((stage, index) => [stage.gives, index] as const))(
    '%s cannot stand before what it needs',
    (gives, index) => {
      const stage = stages[index] as Stage<Layers>;
      const first = [stage, ...stages.filter((other) => other !== stage)];
      const own = stage.needs.filter((layer) => !GIVEN.includes(layer));
      expect(missingIn(first).filter((words) => words.startsWith(`${gives} `))).toEqual(
        own.map((layer) => `${gives} needs ${layer}`),
      );
    },
  );

  test('each gives a layer of its own, which a later one needs, but for the last', () => {
    const gives = stages.map((stage) => stage.gives);
    expect(new Set([...GIVEN, ...gives]).size).toBe(GIVEN.length + gives.length);
    const unread = gives.filter((layer, index) =>
      stages.slice(index + 1).every(({ needs }) => !needs.includes(layer)),
    );
    expect(unread).toEqual([gives.at(-1)]);
  });
});
