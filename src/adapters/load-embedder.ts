import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import type { ProgressInfo } from '@xenova/transformers';
import { ModelError } from '../errors.js';
import type { Embedder } from '../retrieval/embedder.js';
import { checkModelFolder, describe, hashFile, weightsPath } from './model-files.js';
import { openEmbedder } from './transformers-embedder.js';

/** How far a download is. */
export interface ModelProgress {
  readonly file: string;
  /** Bytes. */
  readonly loaded: number;
  /** Bytes; 0 when the server does not say. */
  readonly total: number;
}

export interface LoadEmbedderOptions {
  /** Called while files of a hub model arrive. Never called for a folder. */
  readonly onProgress?: (progress: ModelProgress) => void;
  /** Where hub models are kept once downloaded. Default: a folder of the runtime's own package. */
  readonly cacheFolder?: string;
  /** The hub to download from. Default `https://huggingface.co/`. */
  readonly hubUrl?: string;
}

/**
 * Loads a sentence-embedding model with transformers.js.
 *
 * `model` is a folder (config.json, tokenizer.json, tokenizer_config.json, onnx/model_quantized.onnx), loaded with remote
 * loading off and its weights' sha256 checked against its MODEL.md; or, when there is no such folder and it reads like
 * "owner/name", a model of the hub, downloaded once. Prefixes and pooling follow the model's family.
 * @throws {ModelError} when the model is missing, damaged or cannot be downloaded.
 */
export async function loadEmbedder(model: string, options: LoadEmbedderOptions = {}): Promise<Embedder> {
  const folder = resolve(model);
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return loadFromFolder(folder);
  if (found || !looksLikeHubName(model))
    throw new ModelError(
      `There is no embedding model in ${folder}. Set EMBEDDING_MODEL to a folder that holds one, or to a hub model such as "Xenova/e5-small-v2".`,
    );
  return loadFromHub(model, options);
}

/** "name" or "owner/name", with nothing that only a path would have. */
function looksLikeHubName(model: string): boolean {
  return !isAbsolute(model) && /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)?$/u.test(model);
}

// Imported only when a model is wanted: it takes 120 ms and 40 MB, and half of the commands need no model.
const loadRuntime = () => import('@xenova/transformers');

async function loadFromFolder(folder: string): Promise<Embedder> {
  // The weights are hashed on the thread pool while the main thread loads the runtime.
  const checking = checkModelFolder(folder);
  const [files, runtime] = await Promise.all([checking, loadRuntime()]);
  try {
    return await openEmbedder(runtime, folder, files.names, files.sha256, { local_files_only: true });
  } catch (cause) {
    throw new ModelError(
      `The embedding model in ${folder} cannot be loaded: ${describe(cause)}. Restore the folder, or set EMBEDDING_MODEL to another.`,
      { cause },
    );
  }
}

async function loadFromHub(name: string, options: LoadEmbedderOptions): Promise<Embedder> {
  const runtime = await loadRuntime();
  const { env } = runtime;
  if (options.hubUrl !== undefined) env.remoteHost = options.hubUrl;
  const cache = options.cacheFolder ?? env.cacheDir;
  const report = (info: ProgressInfo): void => {
    if (info.status === 'progress')
      options.onProgress?.({ file: info.file, loaded: info.loaded, total: info.total });
  };
  const settings = { progress_callback: report, ...(cache === null ? {} : { cache_dir: cache }) };
  try {
    const hash = () => (cache === null ? null : hashFile(join(cache, name, weightsPath)).catch(() => null));
    return await openEmbedder(runtime, name, [name], hash, settings);
  } catch (cause) {
    throw new ModelError(
      `The embedding model "${name}" is neither a folder here nor to be had from ${env.remoteHost} (${describeFetch(cause)}). Check the name and the network, or unset EMBEDDING_MODEL to use the embedded model.`,
      { cause },
    );
  }
}

/** "fetch failed" hides what failed in its cause. */
function describeFetch(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? `: ${describe(error.cause)}` : '';
  return `${describe(error)}${inner}`;
}
