import { describe, expect, test } from 'vitest';
import { isByline, isWriterName } from '../../src/article/byline.js';

describe('bylines', () => {
  test.each([
    'By Jane Roe',
    'by Jane Roe',
    'BY JANE ROE',
    'By J. R. Roe',
    'By Jane O’Roe-Doe',
    'By Élodie Roe',
    'By Ludwig van Roe',
    'By Jane Roe and John Doe',
    'By Jane Roe, John Doe & Pat Poe',
    'By Jane Roe, political editor',
    'By Jane Roe Example News political correspondent',
    'By Jane Roe in Leeds',
    'By Jane Roe in Leeds and John Doe in York',
    'By Jane Roe for Example News',
    'By Jane Roe | 3 March 2026',
    'By Jane Roe, 3 March 2026, 10:15 GMT',
    'By Jane Roe @janeroe',
    'By Example Press',
    'By our foreign staff',
    'By: Jane Roe',
    'Words by Jane Roe',
    'Political correspondent',
    'Chief political correspondent',
    'Jane Roe, political editor',
    'Jane Roe Defence Editor',
    'Example News staff writer',
    '3 March 2026',
    '3rd March 2026',
    'March 3, 2026',
    'Mar. 3, 2026',
    'Tuesday, 3 March 2026',
    'Tuesday 3 March 2026 10:15 GMT',
    'Published: 3 March 2026 at 10:15am',
    '2026-03-03',
    '2026-03-03T10:15:00Z',
    '03/03/2026',
    '3 March 2026 — 10:15',
  ])('%j is one', (line) => {
    expect(isByline(line)).toBe(true);
  });

  test.each([
    'By 2030 all cars must be electric',
    'By Monday the water had gone down.',
    'By winning the vote, Doe has become mayor',
    'By the book',
    'By far the largest ship sank off Leeds in a storm on Monday',
    'Byzantine rules sink ferry',
    'Police arrest BBC reporter',
    'Minister sacks editor',
    'Jane Roe',
    'October 7',
    'May Day',
    '2026',
    'In March 2026 the ferry sank',
    'The ferry sank on 3 March 2026.',
    'Ferry sinks',
    '',
    `By ${'A'.repeat(100)}${'1'.repeat(50)}`,
    `By ${'Jane Roe '.repeat(100)}`,
  ])('%j is none', (line) => {
    expect(isByline(line)).toBe(false);
  });
});

test.each([
  ['Jane Roe', true],
  ['Jane Q. Roe', true],
  ['JANE ROE', true],
  ['Ludwig van Roe', true],
  ['Jane', false],
  ['Jane Roe said', false],
  ['Jane Roe And Four Others', false],
  ['3 March', false],
])('isWriterName(%j) is %j', (line, expected) => {
  expect(isWriterName(line)).toBe(expected);
});
