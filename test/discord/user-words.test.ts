import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cutVisibly, showUserRuns, showUserWords } from '../../src/discord/user-words.js';
import { nastyLines } from './support/arbitrary.js';
import { showsAs } from './support/shows.js';

describe('showUserWords', () => {
  test.each([
    ['folds lines into one', 'who\n\nmet  ?', 'who met ?'],
    ['leaves out what turns the line around', 'a\u202eb\u2066c', 'abc'],
    ['leaves out invisible characters', 'a\u200b\u0000b\ufeff', 'ab'],
    ['keeps pictures made of several emoji', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['leaves out half a character', 'a\ud83db', 'ab'],
    ['cuts visibly', 'abcdefghijklm', 'abcdefghi…'],
    ['cuts no emoji in two', 'abcdefgh😀😀', 'abcdefgh…'],
    ['is empty for nothing', ' \u200b\n', ''],
  ])('%s', (_name, words, shown) => {
    expect(showUserWords(words, 10)).toBe(shown);
  });

  it('is one harmless line within its limit, whatever was typed', () => {
    fc.assert(
      fc.property(nastyLines, fc.integer({ min: 2, max: 60 }), (words, limit) => {
        const shown = showUserWords(words, limit);
        const lines = showsAs(shown);
        expect(lines).toHaveLength(1);
        expect(lines[0]?.text.length).toBeLessThanOrEqual(limit);
        expect(shown.length).toBeLessThanOrEqual(2 * limit);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('cutVisibly', () => {
  it('cuts even one visible character that is longer than the limit', () => {
    expect(cutVisibly(`e${'\u0301'.repeat(50)}`, 10)).toHaveLength(10);
    expect(cutVisibly('😀'.repeat(2) + '\u200d😀'.repeat(20), 8)).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('showUserRuns', () => {
  const runs = (...parts: string[]) =>
    parts.map((text) => ({ text: text.replace('!', ''), strong: text.startsWith('!') }));

  it.each<[string, string[], number, string]>([
    ['marks strong words bold', ['We ', '!may', ' close'], 99, 'We **may** close'],
    ['keeps words apart that white space parts', ['We', '! may ', '\nclose'], 99, 'We **may** close'],
    ['escapes both', ['*We* ', '!_may_'], 99, '\\*We\\* **\\_may\\_**'],
    ['leaves out runs of nothing visible', ['We', '!\u200b', ' close'], 99, 'We close'],
    ['cuts visibly', ['We will ', '!not close'], 12, 'We will **no…**'],
    ['says that more follows', ['We will close', ' now', ' or later'], 13, 'We will close…'],
  ])('%s', (_what, parts, limit, shown) => {
    expect(showUserRuns(runs(...parts), limit)).toBe(shown);
  });
});
