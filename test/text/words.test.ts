import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/text/span.js';
import { countWords, findWords, foldWord, isCapitalised } from '../../src/text/words.js';

describe('findWords', () => {
  test.each([
    ['plain words', 'The ferry sank.', ['The', 'ferry', 'sank']],
    ['a straight apostrophe', "O'Neill didn't", ["O'Neill", "didn't"]],
    ['a curly apostrophe', 'Doe’s boat', ['Doe’s', 'boat']],
    ['no apostrophe at either end', "'rock 'n' roll'", ['rock', 'n', 'roll']],
    ['a hyphen', 'step-up self‑defence', ['step-up', 'self‑defence']],
    ['a dash between words', 'now—then–later', ['now', 'then', 'later']],
    ['an initialism', 'the U.S. and U.K.', ['the', 'U.S', 'and', 'U.K']],
    ['a degree', 'a Ph.D. thesis', ['a', 'Ph.D', 'thesis']],
    ['numbers with separators', '1,250 of 3.14', ['1,250', 'of', '3.14']],
    ['a comma without a space', 'said,then left,Doe', ['said', 'then', 'left', 'Doe']],
    ['a list of numbers', 'in 1998,1999 or 1,2', ['in', '1998,1999', 'or', '1,2']],
    [
      'a stop without a space',
      'It ended.The crowd ended.I left',
      ['It', 'ended', 'The', 'crowd', 'ended', 'I', 'left'],
    ],
    ['an initial without a space', 'J.Smith', ['J', 'Smith']],
    ['an address', 'see www.example.org now', ['see', 'www.example.org', 'now']],
    ['accents that stand apart', 'Cafe\u0301 Zoe\u0308', ['Cafe\u0301', 'Zoe\u0308']],
    ['letters beyond the first plane', '𐐀𐐁 and 𝒳', ['𐐀𐐁', 'and', '𝒳']],
    ['emoji, which are none', '😀 ok 👍🏽', ['ok']],
    ['no-break spaces', 'a\u00a0b\u202fc', ['a', 'b', 'c']],
    ['other scripts', 'мир שלום 世界', ['мир', 'שלום', '世界']],
    ['nothing', ' … — “”', []],
  ])('finds %s', (_what, text, words) => {
    expect(findWords(text).map((word) => word.text)).toEqual(words);
    expect(countWords(text)).toBe(words.length);
  });

  test('counts offsets in the whole text and stays in the range', () => {
    expect(findWords('Ann met Bob', { start: 4, end: 10 })).toEqual([
      { start: 4, end: 7, text: 'met', folded: 'met' },
      { start: 8, end: 10, text: 'Bo', folded: 'bo' },
    ]);
  });

  test('words are slices, in order, apart from one another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0;
        for (const word of findWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(at);
          expect(word.end).toBeGreaterThan(word.start);
          expect(sliceSpan(text, word)).toBe(word.text);
          at = word.end;
        }
      }),
    );
  });

  test('every letter and digit is in a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = findWords(text);
        for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu))
          expect(words.some(({ start, end }) => start <= index && index < end)).toBe(true);
      }),
    );
  });

  test.each([['a'], ['é'], ['e\u0301'], ['\u0301'], ['漢'], ["a'"], ['a-'], ['1,'], ['a.'], ['😀'], ['"']])(
    'takes five megabytes of %j',
    (unit) => {
      const words = findWords(`x${unit.repeat(5_200_000 / unit.length)}`);
      expect(words[0]?.start).toBe(0);
    },
  );
});

describe('foldWord', () => {
  test.each([
    ['case', 'Ferry', 'ferry'],
    ['accents', 'Café', 'cafe'],
    ['accents that stand apart', 'Cafe\u0301', 'cafe'],
    ['ligatures and full-width letters', 'ﬁｘ', 'fix'],
    ['a straight possessive', "Doe's", 'doe'],
    ['a curly possessive', 'Doe’s', 'doe'],
    ['a plural possessive', "ministers'", 'ministers'],
    ['a curly apostrophe within', 'didn’t', "didn't"],
    ['odd hyphens', 'step‑up', 'step-up'],
  ])('folds %s', (_what, word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

test.each([
  ['Doe', true],
  ['Élan', true],
  ['doe', false],
  ['iPhone', false],
  ['10th', false],
  ['', false],
])('isCapitalised(%j) is %j', (word, expected) => {
  expect(isCapitalised(word)).toBe(expected);
});
