import { auroc, mean, summariseRanks } from './scoring.js';
import type { Verdict } from './verdict.js';

/** How a system did on some questions. Shares are 0 to 1; NaN where there is nothing to take a share of. */
export interface Figures {
  readonly hit1: number;
  readonly hit3: number;
  /** Of the five best passages. */
  readonly mrr: number;
  /** Of answerable questions: answered, and rightly. */
  readonly right: number;
  /** Of all questions answered, also those that have no answer: rightly. */
  readonly rightWhenAnswered: number;
  /** Of unanswerable questions: not answered. */
  readonly silent: number;
  /** Mean of `right` and `silent`. */
  readonly balanced: number;
  /** How often an answerable question has a higher confidence than an unanswerable one. */
  readonly auroc: number;
  /** Median words of what was answered. */
  readonly words: number;
  /** Median milliseconds a question. */
  readonly ms: number;
}

/** Figures that come with an interval, in the order that reports show them. */
export const shares = [
  'hit1',
  'hit3',
  'mrr',
  'right',
  'rightWhenAnswered',
  'silent',
  'balanced',
  'auroc',
] as const satisfies readonly (keyof Figures)[];

export function measureVerdicts(verdicts: readonly Verdict[]): Figures {
  const answerable = verdicts.filter((verdict) => verdict.answerable);
  const not = verdicts.filter((verdict) => !verdict.answerable);
  const answered = verdicts.filter((verdict) => verdict.answered);
  const right = shareOf(answerable, (verdict) => verdict.right);
  const silent = shareOf(not, (verdict) => !verdict.answered);
  const confidences = (some: readonly Verdict[]): number[] => some.map(({ confidence }) => confidence);
  return {
    ...summariseRanks(answerable.map(({ rank }) => rank)),
    right,
    rightWhenAnswered: shareOf(answered, (verdict) => verdict.right),
    silent,
    balanced: (right + silent) / 2,
    auroc: auroc(confidences(answerable), confidences(not)),
    words: median(answered.map(({ words }) => words)),
    ms: median(verdicts.map(({ ms }) => ms)),
  };
}

/** Share of answerable ones answered rightly and of unanswerable ones not answered: what can be said of one kind of question. */
export function shareDealtWith(verdicts: readonly Verdict[]): number {
  return shareOf(verdicts, ({ answerable, right, answered }) => (answerable ? right : !answered));
}

function shareOf(verdicts: readonly Verdict[], holds: (verdict: Verdict) => boolean): number {
  return mean(verdicts.map((verdict) => (holds(verdict) ? 1 : 0)));
}

/** The middle number, the upper of two; NaN of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
