import { alignStretch, type NearPart } from './align-stretch.js';
import { areReordered, areSpeltAlike } from './alike.js';
import type { LeapHints, Stretch } from './chain.js';
import { chainRuns } from './chain.js';
import type { Edited, Joint } from './editorial.js';
import { dropsNegation, findGuards, type Guard } from './guards.js';
import type { Reference } from './reference.js';
import { spanOfWords } from './reference.js';
import { findSharedRuns, sumWeights } from './runs.js';
import { isOneUtterance } from './voice.js';
import type { Hunk } from './word-diff.js';
import type { CheckWord } from './words.js';

/** A claim that is not in the article word for word, but near to a place of it or to several. */
export interface NearMatch {
  readonly verdict: 'same-words' | 'altered' | 'stitched' | 'cut';
  /** The claim's words, all pieces together: what indices of claimed words count in. */
  readonly words: readonly CheckWord[];
  readonly parts: readonly NearPart[];
  readonly hunks: readonly Hunk[];
  /** Hunks that the claim's own marks account for, with the mark. */
  readonly marked: readonly { readonly hunk: Hunk; readonly joint: Joint }[];
  /** The article's own words between two pieces of one utterance. */
  readonly interrupted: readonly Hunk[];
  readonly leftOff: readonly Guard[];
  /** So little is the same that it may as well be other words for the same thing. */
  readonly unsure: boolean;
}

/** A stretch of less weight, or of fewer words, is found by chance. */
const leastPart = { weight: 1.5, words: 3 };
/** The share of a claim that several stretches must account for. */
const leastCoverage = 0.6;
/**
 * How close a claim must be to one place to be an altered form of it, and to be possibly one. Of 309 altered quotations (the
 * fixtures' tuning half, one or two words changed) 95% are .69 or closer; of 25 paraphrases there, three quarters are below .65.
 */
const leastCloseness = { sure: 0.65, unsure: 0.5 };
/** A short claim is altered, whatever its closeness, where no more words than these are changed, nor a larger share. */
const fewChanges = { words: 2, share: 0.4, places: 2 };
/** The largest share of words that a surely altered quotation has changed; of the same 309 none has more than .25. */
const mostChanged = 0.34;
/** The weight of a run that makes a claim an altered quotation, however much was added to it in a place or two. */
const leastTrue = 3.5;

export function findNearMatch(
  reference: Reference,
  { pieces, joints }: Edited,
  text: string,
): NearMatch | null {
  const words = pieces.flatMap((piece) => piece.words);
  const sums = sumWeights(words);
  const total = sums[words.length] ?? 0;
  const jointAt = new Map<number, Joint>();
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const joint = joints[i - 1];
    if (joint) jointAt.set(at, joint);
    at += piece.words.length;
  }
  const hints = readHints(words, text, jointAt);
  const stretches = joinWithinSentence(
    reference,
    chainRuns(findSharedRuns(reference, words, sums), sums, hints),
  );
  const telling = stretches.filter(
    ({ weight, claimed }) =>
      weight >= leastPart.weight && claimed.last - claimed.first + 1 >= leastPart.words,
  );
  const coverage = total === 0 ? 0 : telling.reduce((sum, { weight }) => sum + weight, 0) / total;
  const { sentenceOf } = reference;
  const apart = telling.some(
    ({ source }) => sentenceOf[source.first] !== sentenceOf[telling[0]?.source.first ?? 0],
  );
  if (apart && coverage >= leastCoverage) {
    const aligned = telling.map((stretch) => alignStretch(reference, words, stretch, jointAt, false));
    const parts = aligned.flatMap((one) => one.parts);
    const hunks = aligned.flatMap((one) => one.hunks);
    const marked = aligned.flatMap((one) => one.marked);
    const interrupted = aligned.flatMap((one) => one.interrupted);
    const base = { words, parts, hunks, marked, interrupted, leftOff: [], unsure: false };
    if (!areMarkedOmissions(reference, parts, jointAt)) return { ...base, verdict: 'stitched' };
    return { ...base, verdict: hunks.length > 0 ? 'altered' : 'same-words' };
  }
  const best = stretches.reduce<Stretch | null>((a, b) => (a && a.weight >= b.weight ? a : b), null);
  if (!best) return null;
  const one = alignStretch(reference, words, best, jointAt, true);
  const isTrue = longestTrue(best) >= leastTrue && one.hunks.length <= fewChanges.places;
  const changed = one.hunks.reduce(
    (sum, { claimed, source }) => sum + Math.max(lengthOf(claimed), lengthOf(source)),
    0,
  );
  const isNear = changed <= fewChanges.words && changed <= fewChanges.share * words.length;
  const isClose = one.closeness >= leastCloseness.sure && changed <= mostChanged * words.length;
  const [source] = one.parts;
  const isAlike =
    one.parts.length === 1 &&
    source !== undefined &&
    (areReordered(words, reference.words.slice(source.source.from, source.source.to)) ||
      areSpeltAlike(words, reference.words.slice(source.source.from, source.source.to)));
  const unsure = !isTrue && !isNear && !isClose && !isAlike;
  if (unsure && one.closeness < leastCloseness.unsure && telling.length < 2) return null;
  const { parts, hunks, marked, interrupted } = one;
  const base = { words, parts, hunks, marked, interrupted, leftOff: [], unsure };
  if (parts.length > 1) return { ...base, verdict: 'stitched' };
  if (hunks.length === 0) return { ...base, verdict: 'same-words' };
  const leftOff = findDropped(reference, words, hunks);
  return leftOff ? { ...base, verdict: 'cut', leftOff } : { ...base, verdict: 'altered' };
}

