/*
 * How well retrieval alone finds the sentence that answers: word search, vector search, both.
 *
 *   npx tsx scripts/eval/retrieval.ts [--split tune|held] [--model FOLDER] [--cache FOLDER] PATH...
 *
 * A PATH is a file of questions or conversations, or a folder of them. Turns of a conversation are asked bare, without what was
 * asked before. --cache keeps the vectors of each article there.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEmbedder } from '../../src/adapters/load-embedder.js';
import { openIndex } from '../../src/adapters/open-index.js';
import { cutPassages } from '../../src/article/passages.js';
import { readArticle } from '../../src/article/read-article.js';
import { createHybridRetriever } from '../../src/retrieval/hybrid-retriever.js';
import { buildLexicalIndex } from '../../src/retrieval/lexical-index.js';
import type { Retrieved } from '../../src/retrieval/retriever.js';
import { type EvalDocument, loadEvalSets, rankOfHit, summariseRanks } from './scoring.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string' },
    model: { type: 'string', default: 'data/models/e5-small-v2' },
    cache: { type: 'string' },
  },
});

const methods: Readonly<Record<string, (found: Retrieved) => number>> = {
  words: (found) => found.lexical,
  vectors: (found) => found.dense,
  both: (found) => found.score,
};

await using embedder = await loadEmbedder(values.model);
const log = { info: () => {}, warn: console.warn };

/** The rank of the first hit for each answerable turn, by method. */
async function rankDocument(document: EvalDocument): Promise<Record<string, number>[]> {
  const { text } = document;
  const passages = cutPassages(readArticle(text));
  const key = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const { index } = await openIndex({
    folder: values.cache === undefined ? null : join(values.cache, key),
    texts: passages.map(({ start, end }) => text.slice(start, end)),
    embedder,
    log,
  });
  const retriever = createHybridRetriever(buildLexicalIndex(text, passages), index, embedder);
  const results: Record<string, number>[] = [];
  for (const turn of document.conversations.flat()) {
    if (!turn.scored || !turn.answerable) continue;
    const found = await retriever.retrieve(turn.question, passages.length);
    const ranks = Object.entries(methods).map(([name, scoreOf]): [string, number] => {
      const ranked = found.toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.id - b.id);
      const spans = ranked.flatMap(({ id }) => passages[id] ?? []);
      return [name, rankOfHit(text, spans, turn.gold)];
    });
    results.push(Object.fromEntries(ranks));
  }
  return results;
}

for (const path of positionals) {
  for (const { name, documents } of loadEvalSets(path)) {
    const wanted = documents.filter(({ split }) => values.split === undefined || split === values.split);
    const ranks: Record<string, number>[] = [];
    for (const document of wanted) ranks.push(...(await rankDocument(document)));
    console.log(`${name}: ${wanted.length} documents, ${ranks.length} answerable questions`);
    for (const method of Object.keys(methods)) {
      const { hit1, hit3, mrr } = summariseRanks(ranks.map((result) => result[method] ?? 0));
      const figures = [hit1, hit3, mrr].map((value) => value.toFixed(3));
      console.log(`  ${method.padEnd(8)} hit@1 ${figures[0]}  hit@3 ${figures[1]}  MRR ${figures[2]}`);
    }
  }
}
