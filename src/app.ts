import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readArticleFile } from './adapters/article-file.js';
import { loadHnswlib } from './adapters/hnsw-index.js';
import { type LoadEmbedderOptions, loadEmbedder } from './adapters/load-embedder.js';
import { loadReader } from './adapters/load-reader.js';
import { describe } from './adapters/model-files.js';
import { checkIndex, openIndex } from './adapters/open-index.js';
import { readRankingModel } from './adapters/ranking-model-file.js';
import { replaceFile } from './adapters/replace-file.js';
import type { Answerer } from './answering/answerer.js';
import { createAnswerer } from './answering/create-answerer.js';
import { embeddingTexts } from './answering/embedding-text.js';
import { findNearIn } from './answering/find-near.js';
import type { RankingModel } from './answering/ranking-model.js';
import type { Reader } from './answering/reader.js';
import { readStory, type Story } from './answering/story.js';
import type { FindNear } from './attribution/check/paraphrase.js';
import type { Config } from './config.js';
import {
  type ConversationLimits,
  type Conversations,
  createConversations,
} from './conversation/conversations.js';
import { ArticleError, StorageError } from './errors.js';
import type { Embedder } from './retrieval/embedder.js';
import { createHybridRetriever } from './retrieval/hybrid-retriever.js';
import { buildLexicalIndex } from './retrieval/lexical-index.js';
import type { VectorIndex } from './retrieval/vector-index.js';

/** Where the engine's lines go; a pino logger is one. */
export interface EngineLog {
  info(line: string): void;
  warn(line: string): void;
}

/** An article that questions can be asked about. */
export interface Desk {
  readonly story: Story;
  readonly answerer: Answerer;
  readonly conversations: Conversations;
  /** A search by meaning for checking quotes. */
  readonly findNear: FindNear;
  readonly index: VectorIndex['kind'];
}

export interface DeskOptions {
  /** Keep its vectors in DATA_DIR for the next start. `required` fails where they cannot be written. */
  readonly save: 'required' | 'best-effort' | 'no';
  readonly rebuild?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  /** Default: a quarter of an hour's idleness, six turns. */
  readonly conversations?: ConversationLimits;
}

/** Opens articles; holds the model, which is loaded when first needed and once. */
export interface Engine extends AsyncDisposable {
  /** Reads an article's file. @throws {ArticleError} */
  readStory(path: string): Promise<Story>;
  /** @throws {ModelError} when there is no model, {@link ArticleError} when there is nothing to quote. */
  openDesk(story: Story, options: DeskOptions): Promise<Desk>;
  loadModel(): Promise<Embedder>;
  /** What the reader is; null when it is set to none. @throws {ModelError} when it is missing or damaged. */
  checkReader(): Promise<string | null>;
  /** What is wrong with the ranking coefficients, so that defaults are used; null when they are sound. */
  checkRanking(): Promise<string | null>;
  /** Whether vectors are searched by HNSW here, or exactly for want of the addon. */
  hasAddon(): Promise<boolean>;
  /** Why the saved index of a story would be built anew at the next start; null when it is sound. Writes nothing. */
  checkIndex(story: Story): Promise<string | null>;
  /** Writes a file into DATA_DIR and takes it away again. @throws {StorageError} when that does not work. */
  checkDataFolder(): Promise<void>;
}

/** Where the vectors of a story are kept. */
export function indexFolder(config: Config, story: Story): string {
  const model = basename(config.embeddingModel).replace(/[^\w.-]+/gu, '-');
  return join(config.dataDir, 'index', `${story.id.slice(0, 16)}-${model}`);
}

/** Wires the engine. Nothing is read or loaded until asked for. */
export function createEngine(
  config: Config,
  log: EngineLog,
  progress: Pick<LoadEmbedderOptions, 'onProgress'> = {},
): Engine {
  let loading: Promise<Embedder> | null = null;
  const loadModel = (): Promise<Embedder> => {
    loading ??= loadEmbedder(config.embeddingModel, {
      ...progress,
      cacheFolder: join(config.dataDir, 'models'),
    }).catch((error: unknown) => {
      // A failed load is forgotten, so that the next question tries again.
      loading = null;
      throw error;
    });
    return loading;
  };
  let readerLoading: Promise<Reader | null> | null = null;
  const openReader = (): Promise<Reader | null> => {
    readerLoading ??=
      config.reader === null
        ? Promise.resolve(null)
        : loadReader(config.reader).catch((error: unknown) => {
            // Answers are a little less exact without it, and no less true: one warning, and on.
            log.warn(`${error instanceof Error ? error.message : String(error)} Answering without it.`);
            return null;
          });
    return readerLoading;
  };
  let ranking: Promise<RankingModel> | null = null;
  const loadRanking = (): Promise<RankingModel> => {
    ranking ??= readRankingModel(config.rankingModel, (line) => log.warn(line));
    return ranking;
  };

  return {
    loadModel,
    async readStory(path) {
      return readStory(await readArticleFile(path));
    },
    async openDesk(story, options) {
      const { text } = story.article;
      if (story.passages.length === 0)
        throw new ArticleError(
          'There is nothing to quote in this article: it has no sentences. Check its file.',
        );
      const [embedder, model, reader] = await Promise.all([loadModel(), loadRanking(), openReader()]);
      const { index } = await openIndex({
        folder: options.save === 'no' ? null : indexFolder(config, story),
        texts: embeddingTexts(story),
        embedder,
        log,
        save: options.save === 'required' ? 'required' : 'best-effort',
        ...(options.rebuild === undefined ? {} : { rebuild: options.rebuild }),
        ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      });
      const retriever = createHybridRetriever(buildLexicalIndex(text, story.passages), index, embedder);
      const answerer = createAnswerer(story, retriever, model, reader);
      return {
        story,
        answerer,
        conversations: createConversations(story, answerer),
        findNear: findNearIn(story, retriever),
        index: index.kind,
      };
    },
    async checkReader() {
      if (config.reader === null) return null;
      await using reader = await loadReader(config.reader);
      return reader.fingerprint;
    },
    async checkRanking() {
      let wrong: string | null = null;
      await readRankingModel(config.rankingModel, (line) => {
        wrong = line;
      });
      return wrong;
    },
    async hasAddon() {
      return (await loadHnswlib()) !== null;
    },
    async checkIndex(story) {
      return checkIndex(indexFolder(config, story), embeddingTexts(story), await loadModel());
    },
    async checkDataFolder() {
      const probe = join(config.dataDir, 'can-be-written');
      try {
        await replaceFile(probe, async (path) => {
          await writeFile(path, 'yes');
          return 3;
        });
        await rm(probe);
      } catch (cause) {
        throw new StorageError(
          `The data folder ${config.dataDir} cannot be written (${describe(cause)}). Make it writable, or set DATA_DIR to another.`,
          { cause },
        );
      }
    },
    async [Symbol.asyncDispose]() {
      await (await loading?.catch(() => null))?.[Symbol.asyncDispose]();
      await (await readerLoading)?.[Symbol.asyncDispose]();
    },
  };
}
