/**
 * Puts the questions of evaluation sets to the product and prints how it did.
 *
 *   npx tsx scripts/eval/answers.ts [--data FILE|FOLDER] [--split tune|held] [--errors]
 */
import { parseArgs } from 'node:util';
import { loadEmbedder } from '../../src/adapters/load-embedder.js';
import { loadReader } from '../../src/adapters/load-reader.js';
import { readRankingModel } from '../../src/adapters/ranking-model-file.js';
import { readConfig } from '../../src/config.js';
import { loadOutcomes } from './load-outcomes.js';
import type { Outcome } from './run.js';
import { auroc, mean, summariseRanks } from './scoring.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: ['test/fixtures/eval'] },
    split: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
});

const config = readConfig(process.env, '');
const model = await readRankingModel(config.rankingModel, console.warn);
await using embedder = await loadEmbedder(config.embeddingModel);
await using reader = config.reader ? await loadReader(config.reader) : null;

const outcomes = await loadOutcomes(values.data, values.split, embedder, model, reader);

const percent = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3).replace(/^0/u, ''));
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function row(name: string, some: readonly Outcome[]): Record<string, string | number> {
  const answerable = some.filter(({ turn }) => turn.answerable);
  const not = some.filter(({ turn }) => !turn.answerable);
  const answered = some.filter((outcome) => outcome.answered);
  const { hit1, hit3, mrr } = summariseRanks(answerable.map(({ rank }) => rank));
  const right = mean(answerable.map((outcome) => (outcome.right ? 1 : 0)));
  const silent = mean(not.map((outcome) => (outcome.answered ? 0 : 1)));
  return {
    set: name,
    questions: some.length,
    answerable: answerable.length,
    'hit@1': percent(hit1),
    'hit@3': percent(hit3),
    MRR: percent(mrr),
    right: percent(right),
    'right when answered': percent(mean(answered.map((outcome) => (outcome.right ? 1 : 0)))),
    silent: percent(silent),
    balanced: percent((right + silent) / 2),
    AUROC: percent(
      auroc(
        answerable.map(({ confidence }) => confidence),
        not.map(({ confidence }) => confidence),
      ),
    ),
    words: median(answered.map(({ words }) => words)),
    ms: median(some.map(({ ms }) => ms)).toFixed(1),
  };
}

const group = (key: (outcome: Outcome) => string): Map<string, Outcome[]> => {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(key(outcome), [...(groups.get(key(outcome)) ?? []), outcome]);
  return groups;
};
console.table([...group(({ set }) => set)].map(([name, some]) => row(name, some)));
if (outcomes.some(({ turn }) => turn.kind))
  console.table([...group(({ turn }) => turn.kind ?? '-')].map(([name, some]) => row(name, some)));

if (values.errors) {
  for (const { document, turn, answer, rank, right, confidence } of outcomes) {
    const wrong = turn.answerable ? !right : answer.kind === 'quoted';
    if (!wrong) continue;
    const gold = turn.gold.spans.map((span) => `${span.start}-${span.end}`).join(' ');
    const given =
      answer.kind === 'quoted' ? answer.quotes.map((quote) => quote.text).join(' | ') : `(${answer.reason})`;
    console.log(
      `\n[${document}] ${turn.kind ?? ''} ${turn.answerable ? 'answerable' : 'UNANSWERABLE'} rank ${rank} confidence ${confidence.toFixed(2)}\n  Q ${turn.question}${answer.standalone === turn.question ? '' : `\n  = ${answer.standalone}`}\n  A ${given}\n  top ${answer.ranked[0]?.text ?? '-'}\n  gold ${gold}`,
    );
  }
}
