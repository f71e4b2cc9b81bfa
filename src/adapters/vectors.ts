/** Vectors of one length, one after another in one block; a vector's id is its place. */
export interface Vectors {
  readonly dimensions: number;
  readonly count: number;
  /** `count * dimensions` numbers. */
  readonly data: Float32Array;
}

/**
 * Puts vectors into one block.
 * @throws {RangeError} when one has another length than `dimensions`, or holds NaN or an infinity.
 */
export function packVectors(vectors: readonly Float32Array[], dimensions: number): Vectors {
  const data = new Float32Array(vectors.length * dimensions);
  for (const [id, vector] of vectors.entries()) {
    checkVector(vector, dimensions);
    data.set(vector, id * dimensions);
  }
  return { dimensions, count: vectors.length, data };
}

/** @throws {RangeError} unless a vector has the length asked for and only finite numbers. */
export function checkVector(vector: Float32Array, dimensions: number): void {
  if (vector.length !== dimensions)
    throw new RangeError(`A vector of ${vector.length} numbers was given where ${dimensions} are wanted.`);
  if (!vector.every(Number.isFinite))
    throw new RangeError('A vector holds a value that is not a finite number.');
}

/**
 * Cosine of a unit vector with the stored unit vector `id`: their dot product. Summed in one order, so that both kinds of
 * index give bit-identical scores.
 */
export function cosine({ data, dimensions }: Vectors, id: number, vector: Float32Array): number {
  let sum = 0;
  const from = id * dimensions;
  for (let i = 0; i < dimensions; i++) sum += (data[from + i] ?? 0) * (vector[i] ?? 0);
  return sum;
}
