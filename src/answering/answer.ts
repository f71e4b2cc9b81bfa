import type { Span } from '../text/span.js';
import type { QuestionKind } from './question.js';

/** Words cut from the article: the only thing an answer may hold. */
export interface Quote extends Span {
  /** `article.text.slice(start, end)`, kept so that it can be checked before anything is shown. */
  readonly text: string;
  /** The part that answers, within the quote; null when it is the whole. */
  readonly highlight: Span | null;
  /** Index into `Article.paragraphs`. */
  readonly paragraph: number;
  /** `Passage.id` of the first sentence quoted. */
  readonly passage: number;
  /** Who said these words, when the article gives them as somebody's; null for the article's own voice. */
  readonly speaker: string | null;
}

/** A passage as the answerer ranked it. */
export interface RankedPassage extends Span {
  /** `Passage.id`. */
  readonly id: number;
  readonly text: string;
  /** Higher is better; comparable only within one answer. */
  readonly score: number;
  /** What the score is made of, by the names in `features.ts`. */
  readonly features: Readonly<Record<string, number>>;
}

/**
 * Why there is no answer.
 * - `nothing-asked`: no words, or none that can be searched for.
 * - `too-long`: more than a question ({@link longestQuestion}).
 * - `other-language`: written in a script that the article has no word of.
 * - `small-talk`: a greeting or thanks rather than a question.
 * - `too-vague`: a question that leans on a conversation that is not there ("why?", "and him?").
 * - `not-mentioned`: it asks about someone or something the article never names ({@link Abstention.missing}).
 * - `off-topic`: nothing in the article is near it.
 * - `not-stated`: near to what the article says, but not stated there.
 */
export type AbstentionReason =
  | 'nothing-asked'
  | 'too-long'
  | 'other-language'
  | 'small-talk'
  | 'too-vague'
  | 'not-mentioned'
  | 'off-topic'
  | 'not-stated';

interface AnswerBase {
  /** As it was asked. */
  readonly question: string;
  /** As it was understood: follow-ups made whole. Equal to `question` for most. */
  readonly standalone: string;
  readonly questionKind: QuestionKind;
  /** 0 to 1: how likely the article answers this, and with what stands first. */
  readonly confidence: number;
  /** 0 to 1: an answer is given from this confidence on. */
  readonly threshold: number;
  /** Best first, at most {@link rankedPassages}. */
  readonly ranked: readonly RankedPassage[];
}

/** The article answers: in these words. */
export interface QuotedAnswer extends AnswerBase {
  readonly kind: 'quoted';
  /** Best first for most questions; in the order of the article where all of several were asked for. */
  readonly quotes: readonly [Quote, ...Quote[]];
}

/** The article does not answer. */
export interface Abstention extends AnswerBase {
  readonly kind: 'abstained';
  readonly reason: AbstentionReason;
  /** For `not-mentioned`: the words of the question that the article never mentions. */
  readonly missing: string | null;
  /** The nearest passage, which is not an answer; null where nothing is near. */
  readonly nearest: Quote | null;
}

/** What Pullquote may say: the article's words, or that it has none. Abstaining is a normal outcome, not a failure. */
export type Answer = QuotedAnswer | Abstention;

/** How many ranked passages an answer carries. */
export const rankedPassages = 10;

/** Longest question that is answered, in UTF-16 units. The longest of 1,420 SQuAD questions has 217. */
export const longestQuestion = 1000;
