import { type BootstrapOptions, bootstrapIntervals, type Interval } from './bootstrap.js';
import { binPredictions, calibrationError, type Prediction } from './calibration.js';
import { type Figures, measureVerdicts, shareDealtWith, shares } from './figures.js';
import { areaUnderRisk, traceRisk } from './risk-coverage.js';
import type { SetResult } from './run-systems.js';
import { formatShare, type Table } from './table.js';
import { answerFrom, bestThreshold, type Verdict } from './verdict.js';

const headings: Readonly<Record<(typeof shares)[number], string>> = {
  hit1: 'hit@1',
  hit3: 'hit@3',
  mrr: 'MRR',
  right: 'right',
  rightWhenAnswered: 'right when answered',
  silent: 'silent',
  balanced: 'balanced',
  auroc: 'AUROC',
};

/** Every system on one set: a figure with the interval that articles drawn anew give. */
export function tabulateSet(result: SetResult, options: BootstrapOptions = {}): Table {
  const { name, articles, verdicts } = result;
  const rows = [...groupBy(verdicts, ({ system }) => system)].map(([system, own]) => {
    const clusters = [...groupBy(own, ({ article }) => article).values()];
    const pick = (figures: Figures): number[] => shares.map((share) => figures[share]);
    const figures = measureVerdicts(own);
    const intervals = bootstrapIntervals(clusters, (items) => pick(measureVerdicts(items)), options);
    return [
      system,
      ...pick(figures).map((share, i) => withInterval(share, intervals[i] ?? null)),
      Number.isNaN(figures.words) ? '-' : String(figures.words),
      figures.ms.toFixed(1),
    ];
  });
  const asked = [...groupBy(verdicts, ({ system }) => system).values()][0] ?? [];
  const answerable = asked.filter((verdict) => verdict.answerable).length;
  return {
    title: `${name}: ${asked.length} questions on ${articles} articles, ${answerable} of them answerable`,
    heading: ['', ...shares.map((share) => headings[share]), 'words', 'ms'],
    rows,
  };
}

/** Of each kind of question, over all sets, the share that each system dealt with rightly. Null where no kinds are named. */
export function tabulateKinds(results: readonly SetResult[]): Table | null {
  const verdicts = results.flatMap((result) => result.verdicts).filter(({ kind }) => kind !== null);
  if (verdicts.length === 0) return null;
  const systems = [...groupBy(verdicts, ({ system }) => system).keys()];
  const rows = [true, false].flatMap((answerable) => {
    const kinds = groupBy(
      verdicts.filter((verdict) => verdict.answerable === answerable),
      ({ kind }) => kind ?? '',
    );
    return [...kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, own]) => {
        const bySystem = groupBy(own, ({ system }) => system);
        return [
          kind,
          answerable ? 'yes' : 'no',
          String([...bySystem.values()][0]?.length ?? 0),
          ...systems.map((system) => formatShare(shareDealtWith(bySystem.get(system) ?? []), 2)),
        ];
      });
  });
  return {
    title: 'By kind of question: share answered rightly, of unanswerable ones share not answered',
    heading: ['', 'answerable', 'questions', ...systems],
    rows,
  };
}

/** How far the product's confidence can be believed, by set. */
export function tabulateConfidence(results: readonly SetResult[], system: string): Table {
  return {
    title: `Confidence of "${system}"`,
    heading: ['', 'calibration error', 'area under risk-coverage', 'best possible area'],
    rows: results.map(({ name, unbounded }) => {
      const predictions = predictionsOf(unbounded, system);
      const perfect = predictions.map(({ correct }, i) => ({ correct, confidence: correct ? 1 : -i }));
      return [
        name,
        formatShare(calibrationError(binPredictions(predictions))),
        formatShare(areaUnderRisk(traceRisk(predictions))),
        formatShare(areaUnderRisk(traceRisk(perfect))),
      ];
    }),
  };
}

/**
 * What every system could reach, like for like: each with the threshold that is best on the set itself, and its first passage
 * for an answer.
 */
export function tabulateBestBalanced(results: readonly SetResult[]): Table {
  const systems = [...new Set(results.flatMap(({ unbounded }) => unbounded.map(({ system }) => system)))];
  return {
    title: 'Balanced, were every threshold chosen with the answers known',
    heading: ['', ...systems],
    rows: results.map(({ name, unbounded }) => [
      name,
      ...systems.map((system) => {
        const own = unbounded
          .filter((verdict) => verdict.system === system)
          .map((verdict) => ({
            ...verdict,
            answered: true,
            right: verdict.answerable && verdict.rank === 1,
          }));
        return formatShare(measureVerdicts(answerFrom(own, bestThreshold(own))).balanced);
      }),
    ]),
  };
}

/** How much of what the product gave is the article's, character for character. */
export function sayExactness(
  outcomes: readonly { readonly stretches: number; readonly exact: number }[],
): string {
  const sum = (counts: readonly number[]): string => counts.reduce((a, b) => a + b, 0).toLocaleString('en');
  const exact = sum(outcomes.map((outcome) => outcome.exact));
  const all = sum(outcomes.map(({ stretches }) => stretches));
  return `Exact: ${exact} of ${all} stretches of text that the product gave are the article's, at the offsets given.`;
}

/** A system's confidences, and whether the passage it puts first is right: the same measure whether it answered or not. */
export function predictionsOf(verdicts: readonly Verdict[], system: string): Prediction[] {
  return verdicts
    .filter((verdict) => verdict.system === system)
    .map(({ confidence, answerable, rank }) => ({ confidence, correct: answerable && rank === 1 }));
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const own = groups.get(key(item));
    if (own) own.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function withInterval(share: number, interval: Interval | null): string {
  if (Number.isNaN(share) || interval === null) return formatShare(share);
  return `${formatShare(share)} (${formatShare(interval.low, 2)}-${formatShare(interval.high, 2)})`;
}
