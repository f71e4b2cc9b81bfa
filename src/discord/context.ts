import type { Quote } from '../answering/answer.js';
import { quotePassages } from '../answering/quote-of.js';
import type { Story } from '../answering/story.js';

/** Passages from `first` to `last`, both included, by `Passage.id`. */
export interface PassageRange {
  readonly first: number;
  readonly last: number;
}

/** The passages that quotes touch, in the order of the article, ranges that meet joined. */
export function quotedRanges(story: Story, quotes: readonly Quote[]): PassageRange[] {
  return joinRanges(quotes.map((quote) => ({ first: quote.passage, last: lastPassage(story, quote) })));
}

function lastPassage(story: Story, { passage, end }: Quote): number {
  let last = passage;
  for (let next = story.passages[last + 1]; next && next.start < end; next = story.passages[last + 1]) last++;
  return last;
}

function joinRanges(ranges: readonly PassageRange[]): PassageRange[] {
  const joined: PassageRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && range.first <= before.last + 1)
      joined[joined.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
    else joined.push(range);
  }
  return joined;
}

/** Whether there is a sentence beside what was quoted that was not quoted itself. */
export function hasContext(story: Story, ranges: readonly PassageRange[]): boolean {
  return joinRanges(ranges.map((range) => widen(story, range))).some(
    ({ first, last }) => !ranges.some((range) => range.first <= first && last <= range.last),
  );
}

/** What was quoted with the sentence before and the sentence after, each paragraph on its own, the quoted highlighted. */
export function contextQuotes(story: Story, ranges: readonly PassageRange[]): Quote[] {
  const quoted = (id: number): boolean => ranges.some(({ first, last }) => first <= id && id <= last);
  const quotes: Quote[] = [];
  for (const { first, last } of joinRanges(ranges.map((range) => widen(story, range)))) {
    for (let from = first; from <= last; ) {
      const to = stretchEnd(story, from, last, quoted);
      const quote = quoteStretch(story, from, to, quoted);
      if (quote) quotes.push(quote);
      from = to + 1;
    }
  }
  return quotes;
}

/** By one sentence on each side. Headline and standfirst are nobody's neighbours. */
function widen(story: Story, { first, last }: PassageRange): PassageRange {
  const kind = story.passages[first]?.kind;
  const before = story.passages[first - 1]?.kind === kind ? first - 1 : first;
  const after = story.passages[last + 1]?.kind === kind ? last + 1 : last;
  return { first: before, last: after };
}

/** The last passage that can be in one quote with `from`: of its paragraph, and with quoted passages in one run only. */
function stretchEnd(story: Story, from: number, last: number, quoted: (id: number) => boolean): number {
  let to = from;
  let runEnded = false;
  while (to < last && story.passages[to + 1]?.paragraph === story.passages[from]?.paragraph) {
    runEnded ||= quoted(to) && !quoted(to + 1);
    if (runEnded && quoted(to + 1)) break;
    to++;
  }
  return to;
}

function quoteStretch(story: Story, from: number, to: number, quoted: (id: number) => boolean): Quote | null {
  let first = from;
  while (first <= to && !quoted(first)) first++;
  if (first > to) return quotePassages(story, from, to);
  let last = first;
  while (last < to && quoted(last + 1)) last++;
  const [start, end] = [story.passages[first]?.start, story.passages[last]?.end];
  const highlight = start === undefined || end === undefined ? null : { start, end };
  return quotePassages(story, from, to, highlight);
}
