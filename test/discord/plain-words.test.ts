import { expect, test } from 'vitest';
import { plainWords } from '../../src/discord/plain-words.js';

test.each<[string, string, string]>([
  ['bold and italic', '**We** will _not_ *close*', 'We will not close'],
  ['struck, hidden and underlined', '~~We~~ ||will|| __not__', 'We will not'],
  ['code', '`We will` ```close```', 'We will close'],
  ['escaped marks', '\\*We\\* 1\\. will\\_not', '*We* 1. will_not'],
  ['headings and subtext', '# We\n-# will', 'We\nwill'],
  ['a block quote keeps its mark', '> **We** will', '> We will'],
  ['an address that shows no preview', '<https://a.example/b_c>', 'https://a.example/b_c'],
  ['underscores within a word', 'every_two_hours', 'every_two_hours'],
  ['a free star', '2 * 3', '2 * 3'],
  ['nothing of plain text', 'We’re “here” - now.', 'We’re “here” - now.'],
])('takes off %s', (_what, content, plain) => {
  expect(plainWords(content)).toBe(plain);
});
