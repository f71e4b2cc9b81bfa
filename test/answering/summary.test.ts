import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/answering/story.js';
import { summarise } from '../../src/answering/summary.js';
import { anyText } from './support/arbitrary.js';
import { harbour, passageOf } from './support/story.js';

describe('a summary', () => {
  it('is whole sentences of the body in the order of the article, the lead first', () => {
    const quotes = summarise(harbour, 4);
    expect(quotes).toHaveLength(4);
    expect(quotes[0]?.passage).toBe(passageOf('Mayor Ruth Ellery'));
    const ids = quotes.map(({ passage }) => passage);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    for (const quote of quotes) {
      expect(harbour.passages[quote.passage]).toMatchObject({
        start: quote.start,
        end: quote.end,
        kind: 'body',
      });
    }
  });

  it.each([2, 3, 4, 6])('of %i sentences has a quotation among them', (count) => {
    expect(summarise(harbour, count).some(({ speaker }) => speaker === 'Tomas Brandt')).toBe(true);
  });

  it('of one sentence is the lead', () => {
    expect(summarise(harbour, 1).map(({ passage }) => passage)).toEqual([passageOf('Mayor Ruth Ellery')]);
  });

  it('is four sentences when nobody says how many', () => {
    expect(summarise(harbour)).toHaveLength(4);
  });

  it.each([
    ['no sentences', 0],
    ['fewer than none', -3],
  ])('of %s is empty', (_, count) => {
    expect(summarise(harbour, count)).toEqual([]);
  });

  it.each([
    ['an empty text', '', 0],
    ['a headline without a story', 'Mayor meets union\nTalks before the strike\nBy Ada Kestrel\n', 0],
    ['sentences too short to stand alone', 'Ferries\nHe went.\nShe stayed.\n', 0],
    ['one sentence', 'Ferries stop\nThe ferries stopped on Monday after a vote by the crews.\n', 1],
    ['only questions', 'Ferries stop\nWhen will the ferries run again between the islands?\n', 0],
  ])('of %s has as many as there are', (_, text, count) => {
    expect(summarise(readStory(text), 4)).toHaveLength(count);
  });

  it('does not say the same thing twice', () => {
    const same = 'The ferries stopped on Monday after a vote by the crews of the northern line.';
    const other = 'Hospitals in the capital have opened wards for patients with a winter fever.';
    const story = readStory(`Ferries stop\n${same}\n${same}\n${same}\n${other}\n`);
    for (const count of [2, 3])
      expect(summarise(story, count).map(({ text }) => text)).toEqual([same, other]);
  });

  it('is the same each time, of any text, and made of slices of it', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 8 }), (text, count) => {
        const quotes = summarise(readStory(text), count);
        expect(summarise(readStory(text), count)).toEqual(quotes);
        expect(quotes.length).toBeLessThanOrEqual(count);
        for (const [i, quote] of quotes.entries()) {
          expect(quote.text).toBe(text.slice(quote.start, quote.end));
          expect(quote.start).toBeGreaterThanOrEqual(quotes[i - 1]?.end ?? 0);
        }
      }),
    );
  });
});
