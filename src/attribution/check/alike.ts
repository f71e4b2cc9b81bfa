import { distance } from 'fastest-levenshtein';
import type { CheckWord } from './words.js';

/** Longest texts whose spelling is compared, in characters: the comparison is quadratic. */
const longest = 600;
/** The share of letters that two texts must have in common for one to be a misspelling of the other. */
const leastAlike = 0.8;
/** The most words of a place that a claim of the same words in another order may leave out. */
const mostLeftOut = 2;

/** True when every word of a claim is in a stretch of the article as often, whatever the order. */
export function areReordered(claimed: readonly CheckWord[], source: readonly CheckWord[]): boolean {
  if (source.length > claimed.length + mostLeftOut) return false;
  const counts = new Map<string, number>();
  for (const { key } of source) counts.set(key, (counts.get(key) ?? 0) + 1);
  return claimed.every(({ key }) => {
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left > 0;
  });
}

/** True when two stretches are the same but for some letters, as bad scans are. `least`: the share in common. */
export function areSpeltAlike(
  claimed: readonly CheckWord[],
  source: readonly CheckWord[],
  least = leastAlike,
): boolean {
  const [a, b] = [claimed, source].map((words) => words.map(({ key }) => key).join(''));
  if (!a || !b || Math.max(a.length, b.length) > longest) return false;
  return 1 - distance(a, b) / Math.max(a.length, b.length) >= least;
}
