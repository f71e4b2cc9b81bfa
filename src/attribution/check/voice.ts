import type { Span } from '../../text/span.js';
import { containsSpan, overlaps, spanLength } from '../../text/span.js';
import type { Quotation } from '../attribution.js';
import type { Reference } from './reference.js';

/** Index of the quotation that words of the article belong to, by most of their length; null for the article's own voice. */
export function voiceAt({ attribution }: Reference, words: Span): number | null {
  let best: number | null = null;
  let most = spanLength(words) / 2;
  for (const [index, { kind, marked, content }] of attribution.quotations.entries()) {
    if (!overlaps(marked, words)) continue;
    if (kind === 'indirect' && !containsSpan(content, words)) continue;
    const shared = Math.min(marked.end, words.end) - Math.max(marked.start, words.start);
    // What stands between marks is somebody's before what is reported around it.
    if (shared <= most && !(shared === most && kind !== 'indirect')) continue;
    best = index;
    most = shared;
  }
  return best;
}

/**
 * Whether an editor may join two stretches with an ellipsis: one utterance, one speaker within a paragraph, or the article's
 * own words in the same paragraph or the next.
 */
export function isOneUtterance(reference: Reference, before: Span, after: Span): boolean {
  const { quotations } = reference.attribution;
  const a = quotationAt(reference, before);
  const b = quotationAt(reference, after);
  const paragraphs = paragraphAt(reference, after.start) - paragraphAt(reference, before.start);
  if (!a || !b) return paragraphs === 0 || (!a && !b && paragraphs === 1);
  return (
    a.utterance === b.utterance ||
    quotations.indexOf(a) === quotations.indexOf(b) ||
    (paragraphs === 0 && a.speaker.entity !== null && a.speaker.entity === b.speaker.entity)
  );
}

function quotationAt(reference: Reference, words: Span): Quotation | null {
  const index = voiceAt(reference, words);
  return index === null ? null : (reference.attribution.quotations[index] ?? null);
}

/** Index of the paragraph that holds an offset, or of the last before it. */
function paragraphAt({ article: { paragraphs } }: Reference, offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
