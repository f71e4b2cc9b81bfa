/**
 * Turns text into a unit vector. Implementations live in `adapters`; a deterministic one for tests in `test/support`.
 */
export interface Embedder extends AsyncDisposable {
  /** What vectors depend on: model name, its sha256 and the runtime's version. Vectors of different fingerprints must not meet. */
  readonly fingerprint: string;
  /** Length of every vector. */
  readonly dimensions: number;
  /**
   * The vector of one text, of Euclidean length 1. `role` says which side of a search it is on, since retrieval models
   * embed questions and passages differently.
   * @throws {RangeError} for a text without a visible character: it would get a vector that means nothing.
   */
  embed(text: string, role: 'query' | 'passage'): Promise<Float32Array>;
}
