/**
 * Fits the ranking model on tuning data and writes it for review.
 *
 *   npx tsx scripts/fit/fit.ts --data FILE|FOLDER [--data ...] [--out data/ranking-model.json]
 *
 * `--seen FILE` names data that the reader was trained on: its scores there say nothing, so it counts only for the model
 * without a reader. Of documents with a split only those of `tune` are used. Every file counts the same, whatever its length. Confidence
 * and threshold are fitted on confidences of documents left out in turn (5 folds by document).
 */
import { parseArgs } from 'node:util';
import { loadEmbedder } from '../../src/adapters/load-embedder.js';
import { loadReader } from '../../src/adapters/load-reader.js';
import { readRankingModel } from '../../src/adapters/ranking-model-file.js';
import { replaceFile } from '../../src/adapters/replace-file.js';
import { computeConfidence } from '../../src/answering/confidence.js';
import {
  type Coefficients,
  defaultRankingModel,
  scoreConfidence,
  scorePassage,
} from '../../src/answering/ranking-model.js';
import { readConfig } from '../../src/config.js';
import type { Embedder } from '../../src/retrieval/embedder.js';
import { loadOutcomes } from '../eval/load-outcomes.js';
import type { Outcome } from '../eval/run.js';
import { auroc, mean } from '../eval/scoring.js';
import { fitLogistic, fitRanking, type Ridge } from './minimise.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: ['test/fixtures/eval'] },
    seen: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'data/ranking-model.json' },
    about: { type: 'string', default: '' },
    ridge: { type: 'string', default: '0.003' },
    hold: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '1' },
  },
});

const folds = 5;
/** Balanced score that is given up for a lower threshold: well within what chance makes of it. */
const tolerance = 0.02;
const ridge = Number(values.ridge);
/** An answerable question whose first passage is wrong: something is there, but not what would be shown. */
const nearMissLabel = 0.5;

const config = readConfig({}, '');
await using embedding = await loadEmbedder(config.embeddingModel);
const embedder = rememberVectors(embedding);
await using reader = config.reader ? await loadReader(config.reader) : null;
let model = await readRankingModel(config.rankingModel, () => {});
for (let round = 0; round < Number(values.rounds); round++) {
  // Follow-ups depend on the answers before them, and these on the model: fitted again on what the fitted one gives.
  model = { ...model, about: values.about || defaultAbout() };
  console.log('\nWithout the reader');
  model = {
    ...model,
    withoutReader: fitModel(
      await loadOutcomes([...values.data, ...values.seen], 'tune', embedder, model, null),
    ),
  };
  if (!reader) continue;
  console.log('\nWith the reader');
  model = {
    ...model,
    withReader: fitModel(
      await loadOutcomes(values.data, 'tune', embedder, model, reader),
      model.withoutReader,
    ),
  };
}
await replaceFile(values.out, async (temporary) => {
  const { writeFile } = await import('node:fs/promises');
  const text = `${JSON.stringify(model, null, 2)}\n`;
  await writeFile(temporary, text);
  return Buffer.byteLength(text);
});
console.log(`Written to ${values.out}. Read it before you commit it.`);

/** @param prior what the weights are held near, where they were fitted on more before */
function fitModel(outcomes: readonly Outcome[], prior?: Coefficients): Coefficients {
  const sizes = new Map<string, number>();
  for (const { set } of outcomes) sizes.set(set, (sizes.get(set) ?? 0) + 1);
  // Square root: a long file says more than a short one, but does not drown it.
  const weigh = ({ set }: Outcome): number => 1 / Math.sqrt(sizes.get(set) ?? 1) / 20;
  const documents = [...new Set(outcomes.map(({ document }) => document.replace(/\/\d+$/u, '')))];
  const foldOf = ({ document }: Outcome): number =>
    documents.indexOf(document.replace(/\/\d+$/u, '')) % folds;

  const whole = fitWeights(outcomes, weigh, prior);
  const seen: { outcome: Outcome; confidence: number; hit: boolean }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const fitted = fitWeights(
      outcomes.filter((outcome) => foldOf(outcome) !== fold),
      weigh,
      prior,
    );
    for (const outcome of outcomes) {
      if (foldOf(outcome) !== fold) continue;
      const ranked = rerank(outcome, fitted);
      const features =
        outcome.inspection && computeConfidence(outcome.inspection.question, outcome.lexicon, ranked);
      seen.push({
        outcome,
        confidence: features ? scoreConfidence(fitted, features) : 0,
        hit: ranked[0]?.hit ?? false,
      });
    }
  }

  const balanced = (some: typeof seen, threshold: number): number => {
    const yes = some.filter(({ outcome }) => outcome.turn.answerable);
    const no = some.filter(({ outcome }) => !outcome.turn.answerable);
    return (
      (mean(yes.map(({ hit, confidence }) => (hit && confidence >= threshold ? 1 : 0))) +
        mean(no.map(({ confidence }) => (confidence < threshold ? 1 : 0)))) /
      2
    );
  };
  const sets = [...sizes.keys()].map((set) => seen.filter(({ outcome }) => outcome.set === set));
  const usable = sets.filter((some) => some.filter(({ outcome }) => !outcome.turn.answerable).length >= 20);
  const curve = Array.from({ length: 90 }, (_, i) => 0.05 + i / 100).map((at) => ({
    at,
    value: mean(usable.map((some) => balanced(some, at))),
  }));
  const best = Math.max(...curve.map(({ value }) => value));
  // Among thresholds that do about as well the lowest: what is turned away wrongly helps nobody.
  const threshold = Math.round((curve.find(({ value }) => value >= best - tolerance)?.at ?? 0.5) * 100) / 100;
  console.log(
    curve
      .filter((_, i) => i % 5 === 0)
      .map(({ at, value }) => `${at.toFixed(2)}: ${value.toFixed(3)}`)
      .join('  '),
  );

  console.table(
    sets.map((some) => ({
      set: some[0]?.outcome.set,
      'hit@1': mean(
        some.filter(({ outcome }) => outcome.turn.answerable).map(({ hit }) => (hit ? 1 : 0)),
      ).toFixed(3),
      'AUROC (left out)': auroc(
        some.filter(({ outcome }) => outcome.turn.answerable).map(({ confidence }) => confidence),
        some.filter(({ outcome }) => !outcome.turn.answerable).map(({ confidence }) => confidence),
      ).toFixed(3),
      'balanced (left out)': balanced(some, threshold).toFixed(3),
    })),
  );
  return { ...whole, threshold };
}

