import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExactIndex } from '../../src/adapters/exact-index.js';
import { buildGraph, createHnswIndex, loadHnswlib, readGraph } from '../../src/adapters/hnsw-index.js';
import { packVectors } from '../../src/adapters/vectors.js';
import type { VectorHit } from '../../src/retrieval/vector-index.js';
import { unit, vectorIndexContract } from '../contracts/vector-index.contract.js';

const hnswlib = await loadHnswlib();

describe.skipIf(hnswlib === null)('where the addon is built', () => {
  if (hnswlib === null) return;
  vectorIndexContract('hnsw', (vectors) => createHnswIndex(buildGraph(hnswlib, vectors), vectors));

  const dimensions = 12;
  const vector = fc
    .array(fc.integer({ min: -50, max: 50 }), { minLength: dimensions, maxLength: dimensions })
    .map(unit);

  it('agrees with exact search on random vectors', () => {
    fc.assert(
      fc.property(
        fc.array(vector, { minLength: 1, maxLength: 150 }),
        vector,
        fc.integer({ min: 1, max: 20 }),
        (stored, question, count) => {
          const vectors = packVectors(stored, dimensions);
          const found = createHnswIndex(buildGraph(hnswlib, vectors), vectors).search(question, count);
          const exact = createExactIndex(vectors).search(question, count);
          // Scores rather than ids: vectors that tie at the border may change places.
          expect(found.map((hit) => hit.score.toFixed(5))).toEqual(exact.map((hit) => hit.score.toFixed(5)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('agrees with exact search to the bit when asked for everything', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 80 }), vector, (stored, question) => {
        const vectors = packVectors(stored, dimensions);
        const found = createHnswIndex(buildGraph(hnswlib, vectors), vectors).search(question, stored.length);
        expect(found).toEqual(createExactIndex(vectors).search(question, stored.length));
      }),
      { numRuns: 40 },
    );
  });

  it('orders by the cosines it gives, not by the rounded ones of the addon', () => {
    const vectors = packVectors([Float32Array.of(0.99999994, 0), Float32Array.of(1, 0)], 2);
    const hits = createHnswIndex(buildGraph(hnswlib, vectors), vectors).search(Float32Array.of(1, 0), 2);
    expect(hits.map(({ id }) => id)).toEqual([1, 0]);
  });

  it('looks further than the addon would on its own', () => {
    // Clusters, as articles have: the addon keeps 10 candidates, and its graph has few ways from one cluster to another.
    const centres = fc.sample(vector, { numRuns: 40, seed: 3 });
    const offsets = fc.sample(vector, { numRuns: 3000, seed: 5 });
    const clustered = offsets.map((offset, i) =>
      unit(Array.from(centres[i % 40] ?? [], (value, at) => value + 0.15 * (offset[at] ?? 0))),
    );
    const vectors = packVectors(clustered, dimensions);
    const index = createHnswIndex(buildGraph(hnswlib, vectors), vectors);
    const exact = createExactIndex(vectors);
    const missed = clustered.slice(0, 300).filter((question) => {
      const last = (hits: VectorHit[]) => hits.at(-1)?.score;
      return last(index.search(question, 10)) !== last(exact.search(question, 10));
    });
    expect(missed).toHaveLength(0);
  });

  describe('a graph read from a file', () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'pullquote-hnsw-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    const stored = fc.sample(vector, { numRuns: 300, seed: 7 });
    const vectors = packVectors(stored, dimensions);

    it('searches as broadly as before it was saved', () => {
      const path = join(folder, 'whole');
      const graph = buildGraph(hnswlib, vectors);
      graph.writeIndexSync(path);
      const read = readGraph(hnswlib, path, vectors);
      expect(read).not.toBeNull();
      const question = unit(Array.from({ length: dimensions }, (_, i) => i));
      expect(read && createHnswIndex(read, vectors).search(question, 40)).toEqual(
        createExactIndex(vectors).search(question, 40),
      );
    });

    it('is none when it holds another number of vectors', () => {
      const path = join(folder, 'other');
      buildGraph(hnswlib, packVectors(stored.slice(1), dimensions)).writeIndexSync(path);
      expect(readGraph(hnswlib, path, vectors)).toBeNull();
    });

    it('is none when it is no graph', async () => {
      const path = join(folder, 'text');
      await writeFile(path, 'not a graph');
      expect(readGraph(hnswlib, path, vectors)).toBeNull();
    });

    it('is none when there is no file', () => {
      expect(readGraph(hnswlib, join(folder, 'nothing'), vectors)).toBeNull();
    });
  });
});
