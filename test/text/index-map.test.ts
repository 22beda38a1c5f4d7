import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits, createIndexMap, type Edit } from '../../src/text/index-map.ts';

/** Edits of a text of the given length: disjoint and ascending, each of at least one unit. */
function editsOf(length: number): fc.Arbitrary<Edit[]> {
  const step = fc.record({
    gap: fc.nat(3),
    size: fc.integer({ min: 1, max: 3 }),
    length: fc.nat(3),
  });
  return fc.array(step, { maxLength: 8 }).map((steps) => {
    const edits: Edit[] = [];
    let at = 0;
    for (const { gap, size, length: put } of steps) {
      const start = at + gap;
      at = start + size;
      if (at <= length) edits.push({ start, end: at, length: put });
    }
    return edits;
  });
}

function lengthAfter(length: number, edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + edit.length - (edit.end - edit.start), length);
}

describe('createIndexMap', () => {
  it('moves positions behind an edit by what it added or took', () => {
    const map = createIndexMap([{ start: 2, end: 5, length: 1 }]);
    expect(map.toSource({ start: 3, end: 4 })).toEqual({ start: 5, end: 6 });
    expect(map.fromSource({ start: 5, end: 6 })).toEqual({ start: 3, end: 4 });
  });

  it('takes in the whole edit where a span cuts it', () => {
    const map = createIndexMap([{ start: 2, end: 5, length: 1 }]);
    expect(map.fromSource({ start: 3, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(map.toSource({ start: 1, end: 3 })).toEqual({ start: 1, end: 5 });
  });

  it('leaves removed characters beside a span out of it and keeps those within it', () => {
    const map = createIndexMap([{ start: 1, end: 2, length: 0 }]);
    expect(map.toSource({ start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
    expect(map.toSource({ start: 1, end: 2 })).toEqual({ start: 2, end: 3 });
    expect(map.toSource({ start: 0, end: 2 })).toEqual({ start: 0, end: 3 });
    expect(map.fromSource({ start: 1, end: 2 })).toEqual({ start: 1, end: 1 });
  });

  it('never shrinks a span that goes there and back, and keeps one whose borders no edit holds', () => {
    const target = editsOf(30).chain((edits) =>
      fc.tuple(fc.constant(edits), fc.nat(30), fc.nat(30)),
    );
    fc.assert(
      fc.property(target, ([edits, one, other]) => {
        const size = lengthAfter(30, edits);
        const span = {
          start: Math.min(one, other, size),
          end: Math.min(Math.max(one, other), size),
        };
        const map = createIndexMap(edits);
        const back = map.fromSource(map.toSource(span));
        if (span.start === span.end) return;
        expect(back.start).toBeLessThanOrEqual(span.start);
        expect(back.end).toBeGreaterThanOrEqual(span.end);
        if (edits.every((edit) => edit.length < 2)) expect(back).toEqual(span);
      }),
    );
  });
});

describe('composeEdits', () => {
  const chain = editsOf(30).chain((first) =>
    fc.tuple(fc.constant(first), editsOf(lengthAfter(30, first))),
  );

  it('gives ascending, disjoint edits that change the length as the two lists do one after the other', () => {
    fc.assert(
      fc.property(chain, ([first, second]) => {
        const composed = composeEdits(first, second);
        expect(lengthAfter(30, composed)).toBe(lengthAfter(lengthAfter(30, first), second));
        composed.forEach((edit, index) => {
          expect(edit.start).toBeGreaterThanOrEqual(composed[index - 1]?.end ?? 0);
          expect(edit.end).toBeGreaterThan(edit.start);
        });
      }),
    );
  });

  it('maps every unit that no edit touches as the two maps do one after the other', () => {
    fc.assert(
      fc.property(chain, ([first, second]) => {
        const both = createIndexMap(composeEdits(first, second));
        const [one, other] = [createIndexMap(first), createIndexMap(second)];
        for (let start = 0; start < 30; start += 1) {
          const unit = { start, end: start + 1 };
          const middle = one.fromSource(unit);
          const isTouched = (edits: Edit[], at: number) =>
            edits.some((e) => e.start <= at && at < e.end);
          if (isTouched(first, start) || isTouched(second, middle.start)) continue;
          expect(both.fromSource(unit)).toEqual(other.fromSource(middle));
          expect(both.toSource(other.fromSource(middle))).toEqual(unit);
        }
      }),
    );
  });
});
