import type {
  PreTrainedModel,
  PreTrainedTokenizer,
  PretrainedModelOptions,
  Tensor,
} from '@xenova/transformers';
import { LRUCache } from 'lru-cache';
import type { Embedder } from '../retrieval/embedder.js';
import { hasVisibleCharacter } from '../retrieval/visible.js';
import { type EmbeddingConvention, findConvention } from './embedding-conventions.js';

type Runtime = typeof import('@xenova/transformers');

/** No text's first 512 tokens need more characters than this; the rest is not worth tokenising. */
const longestText = 8192;
/** What the models we know read; a tokenizer may say less. */
const longestTokens = 512;
/** How many question vectors are remembered, 1.5 kB each: a question asked again, or by a button, costs no model run. */
const remembered = 256;

/**
 * Opens a model as an {@link Embedder}.
 *
 * One text per call and one call at a time: vectors of a dynamically quantised model depend on their batch. One thread:
 * on busy cores it is three times as fast, and bit-identical. Texts are cut at the model's 512 tokens.
 * @param model an absolute folder or the name of a hub model, as transformers.js takes it.
 * @param names what the model is called, for finding its convention; the first also names it in the fingerprint.
 * @param sha256 of the weights, or how to find it once they are there; null when it cannot be known.
 */
export async function openEmbedder(
  runtime: Runtime,
  model: string,
  names: readonly string[],
  sha256: string | (() => Promise<string | null> | null),
  settings: PretrainedModelOptions,
): Promise<Embedder> {
  runtime.env.logLevel = runtime.LogLevel.ERROR;
  const tokenizing = runtime.AutoTokenizer.from_pretrained(model, settings);
  // The network's error comes first: it says which file is missing, where the tokenizer's is a TypeError.
  tokenizing.catch(() => {});
  const network = await runtime.AutoModel.from_pretrained(model, {
    ...settings,
    dtype: 'q8',
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
  });
  const tokenizer = await tokenizing;
  const hash = typeof sha256 === 'string' ? sha256 : await sha256();
  const convention = findConvention(names);
  const run = createRun(tokenizer, network, convention);
  const queue = createQueue();
  const questions = new LRUCache<string, Float32Array>({ max: remembered });
  let open = true;

  const embedder: Embedder = {
    fingerprint: [
      names[0] ?? model,
      `sha256 ${hash ?? 'unknown'}`,
      `${convention.family} prefixes`,
      `onnxruntime ${runtime.env.backends.onnx.versions?.node ?? 'unknown'} ${process.arch}`,
    ].join(', '),
    // A run tells it for certain, and warms the model up: the first is three times as slow as the next.
    dimensions: (await run(`${convention.queryPrefix}ready`)).length,
    embed(text, role) {
      return queue(async () => {
        if (!open) throw new Error('The embedder has been disposed of.');
        if (!hasVisibleCharacter(text))
          throw new RangeError('A text without a visible character has no vector.');
        if (role === 'passage') return run(convention.passagePrefix + text.slice(0, longestText));
        const known = questions.get(text);
        if (known) return known.slice();
        const vector = await run(convention.queryPrefix + text.slice(0, longestText));
        questions.set(text, vector);
        return vector.slice();
      });
    },
    async [Symbol.asyncDispose]() {
      if (!open) return;
      await queue(async () => {
        if (open) await network.dispose();
        open = false;
      });
    },
  };
  return embedder;
}

/** Runs tasks one after another, in the order they came. A failed one does not stop the next. */
function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
}

/** A function from a text, its prefix included, to its unit vector. */
function createRun(
  tokenizer: PreTrainedTokenizer,
  network: PreTrainedModel,
  { pooling }: EmbeddingConvention,
): (text: string) => Promise<Float32Array> {
  const max_length = Math.min(longestTokens, tokenizer.model_max_length);
  return async (text) => {
    const inputs = tokenizer(text, { truncation: true, max_length });
    const output: { last_hidden_state?: Tensor } = await network(inputs);
    const states = output.last_hidden_state;
    const [, tokens = 0, width = 0] = states?.dims ?? [];
    if (!(states?.data instanceof Float32Array) || tokens * width === 0)
      throw new TypeError('the model does not give one vector a token (last_hidden_state)');
    return normalise(poolTokens(states.data, pooling === 'cls' ? 1 : tokens, width));
  };
}

/** The sum of the first `tokens` vectors. Their mean but for its length, which normalising takes away anyway. */
function poolTokens(states: Float32Array, tokens: number, width: number): Float64Array {
  const sum = new Float64Array(width);
  for (let token = 0; token < tokens; token++)
    for (let i = 0; i < width; i++) sum[i] = (sum[i] ?? 0) + (states[token * width + i] ?? 0);
  return sum;
}

function normalise(vector: Float64Array): Float32Array {
  const length = Math.hypot(...vector);
  if (!(length > 0 && Number.isFinite(length)))
    throw new TypeError('the model gave a vector without a direction');
  return Float32Array.from(vector, (value) => value / length);
}
