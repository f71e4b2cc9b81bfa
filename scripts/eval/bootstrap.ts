/** A range that a figure is likely to lie in. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface BootstrapOptions {
  /** How often articles are drawn anew. Default 1,000. */
  readonly resamples?: number;
  /** Share of the resamples within the interval. Default .95. */
  readonly level?: number;
  /** Same seed, same intervals. Default 1. */
  readonly seed?: number;
}

/**
 * Percentile bootstrap over clusters (Efron & Tibshirani 1993, chapter 13): questions on one article resemble each other, so
 * whole articles are drawn, with replacement, as many as there are. One interval for each figure that `measure` gives, in its
 * order. Resamples that leave a figure undefined (NaN) do not count for it; null for a figure that none defines, and for all
 * where there are fewer than two clusters to draw from.
 */
export function bootstrapIntervals<T>(
  clusters: readonly (readonly T[])[],
  measure: (items: readonly T[]) => readonly number[],
  { resamples = 1000, level = 0.95, seed = 1 }: BootstrapOptions = {},
): (Interval | null)[] {
  const random = createRandom(seed);
  const drawn: (readonly number[])[] = [];
  for (let i = 0; i < resamples && clusters.length > 1; i++) {
    const sample = clusters.flatMap(() => clusters[Math.floor(random() * clusters.length)] ?? []);
    drawn.push(measure(sample));
  }
  const figures = measure(clusters.flat()).length;
  return Array.from({ length: figures }, (_, figure) => {
    const values = drawn
      .map((sample) => sample[figure] ?? Number.NaN)
      .filter((value) => !Number.isNaN(value))
      .sort((a, b) => a - b);
    if (values.length === 0) return null;
    const tail = (1 - level) / 2;
    return { low: quantile(values, tail), high: quantile(values, 1 - tail) };
  });
}

/** Value at a share of sorted numbers, between two of them by their distance. NaN of none. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, Tommy Ettinger 2017, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
