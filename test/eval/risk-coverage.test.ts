import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderRisk, traceRisk } from '../../scripts/eval/risk-coverage.js';

describe('the risk-coverage curve', () => {
  it('answers the surest first', () => {
    const curve = traceRisk([
      { confidence: 0.2, correct: false },
      { confidence: 0.9, correct: true },
      { confidence: 0.6, correct: false },
      { confidence: 0.7, correct: true },
    ]);
    expect(curve).toEqual([
      { coverage: 0.25, risk: 0, threshold: 0.9 },
      { coverage: 0.5, risk: 0, threshold: 0.7 },
      { coverage: 0.75, risk: 1 / 3, threshold: 0.6 },
      { coverage: 1, risk: 0.5, threshold: 0.2 },
    ]);
    expect(areaUnderRisk(curve)).toBeCloseTo((0 + 0 + 1 / 3 + 0.5) / 4);
  });

  it('answers equals together, whatever order they come in', () => {
    const some = [
      { confidence: 0.5, correct: true },
      { confidence: 0.5, correct: false },
    ];
    expect(traceRisk(some)).toEqual([{ coverage: 1, risk: 0.5, threshold: 0.5 }]);
    expect(traceRisk(some.toReversed())).toEqual(traceRisk(some));
  });

  it('of nothing has no points and no area', () => {
    expect(traceRisk([])).toEqual([]);
    expect(areaUnderRisk([])).toBeNaN();
  });

  it('ends where everything is answered, and no order of confidence has less area than the true one', () => {
    const prediction = fc.record({ confidence: fc.integer({ min: 0, max: 5 }), correct: fc.boolean() });
    fc.assert(
      fc.property(fc.array(prediction, { minLength: 1 }), (predictions) => {
        const curve = traceRisk(predictions);
        const wrong = predictions.filter(({ correct }) => !correct).length;
        expect(curve.at(-1)).toMatchObject({ coverage: 1, risk: wrong / predictions.length });
        const perfect = traceRisk(
          predictions.map(({ correct }, i) => ({ correct, confidence: correct ? i + 1 : -i })),
        );
        expect(areaUnderRisk(curve)).toBeGreaterThanOrEqual(areaUnderRisk(perfect) - 1e-9);
      }),
    );
  });
});
