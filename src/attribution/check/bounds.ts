import type { WordRange } from './find-sequence.js';
import type { Reference } from './reference.js';
import { firstWordFrom, sentenceAt, spanOfWords } from './reference.js';
import { voiceAt } from './voice.js';

/** The sentence that words stand in, as far as it is the same voice: first and last word, the last not included. */
export function boundsOf(reference: Reference, { first, last }: WordRange): { first: number; last: number } {
  const begins = sentenceAt(reference, first)?.first ?? first;
  const ends = sentenceAt(reference, last)?.last ?? last + 1;
  const voice = voiceAt(reference, spanOfWords(reference.words, first, last));
  const content = voice === null ? null : reference.attribution.quotations[voice]?.content;
  if (!content) return { first: begins, last: ends };
  return {
    first: Math.min(first, Math.max(begins, firstWordFrom(reference, content.start))),
    last: Math.max(last + 1, Math.min(ends, firstWordFrom(reference, content.end))),
  };
}
