import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConfidenceFeatures } from '../../src/answering/confidence.js';
import type { PassageFeatures } from '../../src/answering/features.js';
import {
  type Coefficients,
  defaultRankingModel,
  rankingModelSchema,
  scoreConfidence,
  scorePassage,
} from '../../src/answering/ranking-model.js';

const none: Coefficients = { ranking: {}, confidence: { bias: 0, weights: {} }, threshold: 0.5 };
const model = (more: Partial<Coefficients>): Coefficients => ({ ...none, ...more });

// Only the features under test matter to a weighted sum.
const passage = (features: Partial<PassageFeatures>) => features as PassageFeatures;
const answer = (features: Partial<ConfidenceFeatures>) => features as ConfidenceFeatures;

describe('the score of a passage', () => {
  it('is the weighted sum of its features', () => {
    const ranking = { lexical: 2, head: -1 };
    expect(scorePassage(model({ ranking }), passage({ lexical: 0.5, head: 1 }))).toBe(0);
  });

  it('counts nothing for a weight without a feature, and the reverse', () => {
    expect(scorePassage(model({ ranking: { unheard: 9 } }), passage({ lexical: 5 }))).toBe(0);
  });
});

describe('the confidence of an answer', () => {
  it('is a half where nothing speaks for or against', () => {
    expect(scoreConfidence(none, answer({}))).toBe(0.5);
  });

  it('lies between 0 and 1 whatever the features', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (bias, weight) => {
        const confidence = { bias: Math.max(-1e300, Math.min(1e300, bias)), weights: { known: weight } };
        const sure = scoreConfidence(model({ confidence }), answer({ known: 1 }));
        expect(sure >= 0 && sure <= 1).toBe(true);
      }),
    );
  });

  it('rises with what speaks for it', () => {
    const confidence = { bias: -1, weights: { overlap: 2 } };
    const scores = [0, 0.5, 1].map((overlap) => scoreConfidence(model({ confidence }), answer({ overlap })));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(3);
  });
});

describe('the file’s shape', () => {
  const { withReader } = defaultRankingModel;
  it('is that of the defaults and of the file that comes with Pullquote', () => {
    expect(rankingModelSchema.parse(defaultRankingModel)).toEqual(defaultRankingModel);
    const file = new URL('../../data/ranking-model.json', import.meta.url);
    expect(rankingModelSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).error).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no coefficients', { about: '' }],
    ['only one half', { about: '', withReader }],
    [
      'a weight that is text',
      { ...defaultRankingModel, withReader: { ...withReader, ranking: { head: '1' } } },
    ],
    [
      'a weight that is null, as NaN is written',
      { ...defaultRankingModel, withReader: { ...withReader, ranking: { head: null } } },
    ],
    ['a threshold above 1', { ...defaultRankingModel, withReader: { ...withReader, threshold: 1.5 } }],
    ['a threshold below 0', { ...defaultRankingModel, withoutReader: { ...withReader, threshold: -1 } }],
    ['a field nobody knows', { ...defaultRankingModel, more: 1 }],
  ])('is refused with %s', (_, value) => {
    expect(rankingModelSchema.safeParse(value).success).toBe(false);
  });
});
