import type { Verdict } from '../../../scripts/eval/verdict.js';

/** An answerable question answered rightly by what stands first, but for what is given. */
export function makeVerdict(changes: Partial<Verdict> = {}): Verdict {
  return {
    system: 'product',
    set: 'questions',
    article: 'ferry',
    kind: null,
    answerable: true,
    rank: 1,
    confidence: 0.9,
    answered: true,
    right: true,
    words: 10,
    ms: 5,
    ...changes,
  };
}
