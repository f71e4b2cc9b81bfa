import type { Span } from '../text/span.js';

/** Marks that close one another: “ ” " „ '' are one family, « » ‹ › another, 「」『』 a third, ‘ ’ ' ‚ ` the last. */
type MarkFamily = 'double' | 'angle' | 'corner' | 'single';

/** A quotation mark, or an apostrophe that could be one, with what its shape and its neighbours say of it. */
export interface Mark extends Span {
  readonly family: MarkFamily;
  /** What the character itself says; `plain` for a straight one. */
  readonly shape: 'open' | 'close' | 'plain';
  /** A word or the like follows directly and none stands directly before. */
  readonly looksOpening: boolean;
  /** Something stands directly before, and a space, a closing mark or the end follows. */
  readonly looksClosing: boolean;
}

const markPattern = /``|''|‘‘|’’|[“”„‟"＂″«»‹›「」『』'‘’‚‛`´]/gu;

const families: ReadonlyMap<string, readonly [MarkFamily, Mark['shape']]> = new Map(
  Object.entries({
    '“': ['double', 'open'],
    '”': ['double', 'close'],
    '„': ['double', 'open'],
    '‟': ['double', 'open'],
    '"': ['double', 'plain'],
    '＂': ['double', 'plain'],
    '″': ['double', 'plain'],
    '``': ['double', 'open'],
    "''": ['double', 'plain'],
    '‘‘': ['double', 'open'],
    '’’': ['double', 'close'],
    '«': ['angle', 'plain'],
    '»': ['angle', 'plain'],
    '‹': ['angle', 'plain'],
    '›': ['angle', 'plain'],
    '「': ['corner', 'open'],
    '」': ['corner', 'close'],
    '『': ['corner', 'open'],
    '』': ['corner', 'close'],
    "'": ['single', 'plain'],
    '‘': ['single', 'open'],
    '’': ['single', 'close'],
    '‚': ['single', 'open'],
    '‛': ['single', 'open'],
    '`': ['single', 'open'],
    '´': ['single', 'close'],
  } satisfies Record<string, readonly [MarkFamily, Mark['shape']]>),
);

const isBlank = (char: string): boolean => char === '' || /[\s\u200b\u2060\ufeff]/u.test(char);
const isWordLike = (char: string): boolean => /[\p{L}\p{N}\p{S}@#&¿¡…]/u.test(char);
const opensBrackets = (char: string): boolean => /[([{—–―‒\-/:]/u.test(char);
const isQuoteMark = (char: string): boolean => /[“”„‟"«»‹›'‘’`]/u.test(char);

/** Feet and inches: 6'2", 5’ 10”. */
const isMeasure = (text: string, at: number, from: number): boolean =>
  /\d['’′]?\s?$/u.test(text.slice(Math.max(from, at - 3), at)) &&
  /\d['’′]\s?\d{1,2}$/u.test(text.slice(Math.max(from, at - 6), at));

/** Every mark of a paragraph, in order, apostrophes inside words left out. Linear in the paragraph's length. */
export function findMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(markPattern)) {
    const start = paragraph.start + match.index;
    const end = start + match[0].length;
    const [family, shape] = families.get(match[0]) ?? ['double', 'plain'];
    const before = start > paragraph.start ? text.charAt(start - 1) : '';
    const after = end < paragraph.end ? text.charAt(end) : '';
    const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (family === 'single' && inWord) continue;
    if (family === 'double' && shape !== 'open' && isMeasure(text, start, paragraph.start)) continue;
    const opensAfter =
      isWordLike(after) || /[([{.$£€]/u.test(after) || (isQuoteMark(after) && !isBlank(after));
    const free = isBlank(before) || opensBrackets(before) || (isQuoteMark(before) && !isBlank(before));
    marks.push({
      start,
      end,
      family,
      shape,
      looksOpening: opensAfter && free,
      looksClosing: !isBlank(before) && !isWordLike(after) && !/[([{]/u.test(after),
    });
  }
  return marks;
}
