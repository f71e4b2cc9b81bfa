import { escapeMarkdown } from './escape-markdown.js';

/** Controls, invisible marks, direction overrides and halves of characters: they would disturb the line around them. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/** Joiners that make one picture of several emoji: kept. */
const joiner = '\u200d';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Somebody's words on one line, as Discord markdown: white space folded, invisible characters left out, cut visibly
 * with "…" after `limit` characters. Not for the article's words, which are shown whole and as they are.
 * @returns at most `2 * limit` characters
 */
export function showUserWords(words: string, limit: number): string {
  return escapeMarkdown(cutVisibly(printable(words), limit));
}

/**
 * The same for words in runs, strong ones bold: as one line.
 * @returns at most `2 * limit` characters, and four for each strong run
 */
export function showUserRuns(
  runs: readonly { readonly text: string; readonly strong: boolean }[],
  limit: number,
): string {
  let left = limit;
  let shown = '';
  for (const [index, { text, strong }] of runs.entries()) {
    const words = printable(text);
    const space = /^\s/u.test(text) && shown !== '' && !/\s$/u.test(shown) ? ' ' : '';
    if (words === '') {
      shown += space;
      continue;
    }
    const cut = cutVisibly(words, Math.max(left, 2));
    const escaped = escapeMarkdown(cut, '*');
    shown += space + (strong ? `**${escaped}**` : escaped) + (/\s$/u.test(text) ? ' ' : '');
    left -= cut.length + 2;
    if (cut !== words) break;
    if (left < 2) return index < runs.length - 1 ? `${shown.trimEnd()}…` : shown.trimEnd();
  }
  return shown.trimEnd();
}

function printable(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(unprintable, (run) => (run === joiner ? run : ''))
    .trim();
}

/** The first `limit` characters (UTF-16 units) of a text, not cut within a visible character, with "…" for the rest. */
export function cutVisibly(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 1))) {
    if (index + segment.length > limit - 1) break;
    end = index + segment.length;
  }
  // A single visible character may be longer than the limit: then its code points are cut instead.
  if (end === 0) end = isHighSurrogate(text.charCodeAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${text.slice(0, end)}…`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
