import { describe, expect, it } from 'vitest';
import { packVectors, type Vectors } from '../../src/adapters/vectors.js';
import type { VectorIndex } from '../../src/retrieval/vector-index.js';

/** A unit vector from any numbers. */
export function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}

const compass = [unit([1, 0, 0]), unit([0, 1, 0]), unit([0, 0, 1]), unit([1, 1, 0])];

/** What every {@link VectorIndex} keeps, whatever it is made of. */
export function vectorIndexContract(
  kind: VectorIndex['kind'],
  make: (vectors: Vectors) => VectorIndex,
): void {
  const build = (vectors: readonly Float32Array[], dimensions = 3) => make(packVectors(vectors, dimensions));

  describe(`vector index contract: ${kind}`, () => {
    it('says what it is and how many vectors it holds', () => {
      expect(build(compass)).toMatchObject({ kind, size: 4 });
    });

    it('finds the nearest first, with their cosines', () => {
      const [first, second, third] = build(compass).search(unit([1, 0.1, 0]), 3);
      expect([first?.id, second?.id, third?.id]).toEqual([0, 3, 1]);
      expect(first?.score).toBeCloseTo(1 / Math.hypot(1, 0.1), 6);
    });

    it('gives a vector itself a cosine of one', () => {
      expect(build(compass).search(unit([0, 0, 1]), 1)[0]).toMatchObject({ id: 2, score: 1 });
    });

    it('gives opposite vectors a cosine of minus one', () => {
      expect(build([unit([1, 0, 0])]).search(unit([-1, 0, 0]), 1)).toEqual([{ id: 0, score: -1 }]);
    });

    it('orders ties by id', () => {
      const same = unit([1, 2, 3]);
      const ids = build([same, same, same, same])
        .search(same, 4)
        .map((hit) => hit.id);
      expect(ids).toEqual([0, 1, 2, 3]);
    });

    it.each([
      [0, 0],
      [-1, 0],
      [1, 1],
      [4, 4],
      [5, 4],
      [1000, 4],
    ])('asked for %i of four vectors gives %i', (count, given) => {
      expect(build(compass).search(unit([1, 1, 1]), count)).toHaveLength(given);
    });

    it('finds nothing among no vectors', () => {
      expect(build([]).search(unit([1, 0, 0]), 3)).toEqual([]);
    });

    it('refuses a question of another length', () => {
      expect(() => build(compass).search(unit([1, 0]), 1)).toThrow(RangeError);
    });

    it('refuses a question that is not numbers', () => {
      expect(() => build(compass).search(Float32Array.of(Number.NaN, 0, 1), 1)).toThrow(RangeError);
    });

    it('bears a vector of zeros, near to nothing', () => {
      const hits = build([new Float32Array(3), unit([1, 0, 0])]).search(unit([1, 0, 0]), 2);
      expect(hits).toEqual([
        { id: 1, score: 1 },
        { id: 0, score: 0 },
      ]);
    });

    it('gives the same answer twice', () => {
      const index = build(compass);
      const question = unit([0.3, 0.2, 0.9]);
      expect(index.search(question, 4)).toEqual(index.search(question, 4));
    });
  });
}
