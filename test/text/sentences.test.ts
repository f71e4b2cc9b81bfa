import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';
import { sliceSpan } from '../../src/text/span.js';

/** A text with a bar where each sentence but the first begins. */
const markSentences = (text: string): string =>
  splitSentences(text)
    .map((sentence) => sliceSpan(text, sentence))
    .join('|');

const facts: Readonly<Record<string, readonly (readonly [fact: string, marked: string])[]>> = {
  'plain ends': [
    ['ends at a full stop', 'The bridge closed. |It reopens in May.'],
    ['ends at a question mark', 'Will it reopen? |Nobody knows.'],
    ['ends at an exclamation mark', 'It is open! |Cars may cross.'],
    ['takes a run of marks as one end', 'You did what?! |Nobody asked you.'],
    ['keeps the only sentence whole', 'Ferry cancelled'],
    ['leaves the white space with the sentence before', 'It closed.   |It opened.  '],
    ['ends before a number', 'The storm passed in 2024. |12 people were hurt.'],
    ['ends before an amount of money', 'The council agreed. |£5 million was set aside.'],
    ['ends before a percentage', 'Prices fell last year. |8 % of shops closed.'],
    ['ends after a year', 'It opened in 1998. |It closed in 2012.'],
    ['ends after a single-digit number', 'The answer is 7. |Nobody guessed it.'],
    ['ends after an acronym', 'She works for NATO. |He works for RT. |They met there.'],
    ['ends after the pronoun I', 'It was Ruth and I. |Harold drove.'],
  ],
  titles: [
    ['keeps a title with its name', 'Then Mr. Doe met Mrs. Roe and Dr. Poe. |They left.'],
    ['keeps two titles together', 'Retired Lt. Gen. Doe spoke. |Rep. Roe listened.'],
    ['keeps a hyphenated title', 'It was Lt.-Gov. Doe. |The governor was away.'],
    ['keeps a title in capitals', 'A WIN FOR SEN. DOE'],
    ['takes capitals that also spell a title for an acronym', 'They trade at the MX. |If they can.'],
    ['takes a small-letter title for a word', 'They sent six reps. |Doe stayed.'],
    ['keeps a title at the start', 'Prof. Roe explained. |We listened.'],
  ],
  'initials and initialisms': [
    ['keeps a middle initial', 'John F. Doe spoke. |Jane Q. Roe replied.'],
    ['keeps initials that stand apart', 'It was by J. R. Doe. |He signed it.'],
    ['keeps initials that stand together', 'Rep. G.K. Doe left. |His aide stayed.'],
    ['takes a leading A for an initial', 'Theorists such as J. A. Doe agree.'],
    ['keeps a hyphenated initial', 'The prize went to J.-P. Doe. |He smiled.'],
    ['keeps a nickname after an initial', 'Robert C. "Bobby" Doe ran. |He lost.'],
    ['keeps the years of a name', 'It was Doe, Jane P. (1889 – 1953) again.'],
    ['keeps an initialism with its noun', 'The U.S. Army left. |The U.K. Treasury paid.'],
    ['ends at an initialism before an opener', 'They moved to the U.S. |The family stayed.'],
    ['ends at an initialism before a contraction', 'He came from the U.S. |They’re from Peru.'],
    ['ends at an initialism before a number', 'He lives in the U.S. |12 others do.'],
    ['keeps an ordinal after an initialism', 'The U.S. 9th Circuit agreed.'],
    ['keeps an initialism that modifies', 'A U.S.-led force left. |The U.N.’s envoy stayed.'],
    ['takes a capital after a labelling noun for a label', 'They need a Plan B. |Doe has none.'],
    ['takes the numeral after War for a label', 'He fought in World War I. |Germany lost.'],
    ['keeps degrees', 'Jane Roe, Ph.D. Fellow, wrote it. |She has an M.D. |That helps.'],
  ],
  abbreviations: [
    ['keeps No. before a number', 'They met at No. 10 today. |He said no. |Then he left.'],
    ['keeps a volume with its numeral', 'See Vol. II of the report. |It is long.'],
    ['does not take I for a numeral', 'I said no. |I was tired.'],
    ['keeps an article of law with its number', 'Under Art. 5 it must. |He studied art. |12 others did.'],
    ['keeps a month before a day', 'On Sept. 11 they met. |It ended on Nov. 8. |The rest left.'],
    ['ends at a month before a name', 'They met in Sept. |Doe was late.'],
    ['takes the sun for the sun', 'It comes from the Sun. |Roughly a quarter is helium.'],
    ['keeps a day before a month', 'They meet on Sat. Jan. 5 at noon.'],
    ['keeps a.m. before a day', 'It opens at 8 a.m. Monday. |It shuts at 9 p.m. Eastern.'],
    ['ends at p.m. before a name', 'The fire began at 8 p.m. |Police sealed the street.'],
    ['ends at P.M. before a name', 'The fire began at 8 P.M. |Police sealed the street.'],
    ['takes am for a verb', 'I know who I am. |Monday was worse.'],
    ['keeps a state before a title', 'They met Mass. Gov. Doe. |He agreed.'],
    ['keeps a party and state in brackets', 'Jane Roe (R-Tex.) Friday said no.'],
    ['ends at a state after its city', 'It happened in Flint, Mich. |Residents fled.'],
    ['keeps a dateline’s dash', 'LEEDS, Ala. — The mayor left. |He is ill.'],
    ['keeps a company’s form', 'Acme Inc. Chairman Doe quit. |He left Acme Inc. |The board agreed.'],
    ['ends at a company’s form before a number', 'He left Acme Inc. |12 others stayed.'],
    ['keeps Jr. within a name', 'The John Doe Jr. Library opened. |It is big.'],
    ['keeps Latin abbreviations', 'Some, e.g. Doe, left. |It was red vs. Blue. |See Doe v. Roe.'],
    ['ends at etc. before a capital', 'They sold cars etc. |Buyers came.'],
    ['keeps Saint, ends at Street', 'In St. Ives it rained. |It stood on Main St. |They moved it.'],
    ['keeps a mountain', 'She climbed Mt. Example. |He did not.'],
  ],
  'numbers, addresses, names': [
    ['keeps decimals and versions', 'It grew 3.14 percent. |Version 2.0.1 is out.'],
    ['keeps money', 'It costs $1.50. |Pay now.'],
    ['keeps a web address', 'See https://example.org/a.b?C=D.E for more. |It helps.'],
    ['keeps a bare host name', 'Go to www.Example.Com today. |Read it.'],
    ['keeps a capitalised ending of a host name', 'They sold example.Com last year.'],
    ['keeps an e-mail address', 'Write to Jane.Roe@example.org now. |She answers.'],
    ['keeps an item’s number', '1. Bring a pen. |2. Bring paper.'],
    ['keeps an item’s letter', 'A. Open the box. |B. Close it.'],
    ['keeps a name that ends in a mark', 'Yahoo! Finance wrote it. |They use Yahoo! |The site is old.'],
    ['keeps a question mark in brackets', 'It was a small (?) Victory for them.'],
    ['begins with a small-letter brand', 'Sales fell. |iPhone sales rose.'],
    ['leaves a reference with its sentence', 'It was found in 1900.[1] |It is lost.[2][3] |Nobody knows.'],
  ],
  'quotations and brackets': [
    ['keeps a cue with its question', '“Will you go?” he asked. |She nodded.'],
    ['keeps a named cue with its question', '“So what?” Jane Roe said. |“Go!” Mr. Doe shouted.'],
    ['ends at a quoted question before a new sentence', '“Will you go?” |He said nothing.'],
    ['ends after a closing curly mark', '“We won.” |The crowd left.'],
    ['ends after a closing straight mark', '"We won." |The crowd left.'],
    ['ends between quotations', '“We won.” |“We lost.”'],
    ['leaves an opening mark with what it opens', 'He said: “We won.”|“They lost.”'],
    ['ends within a quotation', '“We won. |They lost,” he said.'],
    ['goes on after a quoted end before a small letter', 'The “Stop it now.” and the “Go.” were his.'],
    ['ends after a bracket', 'He left (at noon). |She stayed. |(He came back.) |It rained.'],
    ['keeps a stop before a comma', 'He asked “Why?”, then left.'],
    ['keeps a signature with its quotation', '“It is a disgrace.” ― Jane Roe'],
    ['knows guillemets', '«It is late. |Go home.» |They went.'],
    ['leaves a far closing mark with its sentence', 'It is late. ” |They went.'],
  ],
  'omissions and dashes': [
    ['goes on after an ellipsis before a small letter', 'I thought … well … no.'],
    ['goes on after a spaced ellipsis', 'The term … Doctrine is his.'],
    ['ends after an ellipsis before an opener', 'It never worked… |It’s old.'],
    ['ends after a stop and an ellipsis', 'It is obsolete. ... |Doe said so.'],
    ['knows spaced dots', 'He saw . . . Doe there. |He left. . . . |Then it rained.'],
    ['goes on after a leading ellipsis', 'He answered: "... Discrimination is old."'],
    ['goes on after a dash', 'He left — Doe stayed — and it rained.'],
  ],
  'missing and odd spaces': [
    ['ends where the space is missing', 'The vote ended.|The crowd left.'],
    ['ends where the space is missing after a name', 'He met Doe.|They spoke.'],
    ['ends where the space is missing after a year', 'It closed in 1850.|The hall stayed.'],
    ['ends where the space is missing after a mark', 'Why not?|Because it rained.'],
    ['ends where the space is missing after a quotation', 'He said:”We won.”|Then he left.'],
    ['ends where the space is missing after a bracket', 'Prices rose (by half).|Wages fell.'],
    ['ends before a handle', 'She is here.|@janeroe met him.|#Vote'],
    ['keeps an inner stop of a name', 'System.Out is a stream. |Node.js is not.'],
    ['knows no-break spaces', 'Mr.\u00a0Doe left.\u00a0|Then\u202fit rained.'],
    ['knows zero-width spaces', 'It closed.\u200b|The hall stayed.'],
    [
      'takes a line break for a space',
      'The prime minister met Mr.\nDoe in the\nWhite House. |They\r\nspoke.',
    ],
    ['ends at an empty line', 'Ferry cancelled\n\n|The sea was rough'],
    ['ends at an empty line before a small letter', 'Ferry cancelled\n\n|because of the storm'],
    ['ends at an empty line of another system', 'Ferry cancelled\r\n\r\n|The sea was rough'],
    ['survives text all in small letters', 'it rained. we went home'],
    ['survives text all in capitals', 'IT RAINED. |WE WENT HOME.'],
  ],
  'other scripts': [
    ['ends at an ideographic full stop', '今日は雨です。|明日は晴れます。'],
    ['leaves a corner bracket with its sentence', '「雨です。」|彼は帰った。'],
    ['ends at an Arabic question mark', 'من هو؟ |لا أحد يعلم.'],
    ['ends at a danda', 'वह गया। |वह आया।'],
    ['ends before Cyrillic capitals', 'Шёл дождь. |Мы ушли.'],
    ['ends before Hebrew', 'ירד גשם. |הלכנו הביתה.'],
    ['ends before accents that stand apart', 'It closed. |E\u0301milie left.'],
    ['ends around emoji', 'We won! |😀 Then it rained. |👩‍👩‍👧 came.'],
    ['leaves trailing emoji with the last sentence', 'We won! 😀🎉'],
  ],
};

