import type { Attribution, Quotation } from '../attribution/attribution.js';
import type { Span } from '../text/span.js';
import { containsSpan, spanLength } from '../text/span.js';
import type { Quote } from './answer.js';
import { findOverlapping } from './overlapping.js';
import type { Story } from './story.js';

/** Cuts a quote: whole sentences from passage `first` to passage `last`, both included, of one paragraph. */
export function quotePassages(
  story: Story,
  first: number,
  last = first,
  highlight: Span | null = null,
): Quote | null {
  const from = story.passages[first];
  const to = story.passages[last];
  if (!from || !to || to.end <= from.start) return null;
  return quoteSpan(story, { start: from.start, end: to.end }, first, highlight);
}

/** Cuts a quote at a span that begins in passage `passage`. A highlight outside the span is dropped. */
export function quoteSpan(
  story: Story,
  { start, end }: Span,
  passage: number,
  highlight: Span | null = null,
): Quote {
  const within =
    highlight && containsSpan({ start, end }, highlight) && highlight.start < highlight.end
      ? highlight
      : null;
  return {
    start,
    end,
    text: story.article.text.slice(start, end),
    highlight: within && { start: within.start, end: within.end },
    paragraph: story.passages[passage]?.paragraph ?? 0,
    passage,
    speaker: speakerOf(story, within ?? { start, end })?.speaker.name ?? null,
  };
}

/**
 * The quotation that a span's words belong to: one that holds the span, or that covers more than half of it. Indirect
 * speech counts only when it holds the span, since the words are the article's own.
 */
export function speakerOf(story: Story, words: Span): Quotation | null {
  let best: Quotation | null = null;
  let most = spanLength(words) / 2;
  for (const quotation of quotationsAt(story, words)) {
    const shared = Math.min(quotation.marked.end, words.end) - Math.max(quotation.marked.start, words.start);
    if (shared <= most) continue;
    if (quotation.kind === 'indirect' && !containsSpan(quotation.marked, words)) continue;
    best = quotation;
    most = shared;
  }
  return best;
}

const searches = new WeakMap<Attribution, (words: Span) => readonly Quotation[]>();

/** The quotations that share a character with a span, marks included, in the order of the text. */
export function quotationsAt({ attribution }: Story, words: Span): readonly Quotation[] {
  let search = searches.get(attribution);
  if (!search) {
    search = findOverlapping(attribution.quotations, ({ marked }) => marked);
    searches.set(attribution, search);
  }
  return search(words);
}
