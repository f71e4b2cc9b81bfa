import type { HierarchicalNSW } from 'hnswlib-node';
import type { VectorHit, VectorIndex } from '../retrieval/vector-index.js';
import { byScore, createExactIndex } from './exact-index.js';
import { checkVector, cosine, type Vectors } from './vectors.js';

export type Hnswlib = typeof import('hnswlib-node')['default'];
export type Graph = HierarchicalNSW;

/** Links a node has in the graph, and how hard their choice is thought over: hnswlib's own defaults. */
export const graphSettings = { m: 16, efConstruction: 200, randomSeed: 100 } as const;

/** Candidates kept while searching. At the default of 10 recall falls to .75 on 100,000 clustered vectors; at 100 it is .997. */
const searchBreadth = 100;

/** The addon, or null where it is not installed or was not built (no compiler): then exact search takes over. */
export async function loadHnswlib(): Promise<Hnswlib | null> {
  try {
    const { default: hnswlib } = await import('hnswlib-node');
    return typeof hnswlib.HierarchicalNSW === 'function' ? hnswlib : null;
  } catch {
    return null;
  }
}

/**
 * Builds the graph of some vectors; their ids are its labels. Deterministic: the seed is fixed and points go in one by one.
 * The addon accepts NaN and wrong labels in silence, hence {@link checkVector} when vectors are packed.
 */
export function buildGraph(hnswlib: Hnswlib, vectors: Vectors): Graph {
  const graph = new hnswlib.HierarchicalNSW('cosine', vectors.dimensions);
  graph.initIndex({ maxElements: Math.max(1, vectors.count), ...graphSettings });
  for (let id = 0; id < vectors.count; id++) graph.addPoint(Array.from(vectorAt(vectors, id)), id);
  return graph;
}

/**
 * Reads a graph from a file whose bytes were checked before: the addon ends the process on some corrupt files, and loads
 * others in silence.
 * @returns null when the file is not a graph of these vectors.
 */
export function readGraph(hnswlib: Hnswlib, path: string, vectors: Vectors): Graph | null {
  try {
    const graph = new hnswlib.HierarchicalNSW('cosine', vectors.dimensions);
    graph.readIndexSync(path);
    return graph.getCurrentCount() === vectors.count ? graph : null;
  } catch {
    return null;
  }
}

/**
 * Search in a graph. It finds candidates; their scores are computed here from the vectors, so that both kinds of index
 * give the same numbers. When it leaves out some of what was asked for (nodes nothing links to), exact search answers.
 */
export function createHnswIndex(graph: Graph, vectors: Vectors): VectorIndex {
  const exact = createExactIndex(vectors);
  return {
    kind: 'hnsw',
    size: vectors.count,
    search(vector, count) {
      checkVector(vector, vectors.dimensions);
      // The addon throws for more than it holds, and an empty graph has no entry point.
      const wanted = Math.min(Math.floor(count), vectors.count);
      if (wanted < 1) return [];
      // Forgotten when a graph is read from a file, so set every time. Never below what is asked for.
      graph.setEf(Math.max(searchBreadth, wanted));
      const { neighbors } = graph.searchKnn(Array.from(vector), wanted);
      if (neighbors.length < wanted) return exact.search(vector, wanted);
      return neighbors.map((id): VectorHit => ({ id, score: cosine(vectors, id, vector) })).sort(byScore);
    },
  };
}

function vectorAt({ data, dimensions }: Vectors, id: number): Float32Array {
  return data.subarray(id * dimensions, (id + 1) * dimensions);
}