const longestTrue = ({ runs }: Stretch): number => Math.max(...runs.map(({ weight }) => weight));

const lengthOf = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from;

/** Words that sentences are joined with. */
const joiners: ReadonlySet<string> = new Set(['and', 'but', 'because', 'so', 'then', 'while']);

function readHints(
  words: readonly CheckWord[],
  text: string,
  jointAt: ReadonlyMap<number, Joint>,
): LeapHints {
  const joins = words.map(({ start }, i): LeapHints['joins'][number] => {
    const before = words[i - 1];
    if (!before) return 'none';
    if (jointAt.get(i)?.kind === 'omission' || /[.!?…\n]/u.test(text.slice(before.end, start)))
      return 'ended';
    return joiners.has(before.key) ? 'joined' : 'none';
  });
  return { joins };
}

/** Stretches that follow one another within a sentence, in claim and article, are one: words were left out between them. */
function joinWithinSentence({ sentenceOf }: Reference, stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const before = joined.at(-1);
    const follows =
      before &&
      stretch.source.first > before.source.last &&
      sentenceOf[stretch.source.first] === sentenceOf[before.source.last];
    if (!follows) {
      joined.push(stretch);
      continue;
    }
    joined[joined.length - 1] = {
      runs: [...before.runs, ...stretch.runs],
      claimed: { first: before.claimed.first, last: stretch.claimed.last },
      source: { first: before.source.first, last: stretch.source.last },
      weight: before.weight + stretch.weight,
    };
  }
  return joined;
}

function areMarkedOmissions(
  reference: Reference,
  parts: readonly NearPart[],
  jointAt: ReadonlyMap<number, Joint>,
): boolean {
  return parts.every((part, i) => {
    const before = parts[i - 1];
    if (!before) return true;
    const spans = [before, part].map(({ source }) =>
      spanOfWords(reference.words, source.from, source.to - 1),
    );
    const [a, b] = spans;
    return (
      jointAt.get(part.claimed.from)?.kind === 'omission' &&
      part.source.from >= before.source.to &&
      a !== undefined &&
      b !== undefined &&
      isOneUtterance(reference, a, b)
    );
  });
}

/** The guards that were dropped, if dropping words is all that was done and guards are among them; else null. */
function findDropped(
  { words }: Reference,
  claimed: readonly CheckWord[],
  hunks: readonly Hunk[],
): Guard[] | null {
  const dropped: Guard[] = [];
  for (const hunk of hunks) {
    const { from, to } = hunk.source;
    if (hunk.claimed.from === hunk.claimed.to) {
      dropped.push(...findGuards(words, from, to));
      continue;
    }
    const single = to - from === 1 && hunk.claimed.to - hunk.claimed.from === 1;
    if (!single || !dropsNegation(words[from]?.key ?? '', claimed[hunk.claimed.from]?.key ?? '')) return null;
    dropped.push({ kind: 'negation', first: from, last: from, near: false });
  }
  return dropped.length > 0 ? dropped : null;
}
