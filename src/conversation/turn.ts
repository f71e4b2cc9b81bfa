import type { QuestionKind } from '../answering/question.js';

/** What is kept of one turn: enough to make the next question whole, nothing more. */
export interface Turn {
  /** The question as it was understood. */
  readonly standalone: string;
  readonly kind: QuestionKind;
  /** Entities the question named, in its order. */
  readonly asked: readonly number[];
  /** Entities of the passages quoted in answer, in the order of the text; empty after an abstention. */
  readonly answered: readonly number[];
  /** Passages quoted in answer. */
  readonly passages: readonly number[];
  /** The words found to answer, or the one place that the quoted sentence names; null when there is neither. */
  readonly found: string | null;
}
