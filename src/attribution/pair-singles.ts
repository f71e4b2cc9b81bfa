import type { Span } from '../text/span.js';
import type { Mark } from './marks.js';
import type { MarkPair } from './pair-marks.js';

/** Words that begin with an apostrophe, lower case. Source: Oxford Dictionaries' entries on elision. */
const elided =
  /^(?:em|til|till|tis|twas|twere|cause|cos|n|bout|round|neath|gainst|kay|ello|ere|im|er|nuff|\d\ds?)(?![\p{L}\p{N}])/iu;

/** Longest stretch between two single marks, in characters: British papers quote whole paragraphs in them. */
const longest = 4000;

/**
 * Pairs single marks where no double mark is open, telling them from apostrophes, and adds them to the pairs of double
 * marks. An apostrophe that ends a plural ("the ministers' plan") closes only if nothing better follows.
 */
export function pairSingles(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  doubles: readonly MarkPair[],
  goesOn: boolean,
): MarkPair[] {
  if (marks.length === 0) return [...doubles];
  const pairs: MarkPair[] = [];
  let at = 0;
  let free = paragraph.start;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.start < free || !opensSingle(text, mark)) continue;
    while ((doubles[at]?.inside.end ?? Number.POSITIVE_INFINITY) <= mark.start) at++;
    const around = doubles[at];
    if (around && around.inside.start <= mark.start) continue;
    const close = findClose(text, marks, i, doubles, at);
    if (close) {
      pairs.push({ open: mark, close, inside: { start: mark.end, end: close.start }, single: true });
      free = close.end;
    } else if (staysOpen(text, paragraph, mark, goesOn) && (doubles.at(-1)?.inside.end ?? 0) <= mark.start) {
      pairs.push({ open: mark, close: null, inside: { start: mark.end, end: paragraph.end }, single: true });
      free = paragraph.end;
    }
  }
  // A pair of double marks within single ones is part of the words.
  const kept = keepOutside(doubles, pairs);
  return [...kept, ...pairs].sort((a, b) => a.inside.start - b.inside.start);
}

function keepOutside(doubles: readonly MarkPair[], singles: readonly MarkPair[]): MarkPair[] {
  const kept: MarkPair[] = [];
  let at = 0;
  for (const pair of doubles) {
    while ((singles[at]?.inside.end ?? Number.POSITIVE_INFINITY) <= pair.inside.start) at++;
    const single = singles[at];
    if (!single || pair.inside.start < single.inside.start) kept.push(pair);
  }
  return kept;
}

/** A mark that never closes is still one where it opens the paragraph, or where the next paragraph opens with one again. */
function staysOpen(text: string, paragraph: Span, mark: Mark, goesOn: boolean): boolean {
  if (goesOn)
    return /(?:^|[\s:,.])$/u.test(text.slice(Math.max(paragraph.start, mark.start - 1), mark.start));
  return mark.shape === 'open' && text.slice(paragraph.start, mark.start).trim() === '';
}

function opensSingle(text: string, mark: Mark): boolean {
  if (!mark.looksOpening || mark.shape === 'close') {
    // ’quoted’ typed with two closing marks.
    if (mark.shape !== 'close' || !mark.looksOpening) return false;
  }
  return !elided.test(text.slice(mark.end, mark.end + 8));
}

function findClose(
  text: string,
  marks: readonly Mark[],
  open: number,
  doubles: readonly MarkPair[],
  firstDouble: number,
): Mark | null {
  let weak: Mark | null = null;
  let at = firstDouble;
  const opener = marks[open];
  if (!opener) return null;
  for (let i = open + 1; i < marks.length && i < open + 60; i++) {
    const mark = marks[i];
    if (!mark || mark.start - opener.end > longest) break;
    while ((doubles[at]?.inside.end ?? Number.POSITIVE_INFINITY) < mark.start) at++;
    const around = doubles[at];
    if (around && around.inside.start <= mark.start) continue;
    if (mark.shape === 'open' || (mark.looksOpening && !mark.looksClosing)) {
      if (weak || mark.shape === 'open') break;
      continue;
    }
    if (!mark.looksClosing || mark.start === opener.end) continue;
    const before = text.slice(Math.max(opener.end, mark.start - 3), mark.start).toLowerCase();
    const after = text.slice(mark.end, mark.end + 2);
    const plural = /[sz]$|in$/u.test(before) && /^\s\p{L}/u.test(after);
    if (!plural) return mark;
    weak ??= mark;
  }
  return weak;
}
