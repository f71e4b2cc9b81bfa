/**
 * Measures: puts the questions of evaluation sets to the product and to simple systems beside it, in one run.
 *
 *   npm run eval [-- --data FILE|FOLDER ...] [--split tune|held|all] [--errors] [--write] [--sample N]
 *   npm run eval -- quotations --data FILE    quotations and their speakers; see quotations.ts
 *   npm run eval -- check [--data FILE]       claimed words against the article; see check.ts
 *
 * `--split` is of documents that name one (default `held`); those that do not are always asked. `--errors` lists what the
 * product got wrong. `--sample` takes that many documents a set. `--write` puts the tables and charts into docs/.
 * What the figures mean: docs/evaluation.md.
 */
import { parseArgs } from 'node:util';
import { loadEmbedder } from '../../src/adapters/load-embedder.js';
import { loadReader } from '../../src/adapters/load-reader.js';
import { readRankingModel } from '../../src/adapters/ranking-model-file.js';
import { readConfig } from '../../src/config.js';
import { listErrors } from './list-errors.js';
import {
  sayExactness,
  tabulateBestBalanced,
  tabulateConfidence,
  tabulateKinds,
  tabulateSet,
} from './report.js';
import { product, runSystems, type SetResult, withoutReader } from './run-systems.js';
import { pickEvalSets } from './scoring.js';
import { toText } from './table.js';
import { writeReport } from './write-report.js';

const [command = ''] = process.argv.slice(2);
if (['quotations', 'check'].includes(command)) {
  process.argv.splice(2, 1);
  await import(`./${command}.js`);
} else {
  await evaluate();
}

async function evaluate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', multiple: true, default: ['test/fixtures/eval'] },
      split: { type: 'string', default: 'held' },
      errors: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      sample: { type: 'string', default: 'Infinity' },
    },
  });
  const split = values.split === 'all' ? null : values.split;
  const sample = Number(values.sample);
  if (!['tune', 'held', 'all'].includes(values.split) || !(sample >= 1)) {
    console.error('--split is tune, held or all; --sample is a number of documents.');
    process.exitCode = 2;
    return;
  }
  const sets = pickEvalSets(values.data, split, sample);
  if (sets.length === 0) {
    console.error(`No questions of split ${values.split} in ${values.data.join(', ')}.`);
    process.exitCode = 2;
    return;
  }

  const config = readConfig(process.env, '');
  const model = await readRankingModel(config.rankingModel, console.warn);
  await using embedder = await loadEmbedder(config.embeddingModel);
  await using reader = config.reader ? await loadReader(config.reader) : null;

  const results: SetResult[] = [];
  for (const set of sets) {
    const result = await runSystems(set, { embedder, model, reader }, (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${set.name} ${done}/${set.documents.length} \x1b[K`);
    });
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    results.push(result);
    console.log(`${toText(tabulateSet(result))}\n`);
  }
  const kinds = tabulateKinds(results);
  if (kinds) console.log(`${toText(kinds)}\n`);
  console.log(`${toText(tabulateBestBalanced(results))}\n`);
  console.log(`${toText(tabulateConfidence(results, reader ? product : withoutReader))}\n`);

  const outcomes = results.flatMap((result) => result.outcomes);
  console.log(`${sayExactness(outcomes)}\n`);
  if (values.errors) for (const error of listErrors(outcomes)) console.log(`${error}\n`);
  if (values.write) await writeReport(results, reader ? product : withoutReader, sample);
}
