import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Run } from '../../src/answering/compose.js';
import { blockQuote, splitRuns } from '../../src/discord/block-quote.js';
import { nastyLines } from './support/arbitrary.js';
import { boldTexts, showsAs } from './support/shows.js';

const plain = (text: string): Run => ({ text, strong: false });
const strong = (text: string): Run => ({ text, strong: true });
/** A quote as it is composed: an unbroken text with at most one strong run in it. */
const quote = fc
  .tuple(nastyLines, nastyLines, nastyLines)
  .map(([before, within, after]) =>
    [plain(before), strong(within), plain(after)].filter(({ text }) => text !== ''),
  );

const shown = (markdown: string): string => {
  const lines = showsAs(markdown);
  expect(lines.every(({ kind }) => kind === 'quote')).toBe(true);
  return lines.map(({ text }) => text).join('\n');
};
const written = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

describe('blockQuote', () => {
  test.each([
    [
      'sets the strong run in bold',
      [plain('He said '), strong('no'), plain(' twice.')],
      '> He said **no** twice.',
    ],
    ['keeps white space out of the bold', [plain('a'), strong(' b '), plain('c')], '> a **b** c'],
    ['bolds nothing where there are no words', [plain('a'), strong(' '), plain('b')], '> a b'],
    ['holds the article’s own asterisks', [strong('5*'), plain('*')], '> **5\\***\\*'],
    ['holds a backslash at the end of the bold', [strong('a\\'), plain('b')], '> **a\\\\**b'],
    [
      'sets bold in the middle of a word',
      [plain('de-'), strong('escal'), plain('ation')],
      '> de-**escal**ation',
    ],
    ['quotes and bolds each line', [plain('a\nb '), strong('c\n\nd')], '> a\n> b **c**\n> \n> **d**'],
  ])('%s', (_name, runs, markdown) => {
    expect(blockQuote(runs)).toBe(markdown);
  });

  it('shows the runs’ characters and bolds the strong ones, but for the white space at their ends', () => {
    fc.assert(
      fc.property(quote, (runs) => {
        const markdown = blockQuote(runs);
        expect(shown(markdown)).toBe(written(runs));
        const wanted = runs
          .filter((run) => run.strong)
          .flatMap(({ text }) => text.split('\n'))
          .map((line) => line.trim())
          .filter((line) => line !== '');
        expect(boldTexts(markdown)).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });
});

describe('splitRuns', () => {
  it('keeps every character, style and surrogate pair, within the room there is', () => {
    const long = fc.array(quote, { minLength: 1, maxLength: 6 }).map((quotes) => quotes.flat());
    fc.assert(
      fc.property(long, fc.integer({ min: 250, max: 600 }), (runs, room) => {
        const pieces = splitRuns(runs, room);
        const styled = (all: readonly Run[]): string =>
          all
            .flatMap(({ text, strong }) => text.split('').map((unit) => `${strong ? '*' : ' '}${unit}`))
            .join('');
        expect(styled(pieces.flat())).toBe(styled(runs));
        for (const piece of pieces) {
          expect(blockQuote(piece).length).toBeLessThanOrEqual(room);
          expect(written(piece)).not.toMatch(/^\p{Surrogate}|\p{Surrogate}$/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a word of 5,000 letters', 'a'.repeat(5000)],
    ['a word of 5,000 marks', '*'.repeat(5000)],
    ['2,000 emoji in a row', '😀'.repeat(2000)],
    ['a letter under 3,000 accents', `e${'\u0301'.repeat(3000)}`],
    ['1,000 empty lines', '\n'.repeat(1000)],
    ['an address of 4,000 dots and slashes', `a${'./'.repeat(2000)}`],
    ['a line of numbers and dots', '1.'.repeat(2000)],
  ])('splits %s', (_name, text) => {
    const pieces = splitRuns([strong(text)], 250);
    expect(pieces.map(written).join('')).toBe(text);
    for (const piece of pieces) {
      expect(blockQuote(piece).length).toBeLessThanOrEqual(250);
      expect(written(piece)).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/u);
    }
  });

  it('cuts between words where it can', () => {
    const words = 'several words of prose '.repeat(40);
    for (const piece of splitRuns([plain(words)], 250).slice(0, -1)) expect(written(piece)).toMatch(/\s$/u);
  });
});
