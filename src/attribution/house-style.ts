import type { Article } from '../article/article.js';
import type { Span } from '../text/span.js';
import { sliceSpan, trimSpan } from '../text/span.js';
import { linkToWords } from './permalink.js';

/** How a quotation is set for copying. `csv` is one row of RFC 4180, without the {@link csvHeader}. */
export type HouseStyle = 'plain' | 'markdown' | 'csv';

export const houseStyles: readonly HouseStyle[] = ['plain', 'markdown', 'csv'];

/** Words of the article to be copied out, with who said them. */
export interface CopyQuote {
  readonly words: Span;
  /** Null for the article's own voice, or where it is unclear. */
  readonly speaker: string | null;
}

export interface CopyOptions {
  readonly style: HouseStyle;
  /** Where the article is on the web; null where that is not known. */
  readonly address: string | null;
}

export const csvHeader = 'quote,speaker,paragraph,start,end,address';

/**
 * A quotation ready to be pasted: the article's characters between curly marks, its speaker, where it stands. A comma at its
 * end is left off, since it belongs to the article's sentence. Without line end.
 */
export function formatQuote(article: Article, { words, speaker }: CopyQuote, options: CopyOptions): string {
  const span = withoutComma(article.text, trimSpan(article.text, words));
  const quote = sliceSpan(article.text, span);
  const link = linkToWords(article, span, options.address ?? '');
  const place = placeOf(article, link.paragraph);
  const address = options.address === null ? null : link.address;
  switch (options.style) {
    case 'plain': {
      // A link to the words makes the paragraph's number needless.
      const where = address === null ? place : link.toWords ? address : `${place}, ${address}`;
      return `“${quote}” — ${speaker === null ? '' : `${speaker}, `}${where}`;
    }
    case 'markdown': {
      const where =
        address === null ? place : `[${place}](${address.replace(/[()\s]/gu, encodeURIComponent)})`;
      const name = speaker === null ? '' : `${escapeCommonMark(speaker)}, `;
      const lines = `“${quote}”`.split(/\r\n|\n|\r/u).map((line) => `> ${escapeCommonMark(line)}`);
      return `${lines.join('\n')}\n>\n> — ${name}${where}`;
    }
    case 'csv':
      return [`“${quote}”`, speaker ?? '', place, String(span.start), String(span.end), address ?? '']
        .map(toCsvField)
        .join(',');
  }
}

function withoutComma(text: string, { start, end }: Span): Span {
  return text.charAt(end - 1) === ',' ? trimSpan(text, { start, end: end - 1 }) : { start, end };
}

function placeOf({ paragraphs }: Article, index: number): string {
  const paragraph = paragraphs[index];
  if (!paragraph) return 'the article';
  return paragraph.kind === 'body' ? `paragraph ${paragraph.number}` : paragraph.kind;
}

/** A line with a backslash before every ASCII mark that CommonMark would read: it shows as itself. */
function escapeCommonMark(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>#|~!&]/gu, '\\$&')
    .replace(/^(\s{0,3})([-+=])/u, '$1\\$2')
    .replace(/^(\s{0,3}\d{1,9})([.)])/u, '$1\\$2');
}

/**
 * Quoted where RFC 4180 wants it. Spreadsheets run a field that begins with "=", "+", "-" or "@": a name that does so gets a
 * space before it. The quotation itself begins with its mark, so that no character of it is changed.
 */
function toCsvField(value: string): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? ` ${value}` : value;
  return /[",\r\n]|^\s/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
