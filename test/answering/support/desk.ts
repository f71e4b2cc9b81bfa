import { createExactIndex } from '../../../src/adapters/exact-index.js';
import { packVectors } from '../../../src/adapters/vectors.js';
import type { Answerer } from '../../../src/answering/answerer.js';
import { createAnswerer } from '../../../src/answering/create-answerer.js';
import { embeddingTexts } from '../../../src/answering/embedding-text.js';
import { defaultRankingModel, type RankingModel } from '../../../src/answering/ranking-model.js';
import type { Reader } from '../../../src/answering/reader.js';
import { readStory, type Story } from '../../../src/answering/story.js';
import { createHybridRetriever } from '../../../src/retrieval/hybrid-retriever.js';
import { buildLexicalIndex } from '../../../src/retrieval/lexical-index.js';
import type { Retriever } from '../../../src/retrieval/retriever.js';
import { hasVisibleCharacter } from '../../../src/retrieval/visible.js';
import { createHashEmbedder } from '../../support/hash-embedder.js';

/** Search over a story with hashed words in place of the model: fast, and the same everywhere. */
async function openRetriever(story: Story): Promise<Retriever> {
  const embedder = createHashEmbedder({ dimensions: 64 });
  const vectors = await Promise.all(
    embeddingTexts(story).map((text) =>
      hasVisibleCharacter(text) ? embedder.embed(text, 'passage') : new Float32Array(embedder.dimensions),
    ),
  );
  return createHybridRetriever(
    buildLexicalIndex(story.article.text, story.passages),
    createExactIndex(packVectors(vectors, embedder.dimensions)),
    embedder,
  );
}

interface DeskParts {
  readonly reader?: Reader;
  readonly model?: RankingModel;
}

/** A model that answers everything it finds a passage for, so that quoting is tried rather than abstaining. */
export const talkative: RankingModel = {
  ...defaultRankingModel,
  withReader: { ...defaultRankingModel.withReader, threshold: 0 },
  withoutReader: { ...defaultRankingModel.withoutReader, threshold: 0 },
};

/** An answerer over a text or a story, without models. */
export async function openDesk(
  of: string | Story,
  { reader, model = defaultRankingModel }: DeskParts = {},
): Promise<{ readonly story: Story; readonly answerer: Answerer }> {
  const story = typeof of === 'string' ? readStory(of) : of;
  const answerer = createAnswerer(story, await openRetriever(story), model, reader ?? null);
  return { story, answerer };
}
