import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/answering/answer.js';
import { findPassage } from '../../src/answering/passage-at.js';
import { quoteSpan } from '../../src/answering/quote-of.js';
import { decodeQuotes, encodeQuotes } from '../../src/discord/carried-quotes.js';
import { sentenceOf, story } from './support/story.js';

const { length } = story.article.text;
const first = story.passages[0]?.start ?? 0;

/** Any words of the article, with any highlight within. */
const anyQuote: fc.Arbitrary<Quote> = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: first, max: length })), fc.boolean())
  .map(([a, b, c, d, plain]) => {
    const [start, from, to, end] = [a, b, c, d].map(Number).sort((x, y) => x - y) as [
      number,
      number,
      number,
      number,
    ];
    const whole = { start, end: Math.max(end, start + 1) };
    const highlight = plain || from >= to ? null : { start: from, end: to };
    return quoteSpan(story, whole, findPassage(story, start), highlight);
  })
  .filter(({ end }) => end <= length);

describe('carried quotes', () => {
  it('are the same quotes when they arrive', () => {
    fc.assert(
      fc.property(fc.array(anyQuote, { maxLength: 12 }), (quotes) => {
        const text = encodeQuotes(story, quotes);
        expect(text).toMatch(/^[\w-]*$/u);
        expect(decodeQuotes(story, text)).toEqual(quotes);
      }),
    );
  });

  it('take little room for whole sentences', () => {
    const quotes = ['Lindqvist met', 'no plans', 'harbour source'].map((words) => sentenceOf(words));
    expect(encodeQuotes(story, quotes).length).toBeLessThanOrEqual(10);
  });

  it('are slices of the article or nothing, whatever the text says', () => {
    fc.assert(
      fc.property(fc.base64String(), fc.string(), (a, b) => {
        for (const quote of [...(decodeQuotes(story, a) ?? []), ...(decodeQuotes(story, b) ?? [])]) {
          expect(quote.text).toBe(story.article.text.slice(quote.start, quote.end));
          expect(quote.text).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });
});
