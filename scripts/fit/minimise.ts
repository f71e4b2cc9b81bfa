/** Value and gradient of a function at a point. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

/**
 * Minimises a smooth function by Adam (Kingma & Ba 2015) from zero. Deterministic. Good enough for the few dozen weights
 * fitted here; the functions are convex or nearly so.
 */
export function minimise(
  size: number,
  at: (point: Float64Array) => Slope,
  steps = 1500,
  rate = 0.05,
): Float64Array {
  const point = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const { gradient } = at(point);
    const pace = rate * (1 - step / (steps + 1));
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] ?? 0;
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * slope;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * slope * slope;
      const mean = (first[i] ?? 0) / (1 - 0.9 ** step);
      const spread = (second[i] ?? 0) / (1 - 0.999 ** step);
      point[i] = (point[i] ?? 0) - (pace * mean) / (Math.sqrt(spread) + 1e-8);
    }
  }
  return point;
}

/** Rows of features for one question, with which of them are right, and what the question counts. */
export interface RankingExample {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** Weights of a listwise softmax: the right rows' share of the probability made as large as can be (Cao et al. 2007), ridge `ridge`. */
export function fitRanking(examples: readonly RankingExample[], size: number, ridge: number): Float64Array {
  return minimise(size, (point) => {
    const gradient = Float64Array.from(point, (weight) => 2 * ridge * weight);
    let value = ridge * point.reduce((sum, weight) => sum + weight * weight, 0);
    for (const { rows, right, weight } of examples) {
      const scores = rows.map((row) => row.reduce((sum, feature, i) => sum + feature * (point[i] ?? 0), 0));
      const top = Math.max(...scores);
      const masses = scores.map((score) => Math.exp(score - top));
      const all = masses.reduce((sum, mass) => sum + mass, 0);
      const good = masses.reduce((sum, mass, i) => sum + (right[i] ? mass : 0), 0);
      value -= weight * Math.log(Math.max(good / all, 1e-12));
      for (const [i, row] of rows.entries()) {
        const mass = masses[i] ?? 0;
        const pull = weight * (mass / all - (right[i] && good > 0 ? mass / good : 0));
        if (pull !== 0)
          for (const [j, feature] of row.entries()) gradient[j] = (gradient[j] ?? 0) + pull * feature;
      }
    }
    return { value, gradient };
  });
}

export interface LogisticExample {
  readonly row: readonly number[];
  /** 0 to 1. */
  readonly label: number;
  readonly weight: number;
}

/** Weights of a ridge logistic regression; the last of them is the bias, which is not held back. */
export function fitLogistic(examples: readonly LogisticExample[], size: number, ridge: number): Float64Array {
  return minimise(size + 1, (point) => {
    const gradient = Float64Array.from(point, (weight, i) => (i === size ? 0 : 2 * ridge * weight));
    let value = 0;
    for (const { row, label, weight } of examples) {
      const sum = row.reduce((total, feature, i) => total + feature * (point[i] ?? 0), point[size] ?? 0);
      const guess = 1 / (1 + Math.exp(-sum));
      value -= weight * (label * Math.log(guess + 1e-12) + (1 - label) * Math.log(1 - guess + 1e-12));
      const pull = weight * (guess - label);
      for (const [j, feature] of row.entries()) gradient[j] = (gradient[j] ?? 0) + pull * feature;
      gradient[size] = (gradient[size] ?? 0) + pull;
    }
    return { value, gradient };
  });
}
