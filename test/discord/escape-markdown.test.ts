import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { escapeMarkdown } from '../../src/discord/escape-markdown.js';
import { nastyLines } from './support/arbitrary.js';
import { showsAs } from './support/shows.js';

describe('escapeMarkdown', () => {
  test.each([
    [
      'leaves plain prose alone',
      'The step-up was agreed (in part), he said: no.',
      'The step-up was agreed (in part), he said: no.',
    ],
    ['keeps asterisks', '*a* **b**', '\\*a\\* \\*\\*b\\*\\*'],
    ['keeps underscores in a word', 'every_two_hours', 'every\\_two\\_hours'],
    ['keeps backslashes', 'a\\b', 'a\\\\b'],
    ['keeps spoilers and strikes apart from formatting', '||x|| ~~y~~', '\\|\\|x\\|\\| \\~\\~y\\~\\~'],
    ['keeps code', '`x`', '\\`x\\`'],
    ['makes no heading', '# Title', '\\# Title'],
    ['leaves a number sign within a line', 'No. #5', 'No. #5'],
    ['makes no list from a dash', '- item\n  - item', '\\- item\n  \\- item'],
    ['leaves a dash within a line', 'one - two', 'one - two'],
    ['makes no list from a number', '12. Tickets', '12\\. Tickets'],
    ['leaves a decimal within a line', 'about 3.5 million', 'about 3.5 million'],
    ['makes no quote', '> said', '\\> said'],
    ['makes no subtext', '-# small', '\\-# small'],
    ['masks no link', '[a](b)', '\\[a\\](b)'],
    ['links no address', 'https://a.example/b', 'https\\://a.example\\/b'],
    ['draws no emoji', ':smile:', '\\:smile:'],
    ['leaves a colon before a space', 'He said: no', 'He said: no'],
    ['invites nobody', 'discord.gg/x', 'discord.gg\\/x'],
    ['leaves a slash between words', 'and/or', 'and/or'],
    ['mentions nobody', '<@1> @everyone', '\\<\\@1> \\@everyone'],
  ])('%s', (_name, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('shows every text as it is, and brings nothing in it to life', () => {
    fc.assert(
      fc.property(nastyLines, (text) => {
        const shown = showsAs(escapeMarkdown(text));
        expect(shown.map((line) => line.text).join('\n')).toBe(text);
        expect(shown.every(({ kind, bold }) => kind === 'text' && !bold.includes(true))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('at most doubles a text, in linear time', () => {
    const text = '*:/.'.repeat(250_000);
    expect(escapeMarkdown(text).length).toBeLessThanOrEqual(2 * text.length);
  });
});
