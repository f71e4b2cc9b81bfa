import type { Answer } from './answer.js';
import type { Inspection } from './inspection.js';

/** Where a conversation stood before a question; all fields are spans or ids of the same story. */
export interface DialogueContext {
  /** Passages quoted by the last answer: what a follow-up most likely leans on. */
  readonly lastPassages: readonly number[];
  /** Whether the question leans on what was said before, as far as its words tell. */
  readonly leans: boolean;
  /** Whether it asks for something other than what was quoted last ("and before that?", "who else?"). */
  readonly elsewhere?: boolean;
}

export interface AnswerOptions {
  /** The question as typed, for the record; the standalone one when left out. */
  readonly asked?: string;
  readonly context?: DialogueContext;
  /** Shown what led to the answer, before it is given: for evaluation, fitting and for people who ask why. */
  readonly onInspection?: (inspection: Inspection) => void;
}

/** Answers one question about one story in the story's own words. */
export interface Answerer {
  /**
   * @param standalone the question, made whole where it was a follow-up
   * Never rejects for anything about the question itself: what cannot be answered is an abstention.
   */
  answer(standalone: string, options?: AnswerOptions): Promise<Answer>;
}
