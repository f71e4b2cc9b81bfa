import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAnswer, type Reading } from '../../src/answering/reader.js';
import type { Span } from '../../src/text/span.js';

/** Every pair of words, looked at one by one. */
function searchSlowly({ words, starts, ends }: Reading, bounds: Span): number | null {
  let best: number | null = null;
  for (const [i, first] of words.entries())
    for (const [j, last] of words.entries()) {
      if (j < i || j - i >= 25 || first.start < bounds.start || last.end > bounds.end) continue;
      const score = (starts[i] ?? 0) + (ends[j] ?? 0);
      if (best === null || score > best) best = score;
    }
  return best;
}

const logit = fc.integer({ min: -20, max: 20 });
const reading: fc.Arbitrary<Reading> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 6 }), logit, logit), {
    maxLength: 40,
  })
  .map((parts) => {
    let from = 0;
    const words = parts.map(([gap, length]) => {
      const start = from + gap;
      from = start + length;
      return { start, end: from };
    });
    return { words, starts: parts.map((part) => part[2]), ends: parts.map((part) => part[3]) };
  });

const word = (start: number): Span => ({ start, end: start + 3 });

describe('the best answer of a reading', () => {
  it('is the span whose ends score most together', () => {
    const read = { words: [word(0), word(4), word(8)], starts: [0, 5, 1], ends: [8, 2, 4] };
    expect(bestAnswer(read, { start: 0, end: 11 })).toEqual({ start: 4, end: 11, score: 9 });
  });

  it('never ends before it starts, though those ends score more', () => {
    const read = { words: [word(0), word(4)], starts: [0, 50], ends: [50, 0] };
    expect(bestAnswer(read, { start: 0, end: 7 })?.score).toBe(50);
  });

  it('stays within its bounds', () => {
    const read = { words: [word(0), word(4), word(8)], starts: [9, 0, 9], ends: [9, 0, 9] };
    expect(bestAnswer(read, { start: 4, end: 7 })).toEqual({ start: 4, end: 7, score: 0 });
  });

  it('is none where nothing was read', () => {
    expect(bestAnswer({ words: [], starts: [], ends: [] }, { start: 0, end: 10 })).toBeNull();
    expect(bestAnswer({ words: [word(0)], starts: [1], ends: [1] }, { start: 5, end: 10 })).toBeNull();
  });

  it('is the first of equals', () => {
    const read = { words: [word(0), word(4)], starts: [1, 1], ends: [1, 1] };
    expect(bestAnswer(read, { start: 0, end: 7 })).toEqual({ start: 0, end: 3, score: 2 });
  });

  it('scores what looking at every pair of words finds', () => {
    fc.assert(
      fc.property(reading, fc.nat(120), fc.nat(120), (read, start, long) => {
        const bounds = { start, end: start + long };
        const found = bestAnswer(read, bounds);
        expect(found?.score ?? null).toBe(searchSlowly(read, bounds));
        if (found) {
          expect(found.start).toBeGreaterThanOrEqual(bounds.start);
          expect(found.end).toBeLessThanOrEqual(bounds.end);
          expect(read.words.some(({ start: at }) => at === found.start)).toBe(true);
          expect(read.words.some(({ end }) => end === found.end)).toBe(true);
        }
      }),
    );
  });
});
