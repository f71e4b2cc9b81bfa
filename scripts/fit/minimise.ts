/**
 * Minimises a smooth function by Adam (Kingma & Ba 2015) from zero. Deterministic. Good enough for the few dozen weights
 * fitted here; the functions are convex or nearly so.
 */
export function minimise(
  size: number,
  gradientAt: (point: Float64Array) => Float64Array,
  steps = 400,
  rate = 0.1,
): Float64Array {
  const point = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientAt(point);
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

/** How weights are held back: pulled with force `ridge` towards `prior`, or towards 0. */
export interface Ridge {
  readonly ridge: number;
  readonly prior?: Float64Array | undefined;
}

/** Rows of features for one question, with which of them are right, and what the question counts. */
export interface RankingExample {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/** Weights of a listwise softmax: the right rows' share of the probability made as large as can be (Cao et al. 2007), with a ridge. */
export function fitRanking(
  examples: readonly RankingExample[],
  size: number,
  { ridge, prior }: Ridge,
): Float64Array {
  return minimise(size, (point) => {
    const gradient = Float64Array.from(point, (weight, i) => 2 * ridge * (weight - (prior?.[i] ?? 0)));
    for (const { rows, right, weight } of examples) {
      const scores = rows.map((row) => dot(row, point, size));
      const top = Math.max(...scores);
      const masses = scores.map((score) => Math.exp(score - top));
      let all = 0;
      let good = 0;
      for (const [i, mass] of masses.entries()) {
        all += mass;
        if (right[i]) good += mass;
      }
      for (const [i, row] of rows.entries()) {
        const mass = masses[i] ?? 0;
        const pull = weight * (mass / all - (right[i] && good > 0 ? mass / good : 0));
        if (Math.abs(pull) > 1e-9) addScaled(gradient, row, pull, size);
      }
    }
    return gradient;
  });
}

export interface LogisticExample {
  readonly row: Float64Array;
  /** 0 to 1. */
  readonly label: number;
  readonly weight: number;
}

/** Weights of a ridge logistic regression; the last of them is the bias, which is not held back. */
export function fitLogistic(
  examples: readonly LogisticExample[],
  size: number,
  { ridge, prior }: Ridge,
): Float64Array {
  return minimise(size + 1, (point) => {
    const gradient = Float64Array.from(point, (weight, i) =>
      i === size ? 0 : 2 * ridge * (weight - (prior?.[i] ?? 0)),
    );
    for (const { row, label, weight } of examples) {
      const guess = 1 / (1 + Math.exp(-(dot(row, point, size) + (point[size] ?? 0))));
      const pull = weight * (guess - label);
      addScaled(gradient, row, pull, size);
      gradient[size] = (gradient[size] ?? 0) + pull;
    }
    return gradient;
  });
}

function dot(row: Float64Array, point: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += (row[i] ?? 0) * (point[i] ?? 0);
  return sum;
}

function addScaled(to: Float64Array, row: Float64Array, scale: number, size: number): void {
  for (let i = 0; i < size; i++) to[i] = (to[i] ?? 0) + scale * (row[i] ?? 0);
}
