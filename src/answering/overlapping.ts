import { overlaps, type Span } from '../text/span.js';

/**
 * Makes a search for those of many spans that share a character with a given one, in the order of their starts. A binary
 * search and a walk over what is near, where looking at every span for every passage would take minutes over a long text.
 */
export function findOverlapping<T>(
  items: readonly T[],
  spanOf: (item: T) => Span,
): (wanted: Span) => readonly T[] {
  const sorted = items
    .map((item) => ({ item, span: spanOf(item) }))
    .sort((a, b) => a.span.start - b.span.start);
  // Spans may lie within others, so their ends need not rise; the furthest end so far does.
  let furthest = Number.NEGATIVE_INFINITY;
  const reach = sorted.map(({ span }) => {
    furthest = Math.max(furthest, span.end);
    return furthest;
  });
  return (wanted) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) > wanted.start) high = middle;
      else low = middle + 1;
    }
    const found: T[] = [];
    for (let at = low; at < sorted.length; at++) {
      const entry = sorted[at];
      if (!entry || entry.span.start >= wanted.end) break;
      if (overlaps(entry.span, wanted)) found.push(entry.item);
    }
    return found;
  };
}
