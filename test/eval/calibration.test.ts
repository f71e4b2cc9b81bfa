import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { binPredictions, calibrationError, wilsonInterval } from '../../scripts/eval/calibration.js';

const predict = (confidence: number, ...correct: boolean[]) =>
  correct.map((one) => ({ confidence, correct: one }));

describe('bins', () => {
  it('are half-open, and the last takes 1', () => {
    const bins = binPredictions([...predict(0.2, true), ...predict(0.1999, false), ...predict(1, true)], 5);
    expect(bins.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 0.2, 1],
      [0.2, 0.4, 1],
      [0.8, 1, 1],
    ]);
  });

  it('give mean confidence and share correct', () => {
    const [bin] = binPredictions([...predict(0.62, true, true), ...predict(0.66, false, true)]);
    expect(bin?.confidence).toBeCloseTo(0.64);
    expect(bin?.correct).toBe(0.75);
  });

  it('hold every prediction once', () => {
    const prediction = fc.record({
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      correct: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(prediction), fc.integer({ min: 1, max: 20 }), (predictions, count) => {
        const bins = binPredictions(predictions, count);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(predictions.length);
        for (const bin of bins) {
          expect(bin.confidence).toBeGreaterThanOrEqual(bin.from - 1e-9);
          expect(bin.confidence).toBeLessThanOrEqual(bin.to + 1e-9);
        }
      }),
    );
  });
});

test.each([
  ['as sure as right', predict(0.5, true, false), 0],
  ['sure and always wrong', predict(1, false, false), 1],
  [
    'a quarter of them .4 too sure',
    [...predict(0.9, true, false), ...predict(0, false, false, false, false, false, false)],
    0.1,
  ],
])('calibration error of %s', (_what, predictions, error) => {
  expect(calibrationError(binPredictions(predictions))).toBeCloseTo(error);
});

it('calibration error of nothing is not defined', () => {
  expect(calibrationError([])).toBeNaN();
});

test.each([
  // Newcombe 1998, table I, method 3 (without continuity correction).
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('interval of %i of %i as published', (seen, count, low, high) => {
  const interval = wilsonInterval(seen / count, count);
  expect(interval.low).toBeCloseTo(low, 3);
  expect(interval.high).toBeCloseTo(high, 3);
});
