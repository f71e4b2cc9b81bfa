import type { Answer, Quote } from '../answering/answer.js';
import { composeAnswer } from '../answering/compose.js';
import type { Story } from '../answering/story.js';
import { overlaps } from '../text/span.js';
import { renderDeck } from './deck.js';
import { noteLine, questionLine } from './header.js';
import type { Message } from './message.js';

/**
 * An answer as a message: what was asked, Pullquote's own sentences, then the article's words as block quotes, the part
 * that answers in bold, each with who said it and where it stands.
 * @param shareable whether the one who sees it privately may show it to the channel
 * @throws {InexactQuoteError} when a quote is not the slice of the article that it claims to be
 */
export function renderAnswer(story: Story, answer: Answer, shareable: boolean): Message {
  const blocks = composeAnswer(story, answer);
  const notes = blocks.filter((block) => block.kind === 'note').map((block) => noteLine(block.text));
  const quotes = blocks
    .filter((block) => block.kind === 'quote')
    .map(({ quote }) => (answer.kind === 'quoted' ? withHighlight(quote) : quote));
  const others = answer.ranked.filter((passage) => !quotes.some((quote) => overlaps(quote, passage)));
  const deck = {
    header: [questionLine(answer.question), ...notes].join('\n'),
    quotes,
    next: quotes.length > 0 ? others.map(({ id }) => id) : [],
    shareable: shareable && quotes.length > 0,
    explainable: answer.ranked.length > 0,
  };
  return renderDeck(story, deck, 0);
}

/** A quote that answers as a whole is highlighted as a whole; the nearest passage to no answer is not. */
function withHighlight(quote: Quote): Quote {
  return quote.highlight ? quote : { ...quote, highlight: { start: quote.start, end: quote.end } };
}
