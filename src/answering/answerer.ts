import type { Answer } from './answer.js';

/** Where a conversation stood before a question; all fields are spans or ids of the same story. */
export interface DialogueContext {
  /** Passages quoted by the last answer: what a follow-up most likely leans on. */
  readonly lastPassages: readonly number[];
}

/** Answers one question about one story in the story's own words. */
export interface Answerer {
  /**
   * @param standalone the question, made whole where it was a follow-up
   * @param asked the question as typed, for the record; `standalone` when left out
   * Never rejects for anything about the question itself: what cannot be answered is an abstention.
   */
  answer(standalone: string, options?: { asked?: string; context?: DialogueContext }): Promise<Answer>;
}
