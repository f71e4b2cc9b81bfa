import type { Embedder } from '../../src/retrieval/embedder.js';
import { stopWords } from '../../src/retrieval/stop-words.js';
import { findTerms, termOf } from '../../src/retrieval/terms.js';
import { hasVisibleCharacter } from '../../src/retrieval/visible.js';

const stopTerms = new Set([...stopWords].map(termOf));

/** An embedder for tests that says how often it was asked. */
export interface HashEmbedder extends Embedder {
  /** Calls of `embed` so far, by role. */
  readonly calls: { query: number; passage: number };
}

export interface HashEmbedderOptions {
  readonly dimensions?: number;
  readonly fingerprint?: string;
}

/**
 * A fast, deterministic stand-in for the embedding model: texts that share words are near, by hashing each term to a place
 * in the vector. It knows no synonyms. Function words weigh a tenth; a text without words is hashed whole.
 */
export function createHashEmbedder(options: HashEmbedderOptions = {}): HashEmbedder {
  const { dimensions = 256, fingerprint = `hash of stems, ${dimensions} dimensions` } = options;
  const calls = { query: 0, passage: 0 };
  return {
    fingerprint,
    dimensions,
    calls,
    async embed(text, role) {
      calls[role]++;
      if (!hasVisibleCharacter(text))
        throw new RangeError('A text without a visible character has no vector.');
      const vector = new Float64Array(dimensions);
      const terms = findTerms(text);
      for (const term of terms.length > 0 ? terms : [text]) {
        const place = hash(term) % dimensions;
        vector[place] = (vector[place] ?? 0) + (stopTerms.has(term) ? 0.1 : 1);
      }
      const length = Math.hypot(...vector);
      return Float32Array.from(vector, (value) => value / length);
    },
    async [Symbol.asyncDispose]() {},
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
