import fc from 'fast-check';

const words =
  'mayor Ellery Brandt met said “We will not” ferry Tuesday about no never might the of and harbour £2 4,000 U.S. Mr. “honest” she he It This';

const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words.split(' ')) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\r\n',
      '\n',
      '\n\n',
      '\r',
      '. ',
      '! ',
      '? ',
      ': ',
      '“',
      '”',
      '"',
      "'",
      '’',
      '‘',
      '«',
      '\ufeff',
      '\u00a0',
      '\u200b',
      '\u202e',
      '\u2028',
      'e\u0301',
      'Łódź',
      '👩‍👩‍👧',
      '🇬🇧',
      'وزير الدفاع',
      '国防大臣。',
      '\ud800',
      '\t',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Text that looks like an article at times, with every kind of mark, break and letter in it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 60 })
  .chain((parts) => fc.constantFrom(' ', '').map((between) => parts.join(between)));

/** Questions as people and machines ask them. */
export const anyQuestion: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Who met whom?',
    'What did Ellery say?',
    'What did Brandt say about the ferry?',
    'when was that',
    'harbour',
    'did she meet him?',
    'what did he say',
    'WHY?',
  ),
  anyText,
);
