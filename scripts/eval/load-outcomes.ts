import type { RankingModel } from '../../src/answering/ranking-model.js';
import type { Reader } from '../../src/answering/reader.js';
import type { Embedder } from '../../src/retrieval/embedder.js';
import { type Outcome, runDocument } from './run.js';
import { pickEvalSets } from './scoring.js';

/** Runs every document of some files or folders; of documents that name a split, those of `split` only, where one is given. */
export async function loadOutcomes(
  paths: readonly string[],
  split: string | undefined,
  embedder: Embedder,
  model: RankingModel,
  reader: Reader | null,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const set of pickEvalSets(paths, split ?? null)) {
    for (const document of set.documents)
      outcomes.push(...(await runDocument(set.name, document, embedder, model, reader)));
  }
  return outcomes;
}
