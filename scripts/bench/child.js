/**
 * What `bench.ts` measures, each in a process of its own that is started as the product is: plain JavaScript, by node
 * alone, over the build. Prints one line of JSON.
 *
 *   node scripts/bench/child.js start      until an article can be asked about
 *   node scripts/bench/child.js questions  each question once, embedding and reading included; memory after them
 *   node scripts/bench/child.js own        each question again with every vector and reading remembered
 */
import { readFileSync } from 'node:fs';
import { createEngine } from '../../dist/src/app.js';
import { readConfig } from '../../dist/src/config.js';

const silent = { info: () => {}, warn: (line) => process.stderr.write(`${line}\n`) };
const config = readConfig({ LOG_LEVEL: 'warn', ...process.env }, '');

async function start() {
  const engine = createEngine(config, silent);
  await engine.openDesk(await engine.readStory(config.article), { save: 'best-effort' });
  // Counts from the start of the process.
  return { ready: performance.now(), memory: process.memoryUsage.rss() };
}

async function time(questions, ask) {
  const times = [];
  for (const question of questions) {
    const begun = performance.now();
    await ask(question);
    times.push(performance.now() - begun);
  }
  return times;
}

async function askAll(questions) {
  const engine = createEngine(config, silent);
  const story = await engine.readStory(config.article);
  const { answerer } = await engine.openDesk(story, { save: 'best-effort' });
  const [{ composeAnswer }, { answerToJson }] = await Promise.all([
    import('../../dist/src/answering/compose.js'),
    import('../../dist/src/cli/answer-json.js'),
  ]);
  await answerer.answer('Is this thing on?');
  const times = await time(questions, async (question) => {
    const answer = await answerer.answer(question);
    composeAnswer(story, answer);
    answerToJson(story, answer);
  });
  return { times, memory: process.memoryUsage.rss() };
}

/** The engine's own parts, with models whose results are remembered: what is left is Pullquote's own work. */
async function askRemembered(questions) {
  const [app, index, embedding, answerers, retrievers, lexical, models, composing] = await Promise.all([
    import('../../dist/src/adapters/load-embedder.js'),
    import('../../dist/src/adapters/open-index.js'),
    import('../../dist/src/answering/embedding-text.js'),
    import('../../dist/src/answering/create-answerer.js'),
    import('../../dist/src/retrieval/hybrid-retriever.js'),
    import('../../dist/src/retrieval/lexical-index.js'),
    import('../../dist/src/adapters/ranking-model-file.js'),
    import('../../dist/src/answering/compose.js'),
  ]);
  const { loadReader } = await import('../../dist/src/adapters/load-reader.js');
  const { readStory } = await import('../../dist/src/answering/story.js');
  const story = readStory(readFileSync(config.article, 'utf8'));
  const embedder = await app.loadEmbedder(config.embeddingModel);
  const known = new Map();
  const remember = async (key, run) => {
    if (!known.has(key)) known.set(key, await run());
    return known.get(key);
  };
  const loaded = config.reader === null ? null : await loadReader(config.reader);
  const reader = loaded && {
    fingerprint: loaded.fingerprint,
    read: (question, text, window) =>
      remember(`${window.start} ${window.end} ${question}`, () => loaded.read(question, text, window)),
  };
  const opened = await index.openIndex({
    folder: null,
    texts: embedding.embeddingTexts(story),
    embedder,
    log: silent,
  });
  const retriever = retrievers.createHybridRetriever(
    lexical.buildLexicalIndex(story.article.text, story.passages),
    opened.index,
    { ...embedder, embed: (text, role) => remember(`${role} ${text}`, () => embedder.embed(text, role)) },
  );
  const model = await models.readRankingModel(config.rankingModel, silent.warn);
  const answerer = answerers.createAnswerer(story, retriever, model, reader);
  const ask = async (question) => composing.composeAnswer(story, await answerer.answer(question));
  await time(questions, ask);
  // Once more for the compiler to see it often, as a bot that has run for a minute has.
  await time(questions, ask);
  return { times: await time(questions, ask), memory: process.memoryUsage.rss() };
}

const [what = '', list = '[]'] = process.argv.slice(2);
const questions = JSON.parse(list);
const measured =
  what === 'start'
    ? await start()
    : what === 'own'
      ? await askRemembered(questions)
      : await askAll(questions);
process.stdout.write(`${JSON.stringify(measured)}\n`);
process.exit(0);
