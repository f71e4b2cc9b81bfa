import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../src/answering/story.js';
import { quoteItem } from '../../src/discord/deck.js';
import { longestHeader, longestLabel, type Page, paginate } from '../../src/discord/paginate.js';
import { nastyText } from './support/arbitrary.js';
import { showsAs } from './support/shows.js';
import { sentenceOf, story } from './support/story.js';

/** Words of the article on a page: lines of block quotes, without their breaks and what stands between them. */
const quotedOn = ({ content }: Page): string =>
  showsAs(content)
    .filter(({ kind }) => kind === 'quote')
    .map(({ text }) => text)
    .join('');

describe('paginate', () => {
  it('puts the header above, and speaker and paragraph under each quote', () => {
    const items = ['enough for this boat', 'no plans'].map((words) => quoteItem(story, sentenceOf(words)));
    expect(paginate('Above', items).map(({ content }) => content)).toEqual([
      [
        'Above',
        '> “We have waited long enough for this boat,” Lindqvist said.',
        '-# Petra Lindqvist, paragraph 3',
        '',
        '> Okafor said the company had “no plans” to bring back the late sailing.',
        '-# paragraph 4',
      ].join('\n'),
    ]);
  });

  it('is the header alone where there is nothing to quote', () => {
    expect(paginate('Nobody', [])).toEqual([{ content: 'Nobody', quotes: [] }]);
  });

  it('moves a quote that does not fit to the next page whole', () => {
    const items = story.passages.map(({ start }) =>
      quoteItem(story, sentenceOf(story.article.text.slice(start, start + 20))),
    );
    const pages = paginate('Above', items);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ quotes }) => quotes)).toHaveLength(items.length);
    expect(pages.map(quotedOn).join('')).toBe(
      items.map(({ block }) => block.quote.text.replaceAll('\n', '')).join(''),
    );
  });

  it('lets a long quote go on over pages, and says so', () => {
    const long = readStory(`Title\n${'word '.repeat(100)}${'x'.repeat(4000)} end.`);
    const whole = sentenceOf('word', null, long);
    const end = long.article.text.length;
    const quote = { ...whole, end, text: long.article.text.slice(whole.start) };
    const pages = paginate('Above', [quoteItem(long, quote)]);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(quotedOn).join('')).toBe(quote.text);
    expect(pages[0]?.content).toMatch(/continues on the next page$/u);
    expect(pages[1]?.content).toMatch(/continued, and continues on the next page$/u);
    expect(pages.at(-1)?.content).toMatch(/, continued$/u);
  });

  it('keeps every character of any article on pages of at most 1,800 characters', () => {
    const article = fc
      .array(nastyText, { minLength: 1, maxLength: 12 })
      .map((lines) => readStory(`Title\n${lines.join('\n')}`));
    const header = fc.integer({ min: 0, max: longestHeader }).map((length) => 'h'.repeat(length));
    const label = fc.integer({ min: 1, max: longestLabel }).map((length) => 'l'.repeat(length));
    fc.assert(
      fc.property(
        article,
        header,
        fc.option(label, { nil: undefined }),
        fc.integer({ min: 1, max: 8 }),
        (of, head, above, times) => {
          const quotes = of.passages.map(({ start, end, id, paragraph }) => ({
            start,
            end,
            passage: id,
            paragraph,
            text: of.article.text.slice(start, end),
            highlight: null,
            speaker: '*'.repeat(200),
          }));
          const items = Array.from({ length: times }, () =>
            quotes.map((quote) => quoteItem(of, quote, above)),
          ).flat();
          const pages = paginate(head, items);
          for (const { content } of pages) expect(content.length).toBeLessThanOrEqual(1800);
          expect(pages.map(quotedOn).join('')).toBe(
            items.map(({ block }) => block.quote.text.replaceAll('\n', '')).join(''),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
