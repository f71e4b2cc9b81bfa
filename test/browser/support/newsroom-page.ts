import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { commands } from '../../../commands/index.js';
import { readArticleFile } from '../../../src/adapters/article-file.js';
import { createExactIndex } from '../../../src/adapters/exact-index.js';
import { readRankingModel } from '../../../src/adapters/ranking-model-file.js';
import { packVectors } from '../../../src/adapters/vectors.js';
import { createAnswerer } from '../../../src/answering/create-answerer.js';
import { readStory } from '../../../src/answering/story.js';
import { packageRoot } from '../../../src/config.js';
import { createConversations } from '../../../src/conversation/conversations.js';
import { connectBot } from '../../../src/discord/client.js';
import { type LocalDiscord, startLocalDiscord } from '../../../src/local-discord/index.js';
import { localPage } from '../../../src/local-page.js';
import { createHybridRetriever } from '../../../src/retrieval/hybrid-retriever.js';
import { buildLexicalIndex } from '../../../src/retrieval/lexical-index.js';
import { recordLog } from '../../discord/support/newsroom.js';
import { createHashEmbedder } from '../../support/hash-embedder.js';

/** Where the bundled page is. */
export const pageFolder = join(packageRoot, 'dist', 'src', 'local-discord', 'page');

/** Bundles the page from what the sources are now. */
export function bundlePage(): void {
  execFileSync('npm', ['run', '--silent', 'bundle'], {
    cwd: packageRoot,
    shell: process.platform === 'win32',
  });
}

/** Pullquote over its default article in a local Discord with the page; deterministic, with no model to load. */
export interface NewsroomPage extends AsyncDisposable {
  readonly discord: LocalDiscord;
  /** The article's text: what is quoted must be in it. */
  readonly text: string;
  readonly log: ReturnType<typeof recordLog>;
}

export async function openNewsroomPage(): Promise<NewsroomPage> {
  const story = readStory(await readArticleFile(join(packageRoot, 'data', 'article.txt')));
  const embedder = createHashEmbedder();
  const { text } = story.article;
  const texts = story.passages.map(({ start, end }) => text.slice(start, end));
  const vectors = await Promise.all(texts.map((each) => embedder.embed(each, 'passage')));
  const index = createExactIndex(packVectors(vectors, embedder.dimensions));
  const retriever = createHybridRetriever(buildLexicalIndex(text, story.passages), index, embedder);
  const model = await readRankingModel(join(packageRoot, 'data', 'ranking-model.json'), () => {});
  const conversations = createConversations(story, createAnswerer(story, retriever, model));
  const discord = await startLocalDiscord({
    botName: 'Pullquote',
    page: { ...localPage, folder: pageFolder },
  });
  const log = recordLog();
  const about = { source: 'article.txt', model: 'words', index: 'exact search', version: '0.0.0' };
  const { token, apiUrl } = discord;
  const bot = await connectBot({ token, apiUrl, commands, services: { story, conversations, about }, log });
  return {
    discord,
    text,
    log,
    async [Symbol.asyncDispose]() {
      await bot[Symbol.asyncDispose]();
      await discord.stop();
    },
  };
}
