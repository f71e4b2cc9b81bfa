import { z } from 'zod';
import type { ConfidenceFeatures } from './confidence.js';
import type { PassageFeatures } from './features.js';

const finite = z.number().finite();

/** Coefficients of ranking and of confidence, as used with or without a reader. */
const coefficientsSchema = z.strictObject({
  /** Weight of each passage feature in the ranking score. */
  ranking: z.record(z.string(), finite),
  /** Logistic regression: probability that the question is answered by what stands first. */
  confidence: z.strictObject({ bias: finite, weights: z.record(z.string(), finite) }),
  /** Answer at this confidence or above. */
  threshold: finite.min(0).max(1),
});

/** The file's shape; `npm run fit` writes it, a person reviews it. */
export const rankingModelSchema = z.strictObject({
  /** How it was made: data, date, figures. For people. */
  about: z.string(),
  withReader: coefficientsSchema,
  withoutReader: coefficientsSchema,
});

export type Coefficients = z.infer<typeof coefficientsSchema>;
export type RankingModel = z.infer<typeof rankingModelSchema>;

const defaultCoefficients: Coefficients = {
  ranking: {
    cosine: 4,
    lexical: 3,
    overlap: 0.5,
    names: 0.4,
    type: 0.3,
    speaker: 1,
    otherSpeaker: -0.5,
    meeting: 0.8,
    head: -0.6,
    tiny: -0.5,
    reader: 1,
    leaning: 0.3,
    nearby: 0.1,
  },
  confidence: {
    bias: -3.4,
    weights: {
      overlap: 2,
      nearOverlap: 1,
      dense: 1.5,
      known: 1.5,
      unknownNames: -2.5,
      speakerFound: 1,
      reader: 1,
    },
  },
  threshold: 0.5,
};

/**
 * What is used where no fitted file can be read: cosine with a little BM25 (cosine + 0.015 x BM25 measured best of simple
 * fusions), and what a person would guess for the rest.
 */
export const defaultRankingModel: RankingModel = {
  about: 'Hand-set defaults, used without a fitted file.',
  withReader: defaultCoefficients,
  withoutReader: defaultCoefficients,
};

/** The weighted sum of a passage's features. A weight without a feature, or the reverse, counts nothing. */
export function scorePassage(model: Coefficients, features: PassageFeatures): number {
  return weigh(model.ranking, features);
}

/** The logistic of the weighted sum of an answer's features, 0 to 1. */
export function scoreConfidence({ confidence }: Coefficients, features: ConfidenceFeatures): number {
  return 1 / (1 + Math.exp(-(confidence.bias + weigh(confidence.weights, features))));
}

function weigh(weights: Readonly<Record<string, number>>, features: object): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features))
    sum += (weights[name] ?? 0) * (typeof value === 'number' ? value : 0);
  return sum;
}
