import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findCheckWords } from '../../../src/attribution/check/words.js';

const keys = (text: string): string[] => findCheckWords(text).map(({ key }) => key);

describe('findCheckWords', () => {
  test.each<[string, string, string[]]>([
    ['keeps an apostrophe in a word', 'It’s the boys’ boat', ["it's", 'the', 'boys', 'boat']],
    ['takes every apostrophe for one', "don't don’t donʼt", ["don't", "don't", "don't"]],
    ['parts words at hyphens and dashes', 'step-up—now', ['step', 'up', 'now']],
    ['keeps a decimal point', '3.5 metres', ['3.5', 'metres']],
    ['leaves out a comma between thousands', '£18,000', ['£', '18000']],
    ['keeps a comma that parts no thousands', '1,50', ['1,50']],
    ['keeps a minus', 'at −5 degrees', ['at', '-5', 'degrees']],
    ['takes no hyphen for a minus', '2019-20', ['2019', '20']],
    ['keeps signs that mean something', '20% & $3', ['20', '%', '&', '$', '3']],
    ['leaves out invisible marks', 'har\u00adbour\u200b', ['harbour']],
    ['composes accents', 'cafe\u0301', ['café']],
    ['takes ligatures apart', 'ﬁsh', ['fish']],
    ['reads a changed capital in brackets', '[T]he board', ['the', 'board']],
    ['takes each character of Chinese for a word', '港口', ['港', '口']],
    ['finds none in punctuation', '“…!” — [] (?)', []],
  ])('%s', (_fact, text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('gives words in order, each where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let at = 0;
        for (const { start, end, key } of findCheckWords(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(key).not.toBe('');
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('gives words the same key in either normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aéüñß’ 1.,'), maxLength: 40 }), (text) => {
        expect(keys(text.normalize('NFD'))).toEqual(keys(text.normalize('NFC')));
      }),
    );
  });
});
