import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bootstrapIntervals, createRandom, quantile } from '../../scripts/eval/bootstrap.js';
import { mean } from '../../scripts/eval/scoring.js';

const average = (values: readonly number[]): number[] => [mean(values)];

describe('an interval', () => {
  it('is the same for the same seed, and another for another', () => {
    const clusters = Array.from({ length: 12 }, (_, i) => [i, i % 3]);
    const of = (seed: number) => bootstrapIntervals(clusters, average, { seed });
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });

  it('has the width that sampling theory expects of a mean', () => {
    // 400 fair coins: standard error .025, so 95% within .5 ± .049.
    const [interval] = bootstrapIntervals(
      Array.from({ length: 400 }, (_, i) => [i % 2]),
      average,
    );
    expect(interval?.low).toBeCloseTo(0.451, 2);
    expect(interval?.high).toBeCloseTo(0.549, 2);
  });

  it('is wider when the questions of an article go together', () => {
    const alone = Array.from({ length: 100 }, (_, i) => [i % 2]);
    const together = Array.from({ length: 10 }, (_, i) => Array.from({ length: 10 }, () => i % 2));
    const width = (clusters: number[][]): number => {
      const [interval] = bootstrapIntervals(clusters, average);
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    expect(width(together)).toBeGreaterThan(2 * width(alone));
  });

  it('draws whole articles, as many as there are', () => {
    const sizes = new Set<number>();
    bootstrapIntervals([[1, 1, 1], [2, 2], [3]], (items) => {
      sizes.add(items.length);
      for (const [value, size] of [
        [1, 3],
        [2, 2],
      ] as const)
        expect(items.filter((item) => item === value).length % size).toBe(0);
      return [0];
    });
    expect(Math.min(...sizes)).toBe(3);
    expect(Math.max(...sizes)).toBe(9);
  });

  it('is none for a single article, and for a figure that is never defined', () => {
    expect(bootstrapIntervals([[1, 0, 1]], average)).toEqual([null]);
    expect(bootstrapIntervals([[1], [2]], () => [Number.NaN, 4])).toEqual([null, { low: 4, high: 4 }]);
  });

  it('leaves out resamples in which a figure is not defined', () => {
    // The second figure exists only where a 5 was drawn.
    const [, interval] = bootstrapIntervals([[1], [5]], (items) => [0, items.includes(5) ? 5 : Number.NaN]);
    expect(interval).toEqual({ low: 5, high: 5 });
  });

  it('lies within what was seen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer(), { minLength: 1 }), { minLength: 2, maxLength: 8 }),
        (clusters) => {
          const [interval] = bootstrapIntervals(clusters, average, { resamples: 50 });
          const all = clusters.flat();
          expect(interval?.low).toBeGreaterThanOrEqual(Math.min(...all));
          expect(interval?.high).toBeLessThanOrEqual(Math.max(...all));
        },
      ),
    );
  });
});

test.each([
  ['the least', 0, 1],
  ['the middle', 0.5, 2.5],
  ['between two', 0.75, 3.25],
  ['the most', 1, 4],
])('quantile: %s', (_what, share, value) => {
  expect(quantile([1, 2, 3, 4], share)).toBe(value);
});

it('random numbers spread evenly over 0 to 1', () => {
  const random = createRandom(3);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i++) {
    const value = random();
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(1);
    const tenth = Math.floor(value * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
