/**
 * Half-open range of UTF-16 offsets into one text: the words are `text.slice(start, end)`.
 * Every quoted run in Pullquote is a span carried from cutting; words are never found again by search.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span `[start, end)` as a plain value without any other fields. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The words a span stands for. */
export function sliceSpan(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

export function spanLength({ start, end }: Span): number {
  return end - start;
}

/** True when `inner` lies wholly within `outer`. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `offset` is one of the span's characters. */
export function holdsOffset({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The smallest span that covers both. */
export function coverSpans(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Order by start, then by end: for sorting spans as they stand in the text. */
export function bySpanOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** White space and invisible marks that carry no word: byte-order mark, soft hyphen, zero-width and bidirectional controls. */
const blank = /[\s\u0085\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** The same span without white space and invisible marks at its ends; empty (at its start) when nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && blank.test(text.charAt(from))) from++;
  while (to > from && blank.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : { start, end: start };
}
