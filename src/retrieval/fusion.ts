import type { Evidence } from './retriever.js';

/**
 * What a point of BM25 is worth beside a cosine. Found on questions over 48 encyclopedic articles: adding scores at this weight
 * puts a right sentence first for .83 of them, against .78 for reciprocal rank fusion, .80 for cosine alone.
 */
export const lexicalWeight = 0.015;

/** One score of both sides of a search. Comparable only within one search. */
export function fuse({ dense, lexical }: Evidence): number {
  return dense + lexicalWeight * lexical;
}
