import type { Prediction } from './calibration.js';

/** What happens when the surest `coverage` of all questions are answered. */
export interface RiskPoint {
  /** Share of all questions answered, above 0. */
  readonly coverage: number;
  /** Share of those answered that are wrong. */
  readonly risk: number;
  /** The lowest confidence answered. */
  readonly threshold: number;
}

/**
 * The risk-coverage curve (El-Yaniv & Wiener 2010): answer only from a confidence on, for each confidence there is, the surest
 * first. Equal confidences are answered together. A question without an answer is wrong whatever is answered.
 */
export function traceRisk(predictions: readonly Prediction[]): RiskPoint[] {
  const sorted = predictions.toSorted((a, b) => b.confidence - a.confidence);
  const points: RiskPoint[] = [];
  let wrong = 0;
  for (const [i, { confidence, correct }] of sorted.entries()) {
    if (!correct) wrong++;
    if (sorted[i + 1]?.confidence === confidence) continue;
    points.push({ coverage: (i + 1) / sorted.length, risk: wrong / (i + 1), threshold: confidence });
  }
  return points;
}

/** Area under the curve, each question weighing the same: lower is better. NaN of none. */
export function areaUnderRisk(points: readonly RiskPoint[]): number {
  if (points.length === 0) return Number.NaN;
  let before = 0;
  let area = 0;
  for (const { coverage, risk } of points) {
    area += risk * (coverage - before);
    before = coverage;
  }
  return area;
}
