import type { Span } from '../text/span.js';

/**
 * An extractive reader: a model that, given a question and a few sentences, says which words of them answer.
 * Implementations live in `adapters`.
 */
export interface Reader extends AsyncDisposable {
  /** Which model, for /about and logs. */
  readonly fingerprint: string;
  /** Reads one stretch of a text. What is beyond the model's length is not read. */
  read(question: string, text: string, window: Span): Promise<Reading>;
}

/** What a reader made of a window: how likely an answer begins and ends at each of its words. */
export interface Reading {
  /** The words read, as spans of the text, in order. */
  readonly words: readonly Span[];
  /** For each word, the logit that an answer starts there, less the same for "no answer here". */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Words that answer, and how much rather than none: start + end logits over those of "no answer"; above 0 means rather yes. */
export interface ReaderSpan extends Span {
  readonly score: number;
}

/** Longest answer looked for, in words as the reader counts them. */
const longest = 25;

/** The best-scoring answer that lies within `bounds`; null when the reader read nothing there. */
export function bestAnswer({ words, starts, ends }: Reading, bounds: Span): ReaderSpan | null {
  let best: ReaderSpan | null = null;
  const from = words.findIndex((word) => word.start >= bounds.start);
  if (from < 0) return null;
  for (let i = from; i < words.length; i++) {
    const first = words[i];
    if (!first || first.start >= bounds.end) break;
    for (let j = i; j < Math.min(words.length, i + longest); j++) {
      const last = words[j];
      if (!last || last.end > bounds.end) break;
      const score = (starts[i] ?? 0) + (ends[j] ?? 0);
      if (best === null || score > best.score) best = { start: first.start, end: last.end, score };
    }
  }
  return best;
}
