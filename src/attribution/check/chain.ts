import type { SharedRun } from './runs.js';

/** Shared runs that follow one another in claim and article with little between: one place of the article. */
export interface Stretch {
  readonly runs: readonly SharedRun[];
  /** Words of the claim, from the first shared to the last, both included. */
  readonly claimed: { readonly first: number; readonly last: number };
  readonly source: { readonly first: number; readonly last: number };
  readonly weight: number;
}

/** The most words that may stand between two shared runs of one stretch, on either side. */
const widestGap = 12;
/** What a word between two runs costs. */
const gapCost = 0.12;
/** What going to another place of the article costs: more than a phrase that texts share by chance weighs. */
const leapCost = 3;
/** The same where a sentence of the claim ends or an omission is marked, and after a word that joins sentences. */
const cheaper = { ended: 0.6, joined: 1.2 };

/**
 * Where a claim may go to another place, for each of its words: `ended` where a sentence has ended or an omission is marked
 * before it, `joined` after "and" and the like.
 */
export interface LeapHints {
  readonly joins: readonly ('ended' | 'joined' | 'none')[];
}

interface Node {
  readonly run: SharedRun;
  score: number;
  before: Node | null;
  leapt: boolean;
  /** Words that both this run and the one before it have. */
  trimmed: number;
  /** A sentence of the claim begins with this run, so that words of both are taken from the run before. */
  begins: boolean;
}

/**
 * The way through shared runs that explains most of a claim: in the order of the claim, near one another in the article or at
 * the cost of a leap. Quadratic in the number of runs, which is bounded.
 */
export function chainRuns(runs: readonly SharedRun[], sums: Float64Array, hints: LeapHints): Stretch[] {
  const nodes = runs
    .map((run): Node => ({ run, score: run.weight, before: null, leapt: false, trimmed: 0, begins: false }))
    .sort((a, b) => a.run.claimed - b.run.claimed || a.run.source - b.run.source);
  let best: Node | null = null;
  for (const [i, node] of nodes.entries()) {
    for (const before of nodes.slice(0, i)) link(before, node, sums, hints);
    if (!best || node.score > best.score) best = node;
  }
  const path: Node[] = [];
  for (let node = best; node; node = node.before) path.unshift(node);
  return cutAtLeaps(path, sums);
}

function link(before: Node, node: Node, sums: Float64Array, { joins }: LeapHints): void {
  const a = before.run;
  const b = node.run;
  const overlap = Math.max(0, a.claimed + a.length - b.claimed);
  const sourceOverlap = Math.max(0, a.source + a.length - b.source);
  const inOrder = b.source >= a.source;
  const trimmed =
    inOrder && b.source - a.source < a.length + widestGap ? Math.max(overlap, sourceOverlap) : overlap;
  if (trimmed >= b.length) return;
  const start = b.claimed + trimmed;
  const gain = (sums[b.claimed + b.length] ?? 0) - (sums[start] ?? 0);
  const claimedGap = start - (a.claimed + a.length);
  const sourceGap = b.source + trimmed - (a.source + a.length);
  const near = inOrder && sourceGap >= 0 && sourceGap <= widestGap && claimedGap <= widestGap;
  const begins = (joins[b.claimed] ?? 'none') !== 'none' && overlap < a.length;
  const leap = Math.min(costOf(joins[start]), begins ? costOf(joins[b.claimed]) : leapCost);
  const nearCost = gapCost * Math.max(claimedGap, sourceGap) + (claimedGap + sourceGap > 0 ? gapCost : 0);
  const leapt = !near || (leap < nearCost && sourceGap > 0);
  const score = before.score + gain - (leapt ? leap : nearCost);
  if (score > node.score) {
    node.score = score;
    node.before = before;
    node.leapt = leapt;
    node.trimmed = trimmed;
    node.begins = leapt && begins && trimmed === overlap;
  }
}

const costOf = (join: LeapHints['joins'][number] = 'none'): number =>
  join === 'none' ? leapCost : cheaper[join];

function cutAtLeaps(path: readonly Node[], sums: Float64Array): Stretch[] {
  const stretches: SharedRun[][] = [];
  for (const [i, { run, leapt, trimmed, begins, before }] of path.entries()) {
    const after = path[i + 1];
    const head = begins ? 0 : trimmed;
    const tail = after?.begins ? after.trimmed : 0;
    const rest = {
      claimed: run.claimed + head,
      source: run.source + head,
      length: run.length - head - tail,
      weight: (sums[run.claimed + run.length - tail] ?? 0) - (sums[run.claimed + head] ?? 0),
    };
    if (leapt || !before) stretches.push([rest]);
    else stretches.at(-1)?.push(rest);
  }
  return stretches.map((runs): Stretch => {
    const [first] = runs;
    const last = runs.at(-1);
    return {
      runs,
      claimed: { first: first?.claimed ?? 0, last: last ? last.claimed + last.length - 1 : 0 },
      source: { first: first?.source ?? 0, last: last ? last.source + last.length - 1 : 0 },
      weight: runs.reduce((sum, { weight }) => sum + weight, 0),
    };
  });
}
