import fc from 'fast-check';

/** Text that tries to be markdown, mentions, links and emoji, among letters of many kinds. No line breaks. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'*_~|`[]()<>@#-+.:/\\!&12a ') },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '**',
          '***',
          '__',
          '~~',
          '||',
          '```',
          '\\\\',
          '\\*',
          '# ',
          '-# ',
          '- ',
          '> ',
          '>>> ',
          '1. ',
          '20. ',
          '* ',
          '[a](https://b.example)',
          '<@123>',
          '<@&123>',
          '<#123>',
          '<:x:123>',
          '<t:1:R>',
          '<id:browse>',
          '</ask:1>',
          '@everyone',
          '@here',
          ':smile:',
          'https://example.com/a_b',
          '<https://x.example>',
          'discord.gg/abc',
          'www.example.com',
          'a@b.example',
          '¯\\_(ツ)_/¯',
          'l’été',
          '👩‍👩‍👧',
          '🇬🇧',
          'e\u0301\u0302',
          '\u202eabc',
          '\u00a0',
          '\t',
          'word ',
          ' and ',
          'said:',
          '“no”',
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .string({ unit: 'grapheme', maxLength: 6 })
          .map((s) => s.replace(/[\n\r\u2028\u2029]/gu, ' ')),
      },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** The same in several lines. */
export const nastyLines: fc.Arbitrary<string> = fc
  .array(nastyText, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n'));
