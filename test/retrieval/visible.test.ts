import { expect, test } from 'vitest';
import { hasVisibleCharacter } from '../../src/retrieval/visible.js';

test.each([
  ['a letter', 'a', true],
  ['a digit', '7', true],
  ['a lone question mark', '?', true],
  ['an emoji', '🦩', true],
  ['a letter among invisible marks', '\u200bא\u200f', true],
  ['nothing', '', false],
  ['white space', ' \t\n\u00a0\u3000', false],
  ['zero-width marks', '\u200b\u200c\u200d\u2060\ufeff', false],
  ['direction marks', '\u202a\u202e\u2066', false],
  ['controls', '\u0000\u0007\u001b', false],
  ['a combining accent alone', '\u0301', false],
  ['half an emoji', '\ud83e', false],
])('%s', (_what, text, visible) => {
  expect(hasVisibleCharacter(text)).toBe(visible);
});
