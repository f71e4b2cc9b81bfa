import { describe, expect, it, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.js';
import { formatQuote, type HouseStyle } from '../../src/attribution/house-style.js';

const text = `Title of the story
“We will not close the harbour,” said Ann Lee.
“It *costs* "plenty", [more] than 1. you think,” said Bo Ek.`;
const article = readArticle(text);
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const format = (
  words: string,
  style: HouseStyle,
  address: string | null = null,
  speaker: string | null = 'Ann Lee',
) => formatQuote(article, { words: spanOf(words), speaker }, { style, address });

describe('formatQuote', () => {
  const words = 'We will not close the harbour,';
  const link = 'https://news.example/a#:~:text=We%20will%20not%20close%20the%20harbour';

  test.each<[string, HouseStyle, string | null, string]>([
    ['plain', 'plain', null, '“We will not close the harbour” — Ann Lee, paragraph 1'],
    [
      'plain with a link',
      'plain',
      'https://news.example/a',
      `“We will not close the harbour” — Ann Lee, ${link}`,
    ],
    ['Markdown', 'markdown', null, '> “We will not close the harbour”\n>\n> — Ann Lee, paragraph 1'],
    [
      'Markdown with a link',
      'markdown',
      'https://news.example/a',
      `> “We will not close the harbour”\n>\n> — Ann Lee, [paragraph 1](${link})`,
    ],
    ['CSV', 'csv', null, '“We will not close the harbour”,Ann Lee,paragraph 1,20,49,'],
  ])('%s', (_style, style, address, expected) => {
    expect(format(words, style, address)).toBe(expected);
  });

  it('names no speaker where there is none', () => {
    expect(format(words, 'plain', null, null)).toBe('“We will not close the harbour” — paragraph 1');
  });

  it('keeps Markdown in the words from meaning anything', () => {
    expect(format('It *costs* "plenty", [more] than 1. you think', 'markdown')).toContain(
      '“It \\*costs\\* "plenty", \\[more\\] than 1. you think”',
    );
  });

  it('quotes CSV fields that need it, and keeps spreadsheets from running a name', () => {
    expect(format('It *costs* "plenty", [more]', 'csv', null, '=HYPERLINK(1)')).toMatch(
      /^"“It \*costs\* ""plenty"", \[more\]”"," =HYPERLINK\(1\)",paragraph 2,/u,
    );
  });
});
