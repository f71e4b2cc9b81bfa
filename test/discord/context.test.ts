import { describe, expect, it } from 'vitest';
import { contextQuotes, hasContext, quotedRanges } from '../../src/discord/context.js';
import { sentenceOf, story, wordsOf } from './support/story.js';

/** Quotes as text, what is highlighted between stars. */
function contextOf(...words: string[]): string[] {
  const ranges = quotedRanges(
    story,
    words.map((each) => wordsOf(each)),
  );
  return contextQuotes(story, ranges).map(({ start, text, highlight }) =>
    highlight
      ? `${text.slice(0, highlight.start - start)}*${text.slice(highlight.start - start, highlight.end - start)}*${text.slice(highlight.end - start)}`
      : text,
  );
}

describe('contextQuotes', () => {
  it('gives the sentence before and the sentence after, each paragraph on its own', () => {
    expect(contextOf('She had met')).toEqual([
      'Mayor Petra Lindqvist met Tomas Okafor, the head of Marsh Ferries, in the Old Customs House on Tuesday. *She had met the harbour master, Ines Valdemar, a day earlier.*',
      '“We have waited long enough for this boat,” Lindqvist said.',
    ]);
  });

  it('stays within the story: the first paragraph has nothing before it, the last nothing after', () => {
    expect(contextOf('Marsh Ferries will run')[0]).toMatch(/^\*Marsh Ferries will run/u);
    expect(contextOf('It is not known').at(-1)).toMatch(/return\.\*$/u);
  });

  it('shows no sentence twice where contexts meet', () => {
    const quotes = contextOf('She had met', 'It will not be cheap');
    expect(quotes.join(' ').match(/Lindqvist said/gu)).toHaveLength(1);
    expect(quotes).toHaveLength(3);
  });

  it('highlights one run of sentences in each quote', () => {
    // The sentence between two that were quoted stands in the quote of the first.
    const quotes = contextOf('Mayor Petra', 'The pier is sound', 'he told reporters');
    expect(quotes.some((text) => text.split('*').length > 3)).toBe(false);
  });
});

describe('hasContext', () => {
  it('is false when everything beside was quoted already', () => {
    const paragraph = sentenceOf('Lantern Quay ferry to sail again after three years');
    expect(hasContext(story, quotedRanges(story, [paragraph]))).toBe(false);
    expect(hasContext(story, quotedRanges(story, [wordsOf('Mayor Petra')]))).toBe(true);
    expect(hasContext(story, [{ first: 2, last: story.passages.length - 1 }])).toBe(false);
  });
});
