/** One scored question as one system dealt with it. */
export interface Verdict {
  readonly system: string;
  readonly set: string;
  /** What is drawn when figures are resampled: questions on one article are not independent. */
  readonly article: string;
  readonly kind: string | null;
  readonly answerable: boolean;
  /** Place of the first right passage among the five best, from 1; 0 for none. */
  readonly rank: number;
  /** How sure it is that there is an answer. The product: 0 to 1; a simple system: its top score, on a scale of its own. */
  readonly confidence: number;
  readonly answered: boolean;
  /** Answered, with words that are right. */
  readonly right: boolean;
  /** Words quoted; 0 where it did not answer. */
  readonly words: number;
  readonly ms: number;
}

/** What a system would have done that answers at a confidence of `threshold` or more. For systems that always answer. */
export function answerFrom(verdicts: readonly Verdict[], threshold: number): Verdict[] {
  return verdicts.map((verdict) =>
    verdict.confidence >= threshold ? verdict : { ...verdict, answered: false, right: false, words: 0 },
  );
}

/**
 * The threshold with the best balanced score for a system that always answers, chosen with the answers known: more than
 * it could have in use. Infinity when never answering is best, -Infinity when always answering is or there is nothing to weigh.
 */
export function bestThreshold(verdicts: readonly Verdict[]): number {
  const answerable = verdicts.filter((verdict) => verdict.answerable).length;
  const not = verdicts.length - answerable;
  if (answerable === 0 || not === 0) return Number.NEGATIVE_INFINITY;
  const sorted = verdicts.toSorted((a, b) => b.confidence - a.confidence);
  let best = { threshold: Number.POSITIVE_INFINITY, gain: 0 };
  let right = 0;
  let wrongly = 0;
  for (const [i, { confidence, answerable: yes, answered, right: isRight }] of sorted.entries()) {
    if (!yes && answered) wrongly++;
    else if (yes && isRight) right++;
    if (sorted[i + 1]?.confidence === confidence) continue;
    const gain = right / answerable - wrongly / not;
    const last = i === sorted.length - 1;
    if (gain > best.gain) best = { threshold: last ? Number.NEGATIVE_INFINITY : confidence, gain };
  }
  return best.threshold;
}
