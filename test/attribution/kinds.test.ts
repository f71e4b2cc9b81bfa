import { describe, expect, test } from 'vitest';
import { readKinds } from './support.js';

describe('what words between marks are for', () => {
  test.each<[fact: string, text: string, kinds: [string, string][]]>([
    [
      'a whole sentence after a cue is direct',
      'Ann Lee said: “The plan has failed.”',
      [['direct', 'The plan has failed.']],
    ],
    [
      'a whole sentence before a cue is direct',
      '“The plan has failed,” said Ann Lee.',
      [['direct', 'The plan has failed,']],
    ],
    [
      'a part of the article’s own sentence is mixed',
      'Ann Lee called the plan “a dreadful mistake”.',
      [['mixed', 'a dreadful mistake']],
    ],
    [
      'words after "that" are mixed',
      'Ann Lee said that “nobody is safe” there.',
      [['mixed', 'nobody is safe']],
    ],
    ['a question is direct', '“Who is next?” asked Ann Lee.', [['direct', 'Who is next?']]],
    ['a cry of one word is kept', '“Never!” said Ann Lee.', [['direct', 'Never!']]],
    [
      'long words without a capital are kept',
      'The pair “discussed at some length the state of the old bridge and its repair.”',
      [['mixed', 'discussed at some length the state of the old bridge and its repair.']],
    ],
    [
      'a second sentence in the paragraph is direct',
      '“It failed,” said Ann Lee. “We tried again.”',
      [
        ['direct', 'It failed,'],
        ['direct', 'We tried again.'],
      ],
    ],
    [
      'the title of a film is no quotation',
      'Ann Lee directed “The Long Way Home”, which opened on Friday.',
      [],
    ],
    [
      'the title of a show after a preposition is no quotation',
      'Ann Lee appeared on “The Morning Hour” on Friday.',
      [],
    ],
    [
      'a title after a possessive is no quotation',
      'Ann Lee told CBS’s “Face the Nation” that the plan had failed.',
      [['indirect', 'the plan had failed']],
    ],
    ['the title of a report is no quotation', 'The ministry published “Roads for All” on Monday.', []],
    ['a scare quote is no quotation', 'The company put the money into a “liquidating trust” last year.', []],
    ['so-called is no quotation', 'The so-called “bridge tax” will rise in May.', []],
    ['a nickname is no quotation', 'Robert “Bobby” Lane opened the door.', []],
    [
      'a value of markup is no quotation',
      'The page holds <tweet id="7834991160" author="ann">The plan failed</tweet> and more.',
      [],
    ],
    [
      'a subheading between marks is no quotation',
      'Ann Lee left the hall at noon and did not come back.\n\n‘All bets are off’\n\nThe hall was empty at one, and the doors were shut.',
      [],
    ],
    [
      'a short sentence alone in its sentence is no subheading',
      '‘It failed,’ she told the Journal. ‘We tried again.’',
      [
        ['direct', 'It failed,'],
        ['direct', 'We tried again.'],
      ],
    ],
    [
      'a statement without marks is indirect',
      'Ann Lee said the plan had failed.',
      [['indirect', 'the plan had failed']],
    ],
    [
      'a sentence with marks gives no second, indirect one',
      'Ann Lee said the plan had been “a mistake”.',
      [['mixed', 'a mistake']],
    ],
    ['nothing is said where nobody speaks', 'The plan failed on Monday. The bridge was shut.', []],
    ['a text without letters says nothing', '... “…” !!! “?!”', []],
  ])('%s', (_fact, text, kinds) => {
    expect(readKinds(text)).toEqual(kinds);
  });
});
