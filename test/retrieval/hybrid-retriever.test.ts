import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExactIndex } from '../../src/adapters/exact-index.js';
import { packVectors } from '../../src/adapters/vectors.js';
import { fuse, lexicalWeight } from '../../src/retrieval/fusion.js';
import { createHybridRetriever } from '../../src/retrieval/hybrid-retriever.js';
import { buildLexicalIndex, type LexicalIndex } from '../../src/retrieval/lexical-index.js';
import type { Retriever } from '../../src/retrieval/retriever.js';
import type { VectorHit, VectorIndex } from '../../src/retrieval/vector-index.js';
import { createHashEmbedder } from '../support/hash-embedder.js';

const embedder = createHashEmbedder();

async function buildRetriever(sentences: readonly string[]): Promise<Retriever> {
  const text = sentences.join('\n');
  const spans = sentences.map((sentence, i) => {
    const start = sentences.slice(0, i).reduce((sum, before) => sum + before.length + 1, 0);
    return { start, end: start + sentence.length };
  });
  const vectors = await Promise.all(sentences.map((sentence) => embedder.embed(sentence, 'passage')));
  return createHybridRetriever(
    buildLexicalIndex(text, spans),
    createExactIndex(packVectors(vectors, embedder.dimensions)),
    embedder,
  );
}

/** Indexes that answer any question with the same scores, by passage. */
const fixed = (dense: readonly number[], words: readonly [number, number][]) => {
  const lexical: LexicalIndex = { size: dense.length, score: () => new Map(words) };
  const vectors: VectorIndex = {
    kind: 'exact',
    size: dense.length,
    search: (_vector, count) =>
      dense
        .map((score, id): VectorHit => ({ id, score }))
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, count),
  };
  return createHybridRetriever(lexical, vectors, embedder);
};

describe('a hybrid retriever', () => {
  const sentences = [
    'The ferry left at dawn.',
    'Nobody was hurt.',
    'The mayor thanked the crew of the ferry.',
  ];

  it('finds the passage that shares most with the question', async () => {
    const found = await (await buildRetriever(sentences)).retrieve('Whom did the mayor thank?', 3);
    expect(found.map(({ id }) => id)[0]).toBe(2);
  });

  it.each([
    [0, 0],
    [1, 1],
    [3, 3],
    [10, 3],
  ])('asked for %i of three gives %i', async (count, given) => {
    expect(await (await buildRetriever(sentences)).retrieve('ferry', count)).toHaveLength(given);
  });

  it.each(['', '  \n', '\u200b\u2060'])(
    'finds nothing for %j, without asking the model',
    async (question) => {
      const retriever = await buildRetriever(sentences);
      const before = embedder.calls.query;
      expect(await retriever.retrieve(question, 3)).toEqual([]);
      expect(embedder.calls.query).toBe(before);
    },
  );

  it('shows what each side thought', async () => {
    const found = await fixed([0.8, 0.9], [[0, 20]]).retrieve('why?', 2);
    expect(found).toEqual([
      { id: 0, dense: 0.8, lexical: 20, score: 0.8 + 20 * lexicalWeight },
      { id: 1, dense: 0.9, lexical: 0, score: 0.9 },
    ]);
  });

  it('orders ties as they stand in the text', async () => {
    const found = await fixed([0.5, 0.5, 0.5], []).retrieve('why?', 3);
    expect(found.map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it('orders ties so even when each side prefers another passage', async () => {
    const byWords = fuse({ dense: 0.5, lexical: 1 });
    const found = await fixed([0.5, byWords], [[0, 1]]).retrieve('why?', 2);
    expect(found[0]?.score).toBe(found[1]?.score);
    expect(found.map(({ id }) => id)).toEqual([0, 1]);
  });

  it('in an article too large to score whole, still finds what only words find', async () => {
    const dense = Array.from({ length: 3000 }, (_, id) => 0.9 - id / 10_000);
    const found = await fixed(dense, [[2999, 50]]).retrieve('why?', 5);
    // Its cosine is not known there; it is no higher than the last that vector search gave.
    expect(found[0]).toMatchObject({ id: 2999, lexical: 50, dense: dense[399] });
    expect(found.slice(1).map(({ id }) => id)).toEqual([0, 1, 2, 3]);
  });

  it('refuses indexes of different articles', () => {
    const lexical: LexicalIndex = { size: 2, score: () => new Map() };
    const vectors: VectorIndex = { kind: 'exact', size: 3, search: () => [] };
    expect(() => createHybridRetriever(lexical, vectors, embedder)).toThrow(RangeError);
  });

  it('gives every passage once at most, best first, whatever the article and the question', async () => {
    const sentence = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => /\p{L}/u.test(text));
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { minLength: 1, maxLength: 8 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 0, max: 10 }),
        async (parts, question, count) => {
          const retriever = await buildRetriever(parts);
          const found = await retriever.retrieve(question, count);
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
          expect(found.length).toBeLessThanOrEqual(count);
          for (const [i, hit] of found.entries()) {
            expect(hit.score).toBe(fuse(hit));
            const before = found[i - 1];
            if (before)
              expect(before.score > hit.score || (before.score === hit.score && before.id < hit.id)).toBe(
                true,
              );
          }
          expect(await retriever.retrieve(question, count)).toEqual(found);
        },
      ),
    );
  });
});
