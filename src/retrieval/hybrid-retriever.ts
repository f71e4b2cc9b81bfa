import type { Embedder } from './embedder.js';
import { fuse } from './fusion.js';
import type { LexicalIndex } from './lexical-index.js';
import type { Retrieved, Retriever } from './retriever.js';
import type { VectorIndex } from './vector-index.js';
import { hasVisibleCharacter } from './visible.js';

/** Up to this many passages every one is scored on both sides; more than any news article has. */
const smallIndex = 2000;
/** How many candidates each side of the search gives in a larger index. */
const candidates = 400;

/**
 * A retriever that adds what word search and vector search think of each passage. Ids of both indexes are places in the
 * article's list of passages. A question without a visible character finds nothing.
 */
export function createHybridRetriever(
  lexical: LexicalIndex,
  vectors: VectorIndex,
  embedder: Embedder,
): Retriever {
  if (lexical.size !== vectors.size)
    throw new RangeError(`The word index has ${lexical.size} passages, the vector index ${vectors.size}.`);
  return {
    async retrieve(question, count) {
      if (!hasVisibleCharacter(question) || count < 1) return [];
      const vector = await embedder.embed(question, 'query');
      const hits = vectors.search(
        vector,
        vectors.size <= smallIndex ? vectors.size : Math.max(candidates, count),
      );
      const words = lexical.score(question);
      const dense = new Map(hits.map(({ id, score }) => [id, score]));
      if (dense.size < vectors.size) {
        // Word search may know passages that vector search left out: they are no nearer than its last.
        const last = hits.at(-1)?.score ?? 0;
        for (const id of words.keys()) if (!dense.has(id)) dense.set(id, last);
      }
      const found: Retrieved[] = [];
      for (const [id, cosine] of dense) {
        const evidence = { dense: cosine, lexical: words.get(id) ?? 0 };
        found.push({ id, ...evidence, score: fuse(evidence) });
      }
      return found.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, count);
    },
  };
}
