import type { Quote } from '../answering/answer.js';
import type { Block, Run } from '../answering/compose.js';
import { blockQuote, splitRuns } from './block-quote.js';
import { escapeMarkdown } from './escape-markdown.js';
import { contentLimit } from './message.js';
import { cutVisibly } from './user-words.js';

/** The article's words with, where it helps, a line above them in Pullquote's own (markdown, without line breaks). */
export interface Item {
  readonly block: Extract<Block, { kind: 'quote' }>;
  readonly label?: string;
}

/** A line or more of Pullquote's own (markdown) with no words of the article below. */
export interface NoteItem {
  readonly block: null;
  readonly label: string;
}

/** What one message shows. */
export interface Page {
  readonly content: string;
  /** The quotes on it, whole or in part. */
  readonly quotes: readonly Quote[];
}

/** Kept free on every page for the line that a shared or posted copy ends with. */
const footerRoom = 200;

/** The longest header and label that leave room for the quotes. */
export const longestHeader = 900;
export const longestLabel = 250;

/** Longest credit shown, before escaping; a longer one ends with "…". */
const longestCredit = 120;

/** So that a page can be read at a glance, and its context asked for in one custom id. */
const quotesPerPage = 6;

/**
 * Lays quotes out on pages of at most {@link contentLimit} less {@link footerRoom} characters, each page beginning with
 * the header (markdown). Nothing is left out: a quote that does not fit goes to the next page, and one that is longer
 * than a page goes on over several, which say so.
 */
export function paginate(header: string, items: readonly (Item | NoteItem)[]): Page[] {
  const room = contentLimit - footerRoom;
  const pages: Page[] = [];
  let content = header;
  let quotes: Quote[] = [];
  const turn = (): void => {
    pages.push({ content, quotes });
    content = header;
    quotes = [];
    shown = 0;
  };
  let shown = 0;
  const gap = (): string => (shown > 0 ? '\n\n' : content === '' ? '' : '\n');
  for (const { label, block } of items) {
    const above = label === undefined ? '' : block ? `${label}\n` : label;
    for (const part of block ? partsOf(block, room - header.length - above.length - 2) : ['']) {
      const text = above + part;
      const full = shown >= quotesPerPage || content.length + gap().length + text.length > room;
      if (full && shown > 0) turn();
      content += gap() + text;
      shown++;
      if (block) quotes.push(block.quote);
    }
  }
  if (shown > 0 || pages.length === 0) turn();
  return pages;
}

/** A quote with its credit, in as many parts as it takes to keep each within `room`. */
function partsOf(block: Item['block'], room: number): string[] {
  const runs = withoutBold(block) ? block.runs.map((run) => ({ ...run, strong: false })) : block.runs;
  const credit = `-# ${escapeMarkdown(cutVisibly(block.credit, longestCredit))}`;
  const whole = `${blockQuote(runs)}\n${credit}`;
  if (whole.length <= room) return [whole];
  const pieces = splitRuns(runs, room - credit.length - continued(1, 3).length - 1);
  return pieces.map(
    (piece: readonly Run[], i) => `${blockQuote(piece)}\n${credit}${continued(i, pieces.length)}`,
  );
}

/** Where the whole quote is strong there is nothing to set off; a highlight is given to have it bold. */
function withoutBold({ quote }: Item['block']): boolean {
  return quote.highlight === null;
}

function continued(piece: number, pieces: number): string {
  if (piece === 0) return ', continues on the next page';
  return piece === pieces - 1 ? ', continued' : ', continued, and continues on the next page';
}
