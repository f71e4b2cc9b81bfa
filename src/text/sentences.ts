import { type Boundary, goesOn } from './sentence-joins.js';
import type { Span } from './span.js';

/** Enough of either side of a boundary to judge it by; keeps the rules linear however long a sentence is. */
const window = 64;

const lineBreak = String.raw`(?:\r\n|\n|\r(?!\n)|[\u0085\u2028\u2029])`;
// A stop in any script: Unicode's Sentence_Terminal, and the ellipsis.
const stopMark = String.raw`[\p{STerm}…]`;
// Further stops, closing marks, references such as "[1]"; stops that stand apart too ("left. ...", ". . ."). Their number is
// bounded because V8 overflows its stack over a run of millions.
const moreMarks = String.raw`(?:[\p{STerm}…"'\p{Pe}\p{Pf}]|\[\d{1,3}\]|\s+[”»]|\s+[.!?…](?=[\s.!?…"”’)\]]|$)){0,100}`;
const blanks = String.raw`[\s\u200b\u200e\u200f\u2060\ufeff]*`;

/** Where a sentence may end: after stops, marks and white space, or at an empty line. */
const boundaryPattern = new RegExp(
  String.raw`(?<marks>${stopMark}${moreMarks})(?<space>${blanks})|${lineBreak}[^\S\r\n\u2028\u2029]*${lineBreak}\s*`,
  'gu',
);

const readBoundary = (
  text: string,
  { start, end }: Span,
  stop: number,
  { marks, space }: { marks: string; space: string },
): Boundary => {
  const from = Math.max(start, stop - window);
  const before = text.slice(from, stop);
  const at = stop + marks.length + space.length;
  const after = text.slice(at, Math.min(end, at + window));
  return {
    before,
    whole: from === start,
    marks: marks.replace(/\s+/gu, ''),
    spaced: space !== '' || at === end,
    after,
    token: /[^\s“”"'‘’([{—–―/]*$/u.exec(before)?.[0] ?? '',
    next: /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}’'-]|\.(?=\p{L}))*/u.exec(after)?.[0] ?? '',
  };
};

/**
 * The sentences of one paragraph. They tile `range`: the first begins where it begins, each begins where the one before
 * ends, the last ends where it ends; white space after a sentence belongs to it. Empty only for an empty range.
 *
 * As in UAX #29 a sentence may end after a terminal mark of any script, the closing marks and the white space after it (and
 * at an empty line); `goesOn` then undoes the ends that are none: titles, initials, abbreviations, quoted questions. A
 * single line break is white space. `Intl.Segmenter` does not do: its rules differ from one ICU to the next, it takes minutes
 * over a paragraph of 1 MB, and it never ends a sentence before one that begins with a number.
 */
export function splitSentences(text: string, range: Span = { start: 0, end: text.length }): Span[] {
  if (range.start >= range.end) return [];
  const sentences: Span[] = [];
  let start = range.start;
  for (const match of text.slice(range.start, range.end).matchAll(boundaryPattern)) {
    const stop = range.start + match.index;
    const at = stop + match[0].length;
    if (at >= range.end) break;
    const { marks = '', space = match[0] } = match.groups ?? {};
    if (goesOn(readBoundary(text, { start, end: range.end }, stop, { marks, space }))) continue;
    if (at > start) sentences.push({ start, end: at });
    start = at;
  }
  sentences.push({ start, end: range.end });
  return sentences;
}
