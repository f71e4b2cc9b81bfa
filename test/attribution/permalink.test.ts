import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.js';
import { linkToWords, longestFragment } from '../../src/attribution/permalink.js';

const page = 'https://news.example/harbour';
const text = `Saltmere harbour to be dredged
The board said it would pay. The board said it would pay for the second phase too.
“We will not close, not now - not ever,” said Ann Lee, 54% sure & calm.
The mayor agreed. We will see, the mayor said. Then the band played until the rain began to fall on all of them.
The mayor agreed. We will wait, the mayor said.`;
const article = readArticle(text);

function linkTo(words: string, nth = 0, address = page): string {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return linkToWords(article, { start, end: start + words.length }, address).address;
}

describe('linkToWords', () => {
  test.each<[string, string, number, string]>([
    ['names a short quotation whole', 'the band played', 0, '#:~:text=the%20band%20played'],
    [
      'names a long one by its ends',
      'Then the band played until the rain began to fall on all of them',
      0,
      '#:~:text=Then%20the%20band%20played,on%20all%20of%20them',
    ],
    [
      'puts what comes before in front of repeated words',
      'The board said it would pay',
      1,
      '#:~:text=would%20pay.-,The%20board%20said%20it%20would%20pay,-for%20the',
    ],
    [
      'tells apart words that begin alike',
      'The mayor agreed',
      1,
      '#:~:text=of%20them.-,The%20mayor%20agreed,-.%20We',
    ],
    [
      'encodes hyphens, commas and ampersands',
      'not now - not ever,” said Ann Lee, 54% sure &',
      0,
      '#:~:text=not%20now%20%2D%20not,Lee%2C%2054%25%20sure%20%26',
    ],
  ])('%s', (_fact, words, nth, fragment) => {
    expect(linkTo(words, nth)).toBe(page + fragment);
  });

  it('goes on from a fragment that the address has', () => {
    expect(linkTo('the band played', 0, `${page}#top`)).toBe(`${page}#top:~:text=the%20band%20played`);
  });

  it('names the paragraph where no fragment fits', () => {
    const long = readArticle(`Title\n${'ж'.repeat(200)} ${'щ'.repeat(200)}`);
    const start = long.text.indexOf('ж');
    const link = linkToWords(long, { start, end: long.text.length }, page);
    expect(link).toEqual({ address: page, toWords: false, paragraph: 1 });
  });

  it('gives a fragment of at most 512 characters that leads to the words and nowhere before them', () => {
    const places = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 200 }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
      .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
    fc.assert(
      fc.property(places, (span) => {
        const { address, toWords } = linkToWords(article, span, page);
        if (!toWords) return;
        const directive = address.slice(address.indexOf(':~:text='));
        expect(directive.length).toBeLessThanOrEqual(longestFragment);
        const parts = directive.slice(':~:text='.length).split(',');
        const start = decodeURIComponent(parts.find((part) => !part.endsWith('-')) ?? '');
        const folded = text.slice(span.start, span.end).trim().replace(/\s+/gu, ' ');
        expect(folded.startsWith(start)).toBe(true);
      }),
    );
  });
});
