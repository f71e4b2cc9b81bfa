import { leadingAbbreviations } from '../text/abbreviations.js';
import type { Span } from '../text/span.js';

/** One word or mark of an article as the rules of this room see it. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, apostrophes plain, an abbreviation's stop dropped. */
  readonly lower: string;
  /** `clitic`: what hangs on the word before it, a possessive 's or a contracted verb ("’s", "'d"). */
  readonly kind: 'word' | 'number' | 'clitic' | 'mark';
  /** Begins with an upper-case letter. */
  readonly capital: boolean;
}

// Initialisms with their stops; numbers with their separators; words with inner apostrophes and hyphens; runs of dashes and
// stops as one mark; any other character alone.
const tokenPattern =
  /(?:\p{L}\.){2,}|\d[\d.,/:]*\d(?![\d\p{L}]|[-‐‑]\p{L})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘ʼ‐‑-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|--+|\.\.+|[^\s\p{L}\p{N}]/gu;

const cliticPattern = /^(.*[^'’‘ʼ])(['’‘ʼ](?:s|d|ll|re|ve|m))$/iu;

const curly = /[’‘ʼ]/u;
const makePlain = (text: string): string => {
  const lower = text.toLowerCase();
  return curly.test(lower) ? lower.replace(/[’‘ʼ]/gu, "'") : lower;
};
const apostrophe = /['’‘ʼ]/u;

/** The words and marks of a part of a text, in order, none left out but white space. Linear in the part's length. */
export function findTokens(text: string, range: Span): Token[] {
  const tokens: Token[] = [];
  const push = (start: number, end: number, kind: Token['kind']): void => {
    const slice = text.slice(start, end);
    const lower = makePlain(slice);
    tokens.push({
      start,
      end,
      text: slice,
      lower:
        kind === 'word' && lower.endsWith('.') && lower.indexOf('.') === lower.length - 1
          ? lower.slice(0, -1)
          : lower,
      kind,
      capital: /^\p{Lu}/u.test(slice),
    });
  };
  let taken = range.start;
  for (const match of text.slice(range.start, range.end).matchAll(tokenPattern)) {
    const start = range.start + match.index;
    if (start < taken) continue;
    const word = match[0];
    const end = start + word.length;
    if (!/^[\p{L}\p{N}]/u.test(word)) push(start, end, 'mark');
    else if (/^\d[\d.,/:]*$/u.test(word)) push(start, end, 'number');
    else {
      const clitic = word.length < 80 && apostrophe.test(word) ? cliticPattern.exec(word) : null;
      const base = clitic?.[1];
      if (base !== undefined && clitic?.[2] !== undefined) {
        push(start, start + base.length, 'word');
        push(start + base.length, end, 'clitic');
      } else {
        const whole = takesStop(text, word, end, range.end) ? end + 1 : end;
        push(start, whole, 'word');
        taken = whole;
      }
    }
  }
  return tokens;
}

/** "Mr.", "Sen.", "Jr.", the "J." of "J. Doe": a stop that belongs to the word. */
function takesStop(text: string, word: string, end: number, limit: number): boolean {
  if (end >= limit || text.charAt(end) !== '.') return false;
  if (/^\p{Lu}$/u.test(word)) return /^\.\s?[“"‘'(]?\p{Lu}/u.test(text.slice(end, end + 4));
  const lower = word.toLowerCase();
  return (
    (/^\p{Lu}/u.test(word) && leadingAbbreviations.has(lower) && word.length > 1) ||
    lower === 'jr' ||
    (lower === 'sr' && /^\p{Lu}/u.test(word))
  );
}
