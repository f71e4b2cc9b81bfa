import { StorageError } from '../errors.js';
import type { Embedder } from '../retrieval/embedder.js';
import type { VectorIndex } from '../retrieval/vector-index.js';
import { hasVisibleCharacter } from '../retrieval/visible.js';
import { createExactIndex } from './exact-index.js';
import { buildGraph, createHnswIndex, type Graph, type Hnswlib, loadHnswlib } from './hnsw-index.js';
import { hashTexts, type IndexIdentity, readIndex, writeIndex } from './index-files.js';
import { describe } from './model-files.js';
import { packVectors, type Vectors } from './vectors.js';

/** Where lines about the index go; a pino logger is one. */
export interface IndexLog {
  info(line: string): void;
  warn(line: string): void;
}

export interface OpenIndexOptions {
  /** Where the index is saved, one folder an article, made when missing; null keeps it in memory. */
  readonly folder: string | null;
  /** What is embedded; a vector's id is its text's place. */
  readonly texts: readonly string[];
  readonly embedder: Embedder;
  readonly log: IndexLog;
  /** Whether an index that cannot be saved is a failure. Default `best-effort`: a warning, and work in memory. */
  readonly save?: 'required' | 'best-effort';
  /** Build anew even when the saved index fits. Default false. */
  readonly rebuild?: boolean;
  /** Called after each text embedded, for a progress bar. */
  readonly onProgress?: (done: number, total: number) => void;
  /** The addon; null searches exactly without a warning. Default: loaded here, with one warning a log where it is missing. */
  readonly hnswlib?: Hnswlib | null;
}

export interface OpenedIndex {
  readonly index: VectorIndex;
  /** Why it was built anew, wholly or in part; null when the saved one was used as it is. */
  readonly reason: string | null;
}

/**
 * Opens the vector index of some texts: the saved one when it was made from these texts by this model and every byte is
 * as its manifest says, else a new one, saved for the next time, with one line in the log saying why.
 * @throws {StorageError} when it cannot be saved and `save` is `required`. Errors of the embedder pass through.
 */
export async function openIndex(options: OpenIndexOptions): Promise<OpenedIndex> {
  const { folder, texts, embedder, log } = options;
  const hnswlib = options.hnswlib === undefined ? await loadOrWarn(log) : options.hnswlib;
  const identity: IndexIdentity = {
    model: embedder.fingerprint,
    texts: hashTexts(texts),
    dimensions: embedder.dimensions,
    count: texts.length,
  };

  if (folder === null) {
    const vectors = await embedTexts(options);
    return { index: wrap(vectors, hnswlib && buildGraph(hnswlib, vectors)), reason: 'it is kept in memory' };
  }

  const saved = options.rebuild
    ? ({ vectors: null, reason: 'a new one was asked for' } as const)
    : await readIndex(folder, identity, hnswlib);
  if (saved.reason === null) return { index: wrap(saved.vectors, saved.graph), reason: null };

  log.info(
    `${saved.vectors ? 'Rebuilding the graph of' : 'Building'} the index in ${folder} (${texts.length} passages): ${saved.reason}.`,
  );
  const vectors = saved.vectors ?? (await embedTexts(options));
  const graph = hnswlib && buildGraph(hnswlib, vectors);
  try {
    await writeIndex(folder, identity, vectors, graph, hnswlib);
  } catch (cause) {
    const message = `The index cannot be saved in ${folder} (${describe(cause)}). Make the folder writable, or set DATA_DIR to another.`;
    if (options.save === 'required') throw new StorageError(message, { cause });
    log.warn(`${message} Working in memory until then.`);
  }
  return { index: wrap(vectors, graph), reason: saved.reason };
}

/** Why the index saved in a folder would be built anew; null when it can be used as it is. Writes nothing. */
export async function checkIndex(
  folder: string,
  texts: readonly string[],
  embedder: Pick<Embedder, 'fingerprint' | 'dimensions'>,
): Promise<string | null> {
  const identity: IndexIdentity = {
    model: embedder.fingerprint,
    texts: hashTexts(texts),
    dimensions: embedder.dimensions,
    count: texts.length,
  };
  return (await readIndex(folder, identity, await loadHnswlib())).reason;
}

function wrap(vectors: Vectors, graph: Graph | null): VectorIndex {
  return graph ? createHnswIndex(graph, vectors) : createExactIndex(vectors);
}

async function embedTexts({ texts, embedder, onProgress }: OpenIndexOptions): Promise<Vectors> {
  const vectors: Float32Array[] = [];
  for (const text of texts) {
    // A text with nothing to see is near to nothing: a vector of zeros has cosine 0 with all.
    vectors.push(
      hasVisibleCharacter(text)
        ? await embedder.embed(text, 'passage')
        : new Float32Array(embedder.dimensions),
    );
    onProgress?.(vectors.length, texts.length);
  }
  return packVectors(vectors, embedder.dimensions);
}

const warned = new WeakSet<IndexLog>();

async function loadOrWarn(log: IndexLog): Promise<Hnswlib | null> {
  const hnswlib = await loadHnswlib();
  if (hnswlib === null && !warned.has(log)) {
    warned.add(log);
    log.warn(
      'hnswlib-node is not installed or was not built (it needs a C++ compiler): searching exactly instead, with the same answers.',
    );
  }
  return hnswlib;
}