function fitWeights(
  outcomes: readonly Outcome[],
  weigh: (outcome: Outcome) => number,
  prior: Coefficients | undefined,
): Coefficients {
  const names = Object.keys(
    outcomes.find(({ inspection }) => inspection?.ranked[0])?.inspection?.ranked[0]?.features ?? {},
  );
  const examples = outcomes.flatMap((outcome) =>
    outcome.turn.answerable && outcome.inspection && outcome.hits.includes(true)
      ? [
          {
            rows: outcome.inspection.ranked.map(({ features }) => toRow(features, names)),
            right: outcome.hits,
            weight: weigh(outcome),
          },
        ]
      : [],
  );
  const ranking = toRecord(names, fitRanking(examples, names.length, holdNear(prior?.ranking, names)));
  const ranked: Coefficients = { ...defaultRankingModel.withReader, ranking };

  const rows = outcomes.flatMap((outcome) => {
    const order = rerank(outcome, ranked);
    const features =
      outcome.inspection && computeConfidence(outcome.inspection.question, outcome.lexicon, order);
    const label = outcome.turn.answerable ? (order[0]?.hit ? 1 : nearMissLabel) : 0;
    return features ? [{ features, label, weight: weigh(outcome) }] : [];
  });
  const confidenceNames = Object.keys(rows[0]?.features ?? {});
  const fitted = fitLogistic(
    rows.map(({ features, label, weight }) => ({
      row: toRow(features, confidenceNames),
      label,
      weight,
    })),
    confidenceNames.length,
    holdNear(prior?.confidence.weights, confidenceNames),
  );
  return {
    ...ranked,
    confidence: { bias: round(fitted.at(-1) ?? 0), weights: toRecord(confidenceNames, fitted) },
  };
}

/** Weights fitted on more data are held to a tenfold; new features among them start from 0, held like any other. */
function holdNear(weights: Readonly<Record<string, number>> | undefined, names: readonly string[]): Ridge {
  if (!weights) return { ridge };
  return { ridge: ridge * Number(values.hold), prior: toRow(weights, names) };
}

function rerank(outcome: Outcome, fitted: Coefficients) {
  return (outcome.inspection?.ranked ?? [])
    .map((hit, i) => ({ ...hit, hit: outcome.hits[i] ?? false, score: scorePassage(fitted, hit.features) }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

function toRow(features: object, names: readonly string[]): Float64Array {
  const values = new Map<string, unknown>(Object.entries(features));
  return Float64Array.from(names, (name) => {
    const value = values.get(name);
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
  });
}

function toRecord(names: readonly string[], weights: Float64Array): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, round(weights[i] ?? 0)]));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** The same texts are embedded in every round: remembering them halves the time. */
function rememberVectors(inner: Embedder): Embedder {
  const known = new Map<string, Promise<Float32Array>>();
  return {
    ...inner,
    embed(text, role) {
      const key = `${role} ${text}`;
      const found = known.get(key) ?? inner.embed(text, role);
      known.set(key, found);
      return found;
    },
  };
}

function defaultAbout(): string {
  return `Fitted ${new Date().toISOString().slice(0, 10)} by "npm run fit".`;
}
