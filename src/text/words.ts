import type { Span } from './span.js';

/** One word of a text: where it stands, as it is written, and folded for comparison. */
export interface Word extends Span {
  /** The slice itself. */
  readonly text: string;
  /** {@link foldWord} of the slice. */
  readonly folded: string;
}

// A word may hold an apostrophe, hyphen or stop between letters or digits, a comma between digits: "O'Neill", "step-up", "U.S",
// "example.org", "1,250". A stop before a capitalised word ends a sentence that lacks its space: "ended.The".
// The counts are bounded because V8 overflows its stack over a run of millions; what is longer is no word.
const wordPattern =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,99}(?:(?:['’‘ʼ\-‐‑]|(?<=\p{N}),(?=\p{N})|\.(?!\p{Lu}\p{Ll}|(?<=\p{Ll}{2}\.)\p{Lu}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,99}){0,50}/gu;

/** The words of `text` within `range`, in order. Linear in the range's length. */
export function findWords(text: string, range: Span = { start: 0, end: text.length }): Word[] {
  const found: Word[] = [];
  const part = text.slice(range.start, range.end);
  for (const match of part.matchAll(wordPattern)) {
    const start = range.start + match.index;
    found.push({ start, end: start + match[0].length, text: match[0], folded: foldWord(match[0]) });
  }
  return found;
}

/** How many words a text holds. */
export function countWords(text: string): number {
  return text.match(wordPattern)?.length ?? 0;
}

/**
 * A word as search compares it: compatibility-decomposed without accents, lower case, typographic apostrophes and
 * hyphens made plain, a possessive 's dropped. Never shown to anyone.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
    .replace(/'s?$/u, '');
}

/** True for a word that begins with an upper-case letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
