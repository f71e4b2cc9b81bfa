import type { Span } from '../../text/span.js';
import type { CheckWord } from './words.js';
import { findCheckWords } from './words.js';

/** What an editor's mark between two pieces of a quotation says. */
export interface Joint {
  /** `omission`: something may be left out here. `insertion`: the bracketed words are the editor's. `sic`: nothing is. */
  readonly kind: 'omission' | 'insertion' | 'sic';
  /** The words in square brackets, with the brackets. */
  readonly inserted: readonly Span[];
}

/** Words of a claim that are claimed to stand together. */
export interface Piece extends Span {
  readonly words: readonly CheckWord[];
}

/** A claim taken apart at its ellipses and square brackets. */
export interface Edited {
  readonly pieces: readonly Piece[];
  /** Between `pieces[i]` and `pieces[i + 1]`. */
  readonly joints: readonly Joint[];
  /** Square-bracket insertions before the first piece and after the last. */
  readonly outer: readonly Span[];
}

const ellipsis = '(?:…|\\.{3,20}|\\.\\s\\.\\s\\.(?:\\s\\.)?)';
const markPattern = new RegExp(
  [
    `(?<omission>[[(]\\s?${ellipsis}\\s?[\\])]|${ellipsis})`,
    `(?<sic>[[(]\\s?sic\\s?[.!]?\\s?[\\])])`,
    // "[T]he" is the word in another case; "walk[ed]" is as much the editor's word as "[walked]".
    `(?<insertion>(?<![\\p{L}\\p{N}])\\[(?!\\p{L}\\]\\p{L})[^[\\]]{1,120}\\]|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]{1,40}\\[\\p{L}{1,20}\\]\\p{L}{0,40})`,
  ].join('|'),
  'giu',
);

/** Takes a claim apart as an editor reads it. A claim without editor's marks is one piece; one without words is none. */
export function readEdited(text: string): Edited {
  const pieces: Piece[] = [];
  const joints: Joint[] = [];
  const outer: Span[] = [];
  let from = 0;
  let omitted = false;
  let inserted: Span[] = [];
  let marked = false;
  const add = (start: number, end: number): void => {
    const words = findCheckWords(text, { start, end });
    if (words.length === 0) return;
    if (pieces.length === 0) outer.push(...inserted);
    else if (marked)
      joints.push({ kind: omitted ? 'omission' : inserted.length > 0 ? 'insertion' : 'sic', inserted });
    pieces.push({ start, end, words });
    omitted = false;
    inserted = [];
    marked = false;
  };
  for (const match of text.matchAll(markPattern)) {
    add(from, match.index);
    from = match.index + match[0].length;
    marked = true;
    if (match.groups?.['omission'] !== undefined) omitted = true;
    else if (match.groups?.['insertion'] !== undefined) inserted.push({ start: match.index, end: from });
  }
  add(from, text.length);
  outer.push(...inserted);
  return { pieces, joints, outer };
}
