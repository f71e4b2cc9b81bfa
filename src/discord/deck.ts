import { ButtonStyle } from 'discord.js';
import type { Quote } from '../answering/answer.js';
import type { Block } from '../answering/compose.js';
import { composeQuote } from '../answering/compose.js';
import type { Story } from '../answering/story.js';
import { decodeQuotes, encodeQuotes } from './carried-quotes.js';
import { hasContext, quotedRanges } from './context.js';
import { decodeCustomId, decodeNumbers, encodeNumber, encodeNumbers, storyKey } from './custom-id.js';
import { headerOf } from './header.js';
import type { Button, Message } from './message.js';
import { button, buttonRows } from './message.js';
import type { Item } from './paginate.js';
import { paginate } from './paginate.js';

/** Quotes under a header, of which a message shows one page. */
export interface Deck {
  /** Markdown, at most `longestHeader` characters. */
  readonly header: string;
  readonly quotes: readonly Quote[];
  /** Passages that come next in nearness to the question: `Passage.id`. */
  readonly next: readonly number[];
  /** Whether the one who sees it privately may show it to the channel. */
  readonly shareable: boolean;
  /** Whether it is an answer whose asker may ask what led to it; not when left out. */
  readonly explainable?: boolean;
}

/** A message as Discord hands it back when one of its buttons is pressed. */
export interface SentMessage {
  readonly content: string;
  /** Of its buttons, in order. */
  readonly customIds: readonly string[];
}

/**
 * One page of a deck, with its buttons. Pages count from 0; one that is not there gives the last.
 * @throws {InexactQuoteError} when a quote is not the slice of the article that it claims to be
 */
export function renderDeck(story: Story, deck: Deck, page: number): Message {
  const { quotes, header, state } = carry(story, deck);
  const pages = paginate(
    header,
    quotes.map((quote) => quoteItem(story, quote)),
  );
  const at = Math.min(page, pages.length - 1);
  const shown = pages[at];
  const turns = pageButtons(at, pages.length, (target, place) => ({
    action: 'pg',
    story: storyKey(story),
    args: [encodeNumber(target), state.slice(place * chunkLength, (place + 1) * chunkLength)],
  }));
  return {
    content: shown?.content ?? header,
    components: buttonRows(deckButtons(story, deck, shown?.quotes ?? []), turns),
  };
}

/** A quote as an item of a page, checked against the article. */
export function quoteItem(story: Story, quote: Quote, label?: string): Item {
  const block = composeQuote(story, quote);
  if (!isQuoteBlock(block)) throw new TypeError('A quote was composed into something else.');
  return label === undefined ? { block } : { block, label };
}

function isQuoteBlock(block: Block): block is Item['block'] {
  return block.kind === 'quote';
}

function deckButtons(
  story: Story,
  { next, shareable, explainable }: Deck,
  quotes: readonly Quote[],
): Button[] {
  const key = storyKey(story);
  const ranges = quotedRanges(story, quotes);
  const buttons: Button[] = [];
  if (hasContext(story, ranges)) {
    const args = [encodeNumbers(ranges.flatMap(({ first, last }) => [first, last]))];
    buttons.push(button('Context', { action: 'ctx', story: key, args }));
  }
  if (next.length > 0)
    buttons.push(button('Next passage', { action: 'next', story: key, args: [encodeNumbers(next)] }));
  if (explainable) buttons.push(button('Why?', { action: 'why', story: key, args: [] }));
  if (shareable) {
    const style = ButtonStyle.Primary;
    buttons.push(button('Share', { action: 'share', story: key, args: [] }, { style }));
  }
  return buttons;
}

/**
 * Buttons to turn pages with; none for a single page.
 * @param idFor the custom id that leads to a page; `place` is the button's own, 0 to 2
 */
export function pageButtons(
  at: number,
  pages: number,
  idFor: (target: number, place: number) => Parameters<typeof button>[1],
): Button[] {
  if (pages < 2) return [];
  // At the ends "Previous" and "Next page" lead nowhere, but their ids must still differ from each other.
  return [
    button('Previous', idFor(at === 0 ? pages : at - 1, 0), { disabled: at === 0 }),
    button(`Page ${at + 1} of ${pages}`, idFor(at, 1), { disabled: true }),
    button('Next page', idFor(at + 1, 2), { disabled: at === pages - 1 }),
  ];
}

/** Characters of a deck's quotes in each of the three page buttons; their ids could hold some ten more. */
const chunkLength = 72;
const mostCarried = 3 * chunkLength;

/**
 * A deck as far as its page buttons can name it. One of very many (some thirty) quotes ends earlier, and says so.
 */
function carry(
  story: Story,
  { header, quotes }: Deck,
): { quotes: readonly Quote[]; header: string; state: string } {
  // The shortest a quote can be is two bytes, 8 / 3 characters.
  let count = Math.min(quotes.length, Math.floor((mostCarried * 3) / 8));
  let state = encodeQuotes(story, quotes.slice(0, count));
  while (state.length > mostCarried) state = encodeQuotes(story, quotes.slice(0, --count));
  if (count === quotes.length) return { quotes, header, state };
  const note = `-# The first ${count} of ${quotes.length} quotes. See all that was said with /quotes.`;
  return { quotes: quotes.slice(0, count), header: `${header}\n${note}`, state };
}

/** The deck that a message shows a page of, read from its buttons; null when they do not name quotes of this story. */
export function readDeck(story: Story, { content, customIds }: SentMessage): Deck | null {
  const ids = customIds.map(decodeCustomId).filter((id) => id !== null);
  const state = ids.filter(({ action }) => action === 'pg').map(({ args }) => args[1] ?? '');
  const quotes = decodeQuotes(story, state.join(''));
  if (!quotes || quotes.length === 0) return null;
  return {
    header: headerOf(content),
    quotes,
    next: decodeNumbers(ids.find(({ action }) => action === 'next')?.args[0]) ?? [],
    shareable: ids.some(({ action }) => action === 'share'),
    explainable: ids.some(({ action }) => action === 'why'),
  };
}
