import { expect, it, test } from 'vitest';
import { formatShare, toMarkdown, toText } from '../../scripts/eval/table.js';

const table = {
  title: 'Ferries',
  heading: ['', 'on time', 'ms'],
  rows: [
    ['slow', '.5', '100.0'],
    ['very quick', '.75'],
  ],
};

it('a table for the terminal aligns its figures', () => {
  expect(toText(table)).toBe(
    [
      'Ferries',
      '            on time     ms',
      '----------  -------  -----',
      'slow             .5  100.0',
      'very quick      .75',
    ].join('\n'),
  );
});

it('a table for a document is Markdown, short rows filled up, bars escaped', () => {
  expect(toMarkdown({ ...table, rows: [...table.rows, ['a|b', '1', '2']] })).toBe(
    [
      '**Ferries**',
      '',
      '|  | on time | ms |',
      '|---|--:|--:|',
      '| slow | .5 | 100.0 |',
      '| very quick | .75 |  |',
      '| a\\|b | 1 | 2 |',
    ].join('\n'),
  );
});

test.each([
  [0.8125, 3, '.813'],
  [1, 2, '1.00'],
  [0, 3, '.000'],
  [Number.NaN, 3, '-'],
])('%d with %i decimals is %s', (share, decimals, text) => {
  expect(formatShare(share, decimals)).toBe(text);
});
