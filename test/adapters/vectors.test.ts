import { expect, it } from 'vitest';
import { cosine, packVectors } from '../../src/adapters/vectors.js';

it('keeps vectors in the order they came', () => {
  const packed = packVectors([Float32Array.of(1, 0), Float32Array.of(0, 1)], 2);
  expect(packed).toMatchObject({ count: 2, dimensions: 2, data: Float32Array.of(1, 0, 0, 1) });
  expect(cosine(packed, 1, Float32Array.of(0, 1))).toBe(1);
});

it.each([
  ['a vector of another length', Float32Array.of(1, 0, 0)],
  ['NaN', Float32Array.of(Number.NaN, 0)],
  ['an infinity', Float32Array.of(0, Number.POSITIVE_INFINITY)],
])('refuses %s', (_what, vector) => {
  expect(() => packVectors([vector], 2)).toThrow(RangeError);
});
