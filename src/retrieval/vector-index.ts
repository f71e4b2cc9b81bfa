/** One hit of a vector search. */
export interface VectorHit {
  /** The label the vector was added with. */
  readonly id: number;
  /** Cosine with the question, -1 to 1. */
  readonly score: number;
}

/** Nearest-neighbour search over unit vectors by cosine. Immutable once built. */
export interface VectorIndex {
  /** 'hnsw' or 'exact': for /about, doctor and logs. */
  readonly kind: 'hnsw' | 'exact';
  readonly size: number;
  /** The `count` nearest, best first, ties by id; fewer when there are fewer. */
  search(vector: Float32Array, count: number): VectorHit[];
}
