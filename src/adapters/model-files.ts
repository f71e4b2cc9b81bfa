import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ModelError } from '../errors.js';

/** Where transformers.js looks for 8-bit weights (`dtype: 'q8'`) in a model's folder. */
export const weightsPath = 'onnx/model_quantized.onnx';

/** What a model's folder says of itself, its weights checked. */
export interface ModelFiles {
  /** The folder's name, then the names its own files give it: for finding its family. */
  readonly names: readonly string[];
  /** sha256 of the weights, hexadecimal. */
  readonly sha256: string;
}

/** Files without which a model cannot be loaded. */
const required = ['config.json', 'tokenizer.json', 'tokenizer_config.json', weightsPath] as const;

/** How error messages call a model, and what they offer to set instead of mending it. */
export interface ModelKind {
  readonly what: string;
  readonly instead: string;
}

const embeddingModel: ModelKind = { what: 'embedding model', instead: 'EMBEDDING_MODEL to another' };

/**
 * Reads and checks the folder of a local model. The weights' sha256 must be the one its MODEL.md states (a line with
 * "sha256" and 64 hexadecimal digits), when there is one. Hashing runs on the thread pool: 34 MB take about 100 ms
 * beside the import of the runtime.
 * @throws {ModelError} when a file is missing, unreadable or not what MODEL.md says.
 */
export async function checkModelFolder(folder: string, kind = embeddingModel): Promise<ModelFiles> {
  const { what, instead } = kind;
  for (const file of required) {
    const found = await stat(join(folder, file)).catch(() => null);
    if (!found?.isFile())
      throw new ModelError(
        `The ${what} in ${folder} has no ${file}. Restore the folder (git checkout, or git lfs pull), or set ${instead}.`,
      );
  }
  const [card, config, weights] = await Promise.all([
    readFile(join(folder, 'MODEL.md'), 'utf8').catch(() => ''),
    readJson(folder, 'config.json', what),
    readWeights(folder, what),
    readJson(folder, 'tokenizer.json', what),
    readJson(folder, 'tokenizer_config.json', what),
  ]);
  const sha256 = await hashBytes(weights);
  const stated = readStatedHash(card);
  if (stated !== undefined && stated !== sha256)
    throw new ModelError(
      `The ${what} in ${folder} is damaged: the sha256 of ${weightsPath} is ${sha256.slice(0, 12)}…, MODEL.md says ${stated.slice(0, 12)}…. Restore the file (git checkout, or git lfs pull), or set ${instead}.`,
    );
  const title = /^#\s+([^\s,]+)/mu.exec(card)?.[1];
  const named =
    typeof config === 'object' && config !== null && '_name_or_path' in config && config._name_or_path;
  return {
    names: [basename(folder), ...(typeof named === 'string' ? [named] : []), ...(title ? [title] : [])],
    sha256,
  };
}

/** The sha256 that a MODEL.md states for the weights, lower case; undefined when it states none. */
function readStatedHash(card: string): string | undefined {
  const line = card.split('\n').find((text) => text.includes('sha256') && text.includes(weightsPath));
  return /\b[0-9a-f]{64}\b/iu.exec(line ?? '')?.[0].toLowerCase();
}

/** sha256 of bytes, hexadecimal, computed off the main thread. */
async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

/** sha256 of a file, hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  return hashBytes(await readBytes(path));
}

async function readBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  // readFile never hands out shared memory; the type only says it might.
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
}

async function readWeights(folder: string, what: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readBytes(join(folder, weightsPath));
  } catch (cause) {
    throw new ModelError(
      `The ${what} in ${folder} cannot be read (${describe(cause)}). Check the rights on ${weightsPath}.`,
      {
        cause,
      },
    );
  }
}

async function readJson(folder: string, file: string, what: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new ModelError(
      `The ${what} in ${folder} is damaged: ${file} cannot be read (${describe(cause)}). Restore the file.`,
      { cause },
    );
  }
}

/** The first line of an error's message, without its full stop: to be put in brackets. */
export function describe(error: unknown): string {
  return (
    (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.replace(/\.$/u, '') ?? ''
  );
}
