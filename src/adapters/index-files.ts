import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { type Graph, graphSettings, type Hnswlib, readGraph } from './hnsw-index.js';
import { replaceFile } from './replace-file.js';
import type { Vectors } from './vectors.js';

/*
 * A saved index is three files in one folder:
 *   vectors.f32    the vectors, `count * dimensions` 32-bit floats: the truth, enough for exact search
 *   graph.hnsw     hnswlib's graph of them, made from vectors.f32 at any time
 *   manifest.json  what both were made from, their sizes and sha256; written last
 * A file counts only when its bytes are those the manifest names, so files of two writers never mix.
 */
const vectorsFile = 'vectors.f32';
const graphFile = 'graph.hnsw';
const manifestFile = 'manifest.json';

/** What a saved index must have been made from to be used. */
export interface IndexIdentity {
  /** `Embedder.fingerprint`. */
  readonly model: string;
  /** {@link hashTexts} of the embedded texts. */
  readonly texts: string;
  readonly dimensions: number;
  readonly count: number;
}

interface FileStamp {
  readonly size: number;
  readonly sha256: string;
}

interface Manifest extends IndexIdentity {
  readonly format: string;
  readonly space: string;
  readonly graphSettings: string;
  readonly vectors: FileStamp;
  /** null when saved where the addon was missing. */
  readonly graph: FileStamp | null;
}

const fixed = {
  format: `pullquote index 1, 32-bit floats ${endianness()}`,
  space: 'cosine',
  graphSettings: JSON.stringify(graphSettings),
} as const;

/** What was found in a folder: all of it, or as much as can be used and why the rest cannot. */
export type SavedIndex =
  | { readonly vectors: null; readonly reason: string }
  | { readonly vectors: Vectors; readonly graph: null; readonly reason: string }
  | { readonly vectors: Vectors; readonly graph: Graph | null; readonly reason: null };

/** One hash of texts and their borders. */
export function hashTexts(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex');
}

/**
 * Reads the index saved in a folder. Never throws: whatever is missing, damaged or made from something else is a reason
 * to build anew. Without the addon the graph is not looked at.
 */
export async function readIndex(
  folder: string,
  wanted: IndexIdentity,
  hnswlib: Hnswlib | null,
): Promise<SavedIndex> {
  const manifest = await readManifest(join(folder, manifestFile));
  if (typeof manifest === 'string') return { vectors: null, reason: manifest };
  const misfit = findMisfit(manifest, wanted);
  if (misfit !== null) return { vectors: null, reason: misfit };

  const bytes = await readStamped(join(folder, vectorsFile), manifest.vectors);
  if (typeof bytes === 'string') return { vectors: null, reason: `${vectorsFile} ${bytes}` };
  if (bytes.length !== wanted.count * wanted.dimensions * 4)
    return { vectors: null, reason: `${vectorsFile} has another size than its vectors` };
  // Copied, since a Buffer need not begin where a Float32Array may.
  const data = new Float32Array(new Uint8Array(bytes).buffer);
  const vectors: Vectors = { dimensions: wanted.dimensions, count: wanted.count, data };
  if (hnswlib === null) return { vectors, graph: null, reason: null };

  if (manifest.graph === null) return { vectors, graph: null, reason: `it was saved without ${graphFile}` };
  const path = join(folder, graphFile);
  const before = await stat(path).catch(() => null);
  const checked = await readStamped(path, manifest.graph);
  if (typeof checked === 'string') return { vectors, graph: null, reason: `${graphFile} ${checked}` };
  const graph = readGraph(hnswlib, path, vectors);
  // The addon reads the file a second time, by name: it must still be the one whose bytes were checked.
  const after = await stat(path).catch(() => null);
  if (graph === null || before?.ino !== after?.ino || before?.mtimeMs !== after?.mtimeMs)
    return { vectors, graph: null, reason: `${graphFile} cannot be loaded` };
  return { vectors, graph, reason: null };
}

/**
 * Saves an index. The manifest comes last, so that an interrupted save leaves an index that is rebuilt, never a wrong one.
 * @throws what the file system throws; an Error when the addon did not write what it was given.
 */
export async function writeIndex(
  folder: string,
  identity: IndexIdentity,
  vectors: Vectors,
  graph: Graph | null,
  hnswlib: Hnswlib | null,
): Promise<void> {
  const { buffer, byteOffset, byteLength } = vectors.data;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  await replaceFile(join(folder, vectorsFile), async (path) => {
    await writeFile(path, bytes);
    return byteLength;
  });
  let graphStamp: FileStamp | null = null;
  if (graph !== null && hnswlib !== null) {
    await replaceFile(join(folder, graphFile), async (path) => {
      graph.writeIndexSync(path);
      // The addon reports success when a write fails, so what it wrote is read back; it throws for a truncated file.
      if (readGraph(hnswlib, path, vectors) === null) throw new Error(`${graphFile} was not written whole`);
      graphStamp = stampOf(await readFile(path));
      return graphStamp.size;
    });
  }
  const manifest: Manifest = { ...fixed, ...identity, vectors: stampOf(bytes), graph: graphStamp };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await replaceFile(join(folder, manifestFile), async (path) => {
    await writeFile(path, text);
    return Buffer.byteLength(text);
  });
}

function stampOf(bytes: Uint8Array): FileStamp {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The bytes of a file, or in words what is wrong with it. */
async function readStamped(path: string, stamp: FileStamp): Promise<Buffer | string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return isMissing(error) ? 'is missing' : 'cannot be read';
  }
  if (bytes.length !== stamp.size) return `has ${bytes.length} bytes, its manifest says ${stamp.size}`;
  return stampOf(bytes).sha256 === stamp.sha256
    ? bytes
    : 'is damaged (its sha256 is not the one in its manifest)';
}

async function readManifest(path: string): Promise<Manifest | string> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return isMissing(error) ? 'there is none yet' : `${manifestFile} cannot be read`;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : `${manifestFile} is not one of ours`;
  } catch {
    return `${manifestFile} is damaged`;
  }
}

/** Why an index was not made from what is wanted, in words; null when it was. */
function findMisfit(manifest: Manifest, wanted: IndexIdentity): string | null {
  if (manifest.format !== fixed.format) return 'it has another format';
  if (manifest.space !== fixed.space) return 'it measures another distance than cosine';
  if (manifest.graphSettings !== fixed.graphSettings) return 'its graph was built with other settings';
  if (manifest.model !== wanted.model) return 'it was made with another model or runtime';
  if (manifest.dimensions !== wanted.dimensions) return 'its vectors have another length';
  if (manifest.texts !== wanted.texts || manifest.count !== wanted.count) return 'the article has changed';
  return null;
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Record<string, unknown> = { ...value };
  const texts = ['format', 'space', 'graphSettings', 'model', 'texts'];
  const numbers = ['dimensions', 'count'];
  return (
    texts.every((key) => typeof fields[key] === 'string') &&
    numbers.every((key) => Number.isSafeInteger(fields[key])) &&
    isStamp(fields['vectors']) &&
    (fields['graph'] === null || isStamp(fields['graph']))
  );
}

function isStamp(value: unknown): value is FileStamp {
  return (
    typeof value === 'object' &&
    value !== null &&
    'size' in value &&
    Number.isSafeInteger(value.size) &&
    'sha256' in value &&
    typeof value.sha256 === 'string'
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
