import type { Quote } from '../answering/answer.js';
import { quoteSpan } from '../answering/quote-of.js';
import type { Story } from '../answering/story.js';

/** What a quote's first byte says. */
const startsWithPassage = 1;
const endsWithPassage = 2;
const hasHighlight = 4;
const highlightsAll = 8;

/**
 * Quotes as a short text (base64url), for custom ids: where they stand, never their words. About 7 characters each for
 * quotes of whole sentences, at most 22 in an article of 5 MB.
 */
export function encodeQuotes(story: Story, quotes: readonly Quote[]): string {
  const bytes: number[] = [];
  let before = 0;
  for (const { passage, start, end, highlight } of quotes) {
    const first = story.passages[passage];
    const all = highlight?.start === start && highlight.end === end;
    const atStart = first?.start === start;
    const atEnd = first?.end === end;
    bytes.push(
      (atStart ? startsWithPassage : 0) |
        (atEnd ? endsWithPassage : 0) |
        (highlight ? hasHighlight : 0) |
        (all ? highlightsAll : 0),
    );
    pushNumber(bytes, zigzag(passage - before));
    if (!atStart) pushNumber(bytes, zigzag(start - (first?.start ?? 0)));
    if (!atEnd) pushNumber(bytes, end - start);
    if (highlight && !all) {
      pushNumber(bytes, highlight.start - start);
      pushNumber(bytes, highlight.end - highlight.start);
    }
    before = passage;
  }
  return Buffer.from(bytes).toString('base64url');
}

/** The quotes again, cut from the story; null when the text does not name quotes of this story. */
export function decodeQuotes(story: Story, text: string): Quote[] | null {
  const bytes = Buffer.from(text, 'base64url');
  const quotes: Quote[] = [];
  let at = 0;
  let passage = 0;
  while (at < bytes.length) {
    const flags = bytes[at++] ?? 0;
    passage += unzigzag(number());
    const first = story.passages[passage];
    if (!first) return null;
    const start = flags & startsWithPassage ? first.start : first.start + unzigzag(number());
    const end = flags & endsWithPassage ? first.end : start + number();
    let highlight = null;
    if (flags & highlightsAll) highlight = { start, end };
    else if (flags & hasHighlight) {
      const from = start + number();
      highlight = { start: from, end: from + number() };
    }
    if (!(start >= 0 && start < end && end <= story.article.text.length)) return null;
    quotes.push(quoteSpan(story, { start, end }, passage, highlight));
  }
  return quotes;

  function number(): number {
    let value = 0;
    let scale = 1;
    for (; at < bytes.length; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  }
}

/** Seven bits a byte, lowest first; the eighth says that another follows. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Small numbers of either sign as small numbers: 0, -1, 1, -2 become 0, 1, 2, 3. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