for (const [area, cases] of Object.entries(facts)) {
  describe(area, () => {
    test.each(cases)('%s', (_fact, marked) => {
      expect(markSentences(marked.replaceAll('|', ''))).toBe(marked);
    });
  });
}

const piece = fc.constantFrom(
  ...[
    'Mr',
    'Doe',
    'U.S',
    'said',
    'no',
    'a',
    'A',
    'the',
    'The',
    '5',
    '2024',
    'Jan',
    '.',
    '.',
    '. ',
    '? ',
    '!',
    '…',
    '...',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\u00a0',
    '\u200b',
    '\u2028',
    '“',
    '”',
    '"',
    '‘',
    '’',
    "'",
    '(',
    ')',
    '[1]',
    '—',
  ],
  ...[
    '-',
    ',',
    ':',
    '😀',
    '👩‍👧',
    'é',
    'e\u0301',
    '雨',
    '。',
    '؟',
    '\ud83d',
    '\udc00',
    '\ufeff',
    '@x',
    'x.org',
    '//',
  ],
);
const prose = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const proseWithRange = prose.chain((text) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ text, range: { start: Math.min(a, b), end: Math.max(a, b) } })),
);

describe('splitSentences', () => {
  test('sentences tile any range', () => {
    fc.assert(
      fc.property(proseWithRange, ({ text, range }) => {
        let at = range.start;
        for (const sentence of splitSentences(text, range)) {
          expect(sentence.start).toBe(at);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          at = sentence.end;
        }
        expect(at).toBe(range.end);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same for the same, and for the range cut out', () => {
    fc.assert(
      fc.property(proseWithRange, ({ text, range }) => {
        const found = splitSentences(text, range);
        expect(splitSentences(text, range)).toEqual(found);
        const alone = splitSentences(text.slice(range.start, range.end));
        expect(
          alone.map(({ start, end }) => ({ start: start + range.start, end: end + range.start })),
        ).toEqual(found);
      }),
    );
  });

  test('no sentence begins within a surrogate pair or a line break', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const { start } of splitSentences(text).slice(1)) {
          expect(text.slice(start - 1, start + 1)).not.toMatch(/^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('every sentence but those of a text without words holds a word', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const found = splitSentences(text);
        if (found.length > 1)
          for (const sentence of found) expect(sliceSpan(text, sentence)).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  test('an empty range has no sentence', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences('It rained. We left.', { start: 4, end: 4 })).toEqual([]);
  });

  test('takes a megabyte of sentences', () => {
    const sentence = 'The mayor of Leeds met Mr. Doe at 8 a.m. today. ';
    const count = Math.ceil(1_000_000 / sentence.length);
    expect(splitSentences(sentence.repeat(count))).toHaveLength(count);
  });

  test.each([
    ['words without a stop', 'the mayor of Leeds '],
    ['one word', 'a'],
    ['white space', ' '],
    ['empty lines', '\n'],
    ['full stops', '.'],
    ['spaced full stops', '. '],
    ['ellipses', '…'],
    ['straight quotes', '"'],
    ['stops and closing quotes', '.”'],
    ['ideographic stops', '。'],
    ['references', '.[1]'],
    ['capitals', 'A'],
    ['combining accents', '\u0301'],
  ])('takes five megabytes of %s', (_name, unit) => {
    const text = `It ${unit.repeat(Math.ceil(5_000_000 / unit.length))}`;
    expect(splitSentences(text)).toEqual([{ start: 0, end: text.length }]);
  });

  test.each([['A. '], ['.\u200b'], ['A.'], ['Mr. '], ['No. '], ['a.m. '], ['…'], ['? '], ['“?” Doe ']])(
    'takes a hundred thousand of %j',
    (unit) => {
      const text = unit.repeat(100_000);
      expect(splitSentences(text).at(-1)?.end).toBe(text.length);
    },
  );
});
