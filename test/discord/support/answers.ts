import type {
  Abstention,
  AbstentionReason,
  Quote,
  QuotedAnswer,
  RankedPassage,
} from '../../../src/answering/answer.js';
import { sentenceOf } from './story.js';

/** An answer of these quotes; `near` names the passages that were ranked, by words in them. */
export function answerWith(
  question: string,
  [first, ...others]: readonly Quote[],
  near: readonly string[] = [],
): QuotedAnswer {
  if (!first) throw new RangeError('An answer has a quote.');
  const ranked = near.map((words): RankedPassage => {
    const { passage: id, start, end, text } = sentenceOf(words);
    return { id, start, end, text, score: 1, features: {} };
  });
  return {
    kind: 'quoted',
    question,
    standalone: question,
    questionKind: 'what',
    confidence: 0.9,
    threshold: 0.66,
    ranked,
    quotes: [first, ...others],
  };
}

export function abstain(
  question: string,
  reason: AbstentionReason,
  { nearest = null, missing = null }: { nearest?: Quote | null; missing?: string | null } = {},
): Abstention {
  return {
    kind: 'abstained',
    question,
    standalone: question,
    questionKind: 'what',
    confidence: 0.1,
    threshold: 0.66,
    ranked: [],
    reason,
    missing,
    nearest,
  };
}
