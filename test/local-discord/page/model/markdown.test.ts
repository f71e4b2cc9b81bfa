import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, readMarkdown } from '../../../../src/local-discord/page/model/markdown.js';

const text = (value: string) => ({ type: 'text', text: value });

describe('readMarkdown', () => {
  it.each([
    [
      'bold and italic',
      '**a** *b*',
      [{ type: 'strong', inner: [text('a')] }, text(' '), { type: 'em', inner: [text('b')] }],
    ],
    ['marks behind a backslash', '\\*\\*a\\*\\*', [text('**a**')]],
    ['a quote', '> a\n> b', [{ type: 'quote', inner: [text('a'), { type: 'break' }, text('b')] }]],
    [
      'small print after a quote',
      '> a\n-# b',
      [
        { type: 'quote', inner: [text('a')] },
        { type: 'subtext', inner: [text('b')] },
      ],
    ],
    ['no small print within a line', 'a -# b', [text('a -# b')]],
    [
      'no small print within marks',
      'a\n**-# b**',
      [text('a'), { type: 'break' }, { type: 'strong', inner: [text('-# b')] }],
    ],
    ['a heading', '## a', [{ type: 'heading', level: 2, inner: [text('a')] }]],
    [
      'a list',
      '- a\n- **b**',
      [{ type: 'list', items: [[text('a')], [{ type: 'strong', inner: [text('b')] }]] }],
    ],
    ['no list within a line', 'a - b', [text('a - b')]],
    ['code as it is', '`**a**`', [{ type: 'code', text: '**a**' }]],
    ['a block of code', '```js\n<b>\n```', [{ type: 'block-code', text: '<b>' }]],
    [
      'a masked link',
      '[a](https://example.com)',
      [{ type: 'link', url: 'https://example.com', inner: [text('a')] }],
    ],
    ['mentions', '<@123456789012345678>', [{ type: 'user', id: '123456789012345678' }]],
    ['a command', '</ask:123456789012345678>', [{ type: 'command', name: 'ask', id: '123456789012345678' }]],
    ['a moment', '<t:0:R>', [{ type: 'time', seconds: 0, style: 'R' }]],
    ['HTML as text', '<img src=x>', [text('<img src=x>')]],
  ])('reads %s', (_what, source, nodes) => {
    expect(readMarkdown(source)).toEqual(nodes);
  });

  it('reads whatever is written', () => {
    const written = fc.array(fc.oneof(fc.constantFrom(...'*_~|`>#-[]()<@!&:/\\\n '), fc.string()), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(written, (parts) => {
        expect(typeof plainText(readMarkdown(parts.join('')))).toBe('string');
      }),
    );
  });

  it('keeps every letter of text that has no marks', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z“”’.,;]{1,8}$/u), { minLength: 1 }), (words) => {
        expect(plainText(readMarkdown(words.join(' ')))).toBe(words.join(' '));
      }),
    );
  });

  it.each(['*', '_', '|', '~', '`', '> ', '[', '\\', '- ', '**a', '||a', '[a](', '<@'])(
    'reads 4,000 characters of %j',
    (mark) => {
      expect(readMarkdown(mark.repeat(4000 / mark.length)).length).toBeGreaterThan(0);
    },
  );
});

describe('plainText', () => {
  it('is what a reader hears', () => {
    expect(plainText(readMarkdown('-# Question: who?\n> **a** b\n- c\n- d'))).toBe('Question: who?a bc; d');
  });
});
