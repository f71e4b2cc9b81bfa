import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotePassages, quoteSpan, speakerOf } from '../../src/answering/quote-of.js';
import { readStory } from '../../src/answering/story.js';
import { anyText } from './support/arbitrary.js';
import { at, harbour, harbourText, passageOf } from './support/story.js';

const find = (words: string, nth = 0) => at(harbourText, words, nth);

describe('quoting passages', () => {
  it('cuts one whole sentence, with where it stands and who said it', () => {
    const id = passageOf('Nobody should');
    expect(quotePassages(harbour, id)).toEqual({
      ...find('“Nobody should sail on a tired watch.”'),
      text: '“Nobody should sail on a tired watch.”',
      highlight: null,
      paragraph: 4,
      passage: id,
      speaker: 'Tomas Brandt',
    });
  });

  it('cuts from one sentence to another, with all between them', () => {
    const quote = quotePassages(harbour, passageOf('If it does not'), passageOf('That is no threat'));
    expect(quote?.text).toBe(
      '“If it does not, the boats stay in harbour. That is no threat but a plain fact.”',
    );
  });

  it.each([
    [99, 99],
    [-1, -1],
    [5, 4],
    [13, 14],
  ])('from %i to %i is nothing', (first, last) => {
    expect(quotePassages(harbour, first, last)).toBeNull();
  });

  it.each([
    ['reaches out of it to the left', find('strike vote').start, find('Talks come').end],
    ['is empty', find('Talks come').start, find('Talks come').start],
  ])('drops a highlight that %s', (_, start, end) => {
    expect(quotePassages(harbour, 1, 1, { start, end })?.highlight).toBeNull();
  });

  it('keeps nothing of a highlight but its span', () => {
    const answer = { ...find('a day'), score: 3 };
    expect(quotePassages(harbour, 1, 1, answer)?.highlight).toEqual(find('a day'));
  });

  it('in any text cuts the slice itself', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (text, first, last) => {
        const story = readStory(text);
        const quote = quotePassages(story, first, last);
        if (quote) {
          expect(quote.text).toBe(text.slice(quote.start, quote.end));
          expect(quote.text).not.toBe('');
          expect(quote.passage).toBe(first);
        }
      }),
    );
  });
});

describe('whose words a span is', () => {
  it.each([
    [
      'a sentence that is mostly quoted',
      '“We will not run boats without crews,” Brandt told reporters.',
      'Tomas Brandt',
    ],
    ['a sentence within a quotation', 'That is no threat but a plain fact.', 'Tomas Brandt'],
    ['a sentence with a few quoted words', 'Ellery said the talks had been “honest and useful”.', null],
    ['those few words', '“honest and useful”', 'Ruth Ellery'],
    ['a sentence that reports', 'A harbour source said the strike might not begin before next week.', null],
    ['what it reports', 'the strike might not begin before next week', 'A harbour source'],
    ['a part of what it reports', 'before next week', 'A harbour source'],
    ['the article’s own words', 'The ferries carry 4,000 people a day', null],
  ])('%s: %s', (_, words, speaker) => {
    expect(speakerOf(harbour, find(words))?.speaker.name ?? null).toBe(speaker);
  });

  it('is told of the highlight where there is one', () => {
    const id = passageOf('Ellery said the talks');
    expect(quotePassages(harbour, id)?.speaker).toBeNull();
    expect(quotePassages(harbour, id, id, find('honest and useful'))?.speaker).toBe('Ruth Ellery');
    expect(quoteSpan(harbour, find('next week'), passageOf('A harbour source')).speaker).toBe(
      'A harbour source',
    );
  });

  it('is the quotation’s that has more than half of them', () => {
    const most = find('told reporters. “Nobody should sail on a tired watch.”');
    expect(speakerOf(harbour, most)?.content).toEqual(find('Nobody should sail on a tired watch.'));
    expect(speakerOf(harbour, find('told reporters. “Nobody should'))).toBeNull();
  });
});
