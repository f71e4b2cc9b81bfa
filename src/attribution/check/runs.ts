import type { Reference } from './reference.js';
import { weightOf } from './reference.js';
import type { CheckWord } from './words.js';

/** A run of words that claim and article share, as long as it can be. Indices of words; `length` in words. */
export interface SharedRun {
  readonly claimed: number;
  readonly source: number;
  readonly length: number;
  /** Sum of the words' weights. */
  readonly weight: number;
}

/** The most runs that are looked at, the weightiest first: so that chaining them takes bounded time. */
const mostRuns = 300;
/** The most places in a claim that one word is looked for: keeps a claim of one word a thousand times linear. */
const mostPlaces = 48;
const nowhere: readonly number[] = [];

/** Runs of function words alone are shared by all texts. */
const leastWeight = 0.7;

/** Weights of a claim's words, added up: the weight of words i up to, not including, j is `sums[j] - sums[i]`. */
export function sumWeights(words: readonly CheckWord[]): Float64Array {
  const sums = new Float64Array(words.length + 1);
  for (const [i, { key }] of words.entries()) sums[i + 1] = (sums[i] ?? 0) + weightOf(key);
  return sums;
}

/**
 * The longest runs of words that a claim shares with the article, weightiest first. Time is linear in the article's length,
 * times the places that its words have in the claim.
 */
export function findSharedRuns(
  reference: Reference,
  claimed: readonly CheckWord[],
  sums: Float64Array,
): SharedRun[] {
  const places = new Map<number, number[]>();
  for (const [i, { key }] of claimed.entries()) {
    const id = reference.idOf.get(key);
    if (id === undefined) continue;
    const known = places.get(id);
    if (!known) places.set(id, [i]);
    else if (known.length < mostPlaces) known.push(i);
  }
  let runs: SharedRun[] = [];
  const keep = (claimedEnd: number, sourceEnd: number, length: number): void => {
    const start = claimedEnd - length + 1;
    const weight = (sums[claimedEnd + 1] ?? 0) - (sums[start] ?? 0);
    if (weight < leastWeight) return;
    runs.push({ claimed: start, source: sourceEnd - length + 1, length, weight });
    if (runs.length >= mostRuns * 16) runs = weightiest(runs);
  };
  // For each place in the claim, how long the run is that ends there and at the word before in the article.
  let before = new Map<number, number>();
  for (let s = 0; s <= reference.ids.length; s++) {
    const here = places.get(reference.ids[s] ?? -1) ?? nowhere;
    if (here.length === 0 && before.size === 0) continue;
    const now = new Map<number, number>();
    for (const c of here) now.set(c, (before.get(c - 1) ?? 0) + 1);
    for (const [c, length] of before) if (!now.has(c + 1)) keep(c, s - 1, length);
    before = now;
  }
  return weightiest(runs);
}

function weightiest(runs: readonly SharedRun[]): SharedRun[] {
  return runs.toSorted((a, b) => b.weight - a.weight || a.source - b.source).slice(0, mostRuns);
}
