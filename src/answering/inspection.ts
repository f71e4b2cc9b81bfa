import type { Retrieved } from '../retrieval/retriever.js';
import type { ConfidenceFeatures } from './confidence.js';
import type { PassageFeatures } from './features.js';
import type { Question } from './question.js';
import type { ReaderSpan } from './reader.js';

/** A passage with all that was worked out about it for one question. */
export interface Ranked extends Retrieved {
  readonly features: PassageFeatures;
  /** The reader's best answer in it; null where there is no reader or it did not read it. */
  readonly answer: ReaderSpan | null;
}

/** Everything that leads to an answer, before the decision. */
export interface Inspection {
  readonly question: Question;
  /** In the order of the ranking. */
  readonly ranked: readonly Ranked[];
  readonly confidenceFeatures: ConfidenceFeatures | null;
  readonly confidence: number;
}
