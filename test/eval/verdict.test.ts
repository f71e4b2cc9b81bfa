import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measureVerdicts } from '../../scripts/eval/figures.js';
import { answerFrom, bestThreshold, type Verdict } from '../../scripts/eval/verdict.js';
import { makeVerdict } from './support/verdict.js';

const yes = (confidence: number, right = true): Verdict =>
  makeVerdict({ confidence, right, rank: right ? 1 : 0 });
const no = (confidence: number): Verdict =>
  makeVerdict({ confidence, answerable: false, right: false, rank: 0 });

it('below a threshold nothing is answered, and what is ranked stays', () => {
  const [above, below] = answerFrom([yes(0.5), yes(0.4)], 0.5);
  expect(above).toEqual(yes(0.5));
  expect(below).toMatchObject({ answered: false, right: false, words: 0, rank: 1, confidence: 0.4 });
});

describe('the best threshold', () => {
  test.each([
    ['parts what it can', [yes(5), yes(4), no(3), yes(2), no(1)], 4],
    ['is never to answer where answering does harm', [no(3), yes(2)], Infinity],
    ['is never to answer where nothing is right', [yes(3, false), no(2)], Infinity],
    ['is always to answer where there is nothing to be silent about', [yes(1), yes(2)], -Infinity],
    ['takes equals together', [yes(2), no(2), no(2), yes(1, false)], Infinity],
  ])('%s', (_fact, verdicts, threshold) => {
    expect(bestThreshold(verdicts)).toBe(threshold);
  });

  it('beats every other', () => {
    const verdict = fc
      .tuple(fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 6 }))
      .map(([answerable, right, confidence]) => (answerable ? yes(confidence, right) : no(confidence)));
    fc.assert(
      fc.property(fc.array(verdict), fc.integer({ min: -1, max: 7 }), (verdicts, other) => {
        const all = [...verdicts, yes(3), no(3)];
        const balanced = (threshold: number): number => measureVerdicts(answerFrom(all, threshold)).balanced;
        expect(balanced(bestThreshold(all))).toBeGreaterThanOrEqual(balanced(other) - 1e-9);
      }),
    );
  });
});
