import type { Article } from '../article/article.js';
import type { Span } from '../text/span.js';
import { trimSpan } from '../text/span.js';

/** Where a quotation can be looked up. */
export interface Permalink {
  /** The article's address, with a text fragment where there is one. */
  readonly address: string;
  /** True when the address leads to the words themselves; else only a paragraph can be named. */
  readonly toWords: boolean;
  /** Index into `Article.paragraphs` of the paragraph that the words begin in. */
  readonly paragraph: number;
}

/** Longest text fragment, percent-encoded and with its ":~:text=". Longer addresses are cut by some chat and mail programs. */
export const longestFragment = 512;

/** A quotation of at most this many words is named whole; of a longer one the first and last words. */
const shortQuote = 8;
/** Words at each end of a long one: first few, then more while they name another place too. */
const endWords = [4, 8, 12];
/** Words before or after that tell a repeated quotation from its likes. */
const contextWords = [2, 4, 8];

/**
 * A link to words of an article by a text fragment (WICG "URL Fragment Text Directives"): the words themselves or their first
 * and last ones, with the words before and after where they stand more than once. Where no such fragment of at most
 * {@link longestFragment} characters names just these words, the plain address and their paragraph.
 */
export function linkToWords(article: Article, words: Span, address: string): Permalink {
  const span = trimSpan(article.text, words);
  const paragraph = Math.max(
    0,
    article.paragraphs.findLastIndex(({ start }) => start <= span.start),
  );
  const fragment = findFragment(article, span);
  if (fragment === null) return { address, toWords: false, paragraph };
  const joint = address.includes('#') ? ':~:' : '#:~:';
  return { address: `${address}${joint}text=${fragment}`, toWords: true, paragraph };
}

/** The parts of a text directive, before encoding. */
interface Directive {
  readonly prefix: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly suffix: string | null;
}

function findFragment({ text, paragraphs }: Article, span: Span): string | null {
  const page = readPage(text, paragraphs);
  const from = page.at(span.start);
  const to = page.at(span.end);
  const quote = page.text.slice(from, to).trim();
  // Half a surrogate pair cannot be encoded.
  if (quote === '' || /\p{Cs}/u.test(page.text.slice(Math.max(0, from - 300), to + 300))) return null;
  const start = from + (page.text.slice(from, to).length - page.text.slice(from, to).trimStart().length);
  const end = start + quote.length;
  for (const context of [0, ...contextWords]) {
    const around = {
      prefix: context === 0 ? null : lastWords(page.text.slice(Math.max(0, start - 300), start), context),
      suffix: context === 0 ? null : firstWords(page.text.slice(end, end + 300), context),
    };
    for (const ends of formsOf(quote)) {
      const directive = { ...around, ...ends };
      const encoded = encode(directive);
      if (encoded.length + ':~:text='.length > longestFragment) continue;
      if (namesOnly(page.text, directive, start, end)) return encoded;
    }
  }
  return null;
}

function formsOf(quote: string): { start: string; end: string | null }[] {
  const words = quote.split(' ');
  const spansBlocks = quote.includes('\n');
  const whole = { start: quote, end: null };
  if (words.length <= shortQuote && !spansBlocks) return [whole];
  const ends = endWords
    .filter((count) => count * 2 <= words.length)
    .map((count) => ({ start: words.slice(0, count).join(' '), end: words.slice(-count).join(' ') }))
    .filter(({ start, end }) => !start.includes('\n') && !end.includes('\n'));
  return spansBlocks ? ends : [...ends, whole];
}

/** Percent-encoded as the directive wants it: what a query would take, and "-", which parts prefix and suffix. */
function encode({ prefix, start, end, suffix }: Directive): string {
  const part = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
  return [
    prefix === null ? null : `${part(prefix)}-`,
    part(start),
    end === null ? null : part(end),
    suffix === null ? null : `-${part(suffix)}`,
  ]
    .filter((each) => each !== null)
    .join(',');
}

/** The page's text as a browser searches it: white space folded, blocks on lines of their own. */
interface Page {
  readonly text: string;
  /** Where an offset of the article stands in it. */
  at(offset: number): number;
}

function readPage(text: string, paragraphs: Article['paragraphs']): Page {
  const starts: { article: number; page: number; folded: string; end: number }[] = [];
  let page = '';
  for (const { start, end } of paragraphs) {
    const folded = text.slice(start, end).replace(/\s+/gu, ' ');
    if (page !== '') page += '\n';
    starts.push({ article: start, page: page.length, folded, end });
    page += folded;
  }
  return {
    text: page,
    at(offset) {
      const block = starts.findLast(({ article }) => article <= offset);
      if (!block) return 0;
      return block.page + text.slice(block.article, Math.min(offset, block.end)).replace(/\s+/gu, ' ').length;
    },
  };
}

/** Whether a browser that follows the directive goes to these words: its first match, without regard to case. */
function namesOnly(page: string, directive: Directive, start: number, end: number): boolean {
  const text = page.toLowerCase();
  // Lower case may be of another length: then the offsets mean nothing, and words alone are compared.
  if (text.length !== page.length) return false;
  const lower = (part: string | null): string => (part ?? '').toLowerCase();
  const [prefix, first, last, suffix] = [
    lower(directive.prefix),
    lower(directive.start),
    lower(directive.end),
    lower(directive.suffix),
  ];
  for (let at = findWhole(text, first, 0); at >= 0; at = findWhole(text, first, at + 1)) {
    if (prefix !== '' && !text.slice(0, at).trimEnd().endsWith(prefix)) continue;
    let stop = at + first.length;
    if (last !== '') {
      const ended = findWhole(text, last, stop);
      if (ended < 0) return false;
      stop = ended + last.length;
    }
    if (suffix !== '' && !text.slice(stop).trimStart().startsWith(suffix)) continue;
    return at === start && stop === end;
  }
  return false;
}

/** The next place where words stand as whole words. */
function findWhole(text: string, words: string, from: number): number {
  const isWord = (char: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(char);
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + words.length);
    const cutsBefore = isWord(before) && isWord(words.charAt(0));
    const cutsAfter = isWord(after) && isWord(words.charAt(words.length - 1));
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}

function firstWords(text: string, count: number): string | null {
  const block = text.trimStart().split('\n')[0] ?? '';
  const words = block.trim().split(' ').slice(0, count).join(' ');
  return words === '' ? null : words;
}

function lastWords(text: string, count: number): string | null {
  const block = text.trimEnd().split('\n').at(-1) ?? '';
  const words = block.trim().split(' ').slice(-count).join(' ');
  return words === '' ? null : words;
}
