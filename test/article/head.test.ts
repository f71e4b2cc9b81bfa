import { describe, expect, test } from 'vitest';
import { nameHead } from '../../src/article/head.js';

const headline = 'Harbour ferry sinks off Leeds in storm';
const standfirst = 'All 40 passengers were brought ashore, the harbour master said';
const byline = 'By Jane Roe';
const date = '3 March 2026, 10:15';
const body = [
  'The ferry Example sank at noon on Monday after its engine failed, the harbour master said in a statement.',
  'Nobody was hurt. The owner would not comment.',
];

const kindsOf = (lines: readonly string[]): string => nameHead(lines).join(' ');

describe('the head of an article', () => {
  test.each([
    ['headline', [headline], 'headline'],
    ['headline, standfirst', [headline, standfirst], 'headline standfirst'],
    ['headline, byline', [headline, byline], 'headline byline'],
    ['headline, byline, date', [headline, byline, date], 'headline byline byline'],
    ['headline, byline, standfirst', [headline, byline, standfirst], 'headline byline standfirst'],
    ['headline, standfirst, byline', [headline, standfirst, byline], 'headline standfirst byline'],
    [
      'headline, date, standfirst, byline',
      [headline, date, standfirst, byline],
      'headline byline standfirst byline',
    ],
    [
      'headline, standfirst, date, byline',
      [headline, standfirst, date, byline],
      'headline standfirst byline byline',
    ],
    ['byline, headline', [byline, headline], 'byline headline'],
    ['date, headline, standfirst', [date, headline, standfirst], 'byline headline standfirst'],
    ['section, headline, standfirst', ['Transport', headline, standfirst], 'byline headline standfirst'],
    ['section in capitals, headline', ['WORLD NEWS', headline], 'byline headline'],
    [
      'headline, date, name, role',
      [headline, date, 'Jane Roe', 'Transport correspondent'],
      'headline byline byline byline',
    ],
    ['headline, date, name', [headline, date, 'Jane Roe'], 'headline byline byline'],
    ['headline, name, date', [headline, 'Jane Roe', date], 'headline byline byline'],
    [
      'a standfirst that ends in a stop before a byline',
      [headline, `${standfirst}.`, byline],
      'headline standfirst byline',
    ],
    ['a question as the headline', ['Will the ferry ever sail again?', byline], 'headline byline'],
    ['a short headline with a stop', ['Harbour ferry sinks off Leeds.'], 'headline'],
    ['a one-word headline', ['Sunk'], 'headline'],
  ])('%s', (_shape, head, kinds) => {
    expect(kindsOf([...head, ...body])).toBe(kinds);
  });

  test('the first sentence after the headline that ends in a stop is body', () => {
    expect(kindsOf([headline, 'The ferry sank at noon.', ...body])).toBe('headline');
  });

  test('a headline above a single paragraph', () => {
    expect(kindsOf([headline, body[0] ?? ''])).toBe('headline');
  });

  test.each([
    ['no line', []],
    ['one paragraph', [body[0] ?? '']],
    ['one line without a stop', [headline]],
    ['a first line of several sentences', ['It sank. Nobody was hurt.', ...body]],
    ['a first line as long as prose', [`${'the ferry '.repeat(20)}sank`, ...body]],
    [
      'a first line longer than what follows',
      ['The ferry sank at noon after its engine failed.', 'Nobody was hurt.', 'It rained.'],
    ],
    ['five megabytes in a line', ['ferry '.repeat(900_000), ...body]],
  ])('no head: %s', (_shape, lines) => {
    expect(kindsOf(lines)).toBe('');
  });
});
