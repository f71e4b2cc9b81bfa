import type { Span } from '../../text/span.js';

/**
 * A word (or a symbol that counts as one) as claims and articles are compared: its span is the way back to the characters
 * it was read from, its key what it is whatever the typography.
 */
export interface CheckWord extends Span {
  readonly key: string;
}

/** Invisible characters that carry no word: soft hyphen, zero-width and bidirectional controls, byte-order mark. */
const invisible = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const apostrophes = "'’‘ʼ＇`´′‛";
/** Scripts written without spaces: every character is a word. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';

// A character of an unspaced script; or letters and digits, joined over apostrophes before letters and over stops, commas and
// colons between digits, with "[T]" for a changed capital in front and a minus before a number; or a symbol that has a meaning.
// Counts are bounded because V8 overflows its stack over a run of millions.
const wordPattern = new RegExp(
  [
    `[${unspaced}]\\p{M}{0,9}`,
    `(?:\\[\\p{L}\\](?=\\p{L}))?(?:(?<![\\p{L}\\p{N}\\p{M})%])[-−–](?=\\p{N}))?` +
      `[\\p{L}\\p{N}](?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}${invisible}]){0,199}` +
      `(?:(?:[${apostrophes}](?=\\p{L})|(?<=\\p{N})[.,:](?=\\p{N}))` +
      `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}${invisible}]){1,199}){0,50}`,
    `[\\p{Sc}%‰&@#°+=<>×÷±§]`,
    `\\p{Extended_Pictographic}`,
  ].join('|'),
  'gu',
);

/** The words of `text` within `range`, in order. Linear in the range's length. */
export function findCheckWords(text: string, range: Span = { start: 0, end: text.length }): CheckWord[] {
  const words: CheckWord[] = [];
  for (const match of text.slice(range.start, range.end).matchAll(wordPattern)) {
    const start = range.start + match.index;
    const key = keyOf(match[0]);
    if (key !== '') words.push({ start, end: start + match[0].length, key });
  }
  return words;
}

const isPlain = /^[a-z]+$/u;
const hasCompatibility = /[\ufb00-\ufb06\uff10-\uff5a]/u;
const invisiblePattern = new RegExp(`[${invisible}]+`, 'gu');
const apostrophePattern = new RegExp(`[${apostrophes}]`, 'gu');

/**
 * A word without its typography: lower case, composed accents, plain apostrophes and minus, ligatures and full-width forms
 * taken apart, "1,250" as "1250". Accents, letters and digits stay: "café" is not "cafe".
 */
function keyOf(word: string): string {
  if (isPlain.test(word)) return word;
  const visible = word.replace(invisiblePattern, '');
  const composed = visible.normalize(hasCompatibility.test(visible) ? 'NFKC' : 'NFC');
  const plain = composed
    .replace(/^\[(\p{L})\]/u, '$1')
    .toLowerCase()
    .normalize('NFC')
    .replace(apostrophePattern, "'")
    .replace(/^[−–]/u, '-');
  return /^-?\d{1,3}(?:,\d{3})+(?!\d)/u.test(plain) ? plain.replaceAll(',', '') : plain;
}
