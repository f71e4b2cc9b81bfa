import { resolve } from 'node:path';
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from '@xenova/transformers';
import { LRUCache } from 'lru-cache';
import type { Reader, Reading } from '../answering/reader.js';
import { ModelError } from '../errors.js';
import type { Span } from '../text/span.js';
import { checkModelFolder, describe, type ModelKind } from './model-files.js';

const kind: ModelKind = { what: 'reader', instead: 'READER to another, or to "off"' };

/** What the reader was trained on; longer windows are cut, questions first. */
const longestTokens = 256;
const longestQuestion = 64;
/** Words whose pieces are remembered: an article's own words come again with every question. */
const remembered = 20_000;

/**
 * Loads an extractive reader (BERT for question answering, lower-cased WordPiece) from a folder; nothing is downloaded.
 * @throws {ModelError} when it is missing or damaged.
 */
export async function loadReader(path: string): Promise<Reader> {
  const folder = resolve(path);
  const [files, runtime] = await Promise.all([
    checkModelFolder(folder, kind),
    import('@xenova/transformers'),
  ]);
  runtime.env.logLevel = runtime.LogLevel.ERROR;
  try {
    const [tokenizer, network] = await Promise.all([
      runtime.AutoTokenizer.from_pretrained(folder, { local_files_only: true }),
      runtime.AutoModelForQuestionAnswering.from_pretrained(folder, {
        local_files_only: true,
        dtype: 'q8',
        session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
      }),
    ]);
    return createReader(
      `${files.names[0] ?? 'reader'}, sha256 ${files.sha256}`,
      createWordPieces(tokenizer),
      createRun(runtime, network),
      () => network.dispose(),
    );
  } catch (cause) {
    throw new ModelError(
      `The reader in ${folder} cannot be loaded: ${describe(cause)}. Restore the folder, or set READER=off.`,
      { cause },
    );
  }
}

interface WordPieces {
  readonly open: number;
  readonly separate: number;
  /** Vocabulary ids of one word. */
  idsOf(word: string): readonly number[];
}

/**
 * The pieces of single words. The tokenizer gives no offsets, so words are cut here as BERT's own pre-tokenizer cuts them
 * (white space, and every punctuation mark by itself), and each is tokenised alone: offsets are carried, not found again.
 */
function createWordPieces(tokenizer: PreTrainedTokenizer): WordPieces {
  const known = new LRUCache<string, readonly number[]>({ max: remembered });
  const encode = (text: string): number[] => tokenizer.encode(text, { add_special_tokens: false });
  const special = (token: string): number => {
    const [id] = tokenizer.encode(token, { add_special_tokens: false });
    if (id === undefined) throw new TypeError(`the vocabulary has no ${token}`);
    return id;
  };
  return {
    open: special('[CLS]'),
    separate: special('[SEP]'),
    idsOf(word) {
      const found = known.get(word);
      if (found) return found;
      // A word of brackets and letters ("[SEP]") cannot come here: punctuation stands alone.
      const ids = encode(word);
      known.set(word, ids);
      return ids;
    },
  };
}

const wordPattern = /[\p{L}\p{N}\p{M}\p{Co}]{1,100}|[^\s\p{L}\p{N}\p{M}\p{C}]/gu;

function cutWords(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(wordPattern), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

type Logits = { readonly starts: ArrayLike<number>; readonly ends: ArrayLike<number> };
type Run = (ids: readonly number[], types: readonly number[]) => Promise<Logits>;

function createRun(runtime: typeof import('@xenova/transformers'), network: PreTrainedModel): Run {
  return async (ids, types) => {
    const tensor = (values: readonly number[]): Tensor =>
      new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    const output: { start_logits?: Tensor; end_logits?: Tensor } = await network({
      input_ids: tensor(ids),
      attention_mask: tensor(ids.map(() => 1)),
      token_type_ids: tensor(types),
    });
    const { start_logits, end_logits } = output;
    if (!(start_logits?.data instanceof Float32Array) || !(end_logits?.data instanceof Float32Array))
      throw new TypeError('the model gives no start and end logits');
    return { starts: start_logits.data, ends: end_logits.data };
  };
}

function createReader(
  fingerprint: string,
  pieces: WordPieces,
  run: Run,
  dispose: () => Promise<unknown>,
): Reader {
  let last: Promise<unknown> = Promise.resolve();
  let open = true;
  const read = async (question: string, text: string, window: Span): Promise<Reading> => {
    const asked = cutWords(question, { start: 0, end: question.length })
      .flatMap((word) => pieces.idsOf(question.slice(word.start, word.end)))
      .slice(0, longestQuestion);
    const ids = [pieces.open, ...asked, pieces.separate];
    const firsts: number[] = [];
    const lasts: number[] = [];
    const words: Span[] = [];
    for (const word of cutWords(text, window)) {
      const own = pieces.idsOf(text.slice(word.start, word.end));
      if (own.length === 0) continue;
      if (ids.length + own.length >= longestTokens) break;
      words.push(word);
      firsts.push(ids.length);
      ids.push(...own);
      lasts.push(ids.length - 1);
    }
    ids.push(pieces.separate);
    const { starts, ends } = await run(
      ids,
      ids.map((_, at) => (at < asked.length + 2 ? 0 : 1)),
    );
    const noStart = starts[0] ?? 0;
    const noEnd = ends[0] ?? 0;
    return {
      words,
      starts: firsts.map((at) => (starts[at] ?? 0) - noStart),
      ends: lasts.map((at) => (ends[at] ?? 0) - noEnd),
    };
  };
  return {
    fingerprint,
    read(question, text, window) {
      // One at a time: the runtime computes on its own thread, and two at once only make each other slow.
      const result = last.then(() => {
        if (!open) throw new Error('The reader has been disposed of.');
        return read(question, text, window);
      });
      last = result.catch(() => {});
      return result;
    },
    async [Symbol.asyncDispose]() {
      if (!open) return;
      await last;
      open = false;
      await dispose();
    },
  };
}
